// The addresses of this part: search across everything that the viewer may see.
const search = (p: string) => `/partnerships/${p}/search`;

export const searchPaths = {
  search,
  /** What was asked for, of one kind of thing, from a page on. */
  searchFor: (p: string, { q, of, page }: { readonly q: string; readonly of?: string; readonly page?: number }) => {
    const query = new URLSearchParams({ q, ...(of && { of }), ...(page && page > 1 && { page: String(page) }) });
    return `${search(p)}?${query}`;
  },
};
