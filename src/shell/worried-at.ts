// Pages at a place lead to its own concern sheet. Pure.

export const worriedAt = (place: { readonly slug: string } | null | undefined): { worriedAt?: string } =>
  place ? { worriedAt: place.slug } : {};
