// The addresses of this part: what anybody may read of a partnership.
const base = (p: string) => `/partnerships/${p}/public-page`;

export const publicPagePaths = { publicPage: base };
