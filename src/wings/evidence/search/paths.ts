// The addresses of this part: search across everything that the viewer may see.
const base = (p: string) => `/partnerships/${p}/search`;

export const searchPaths = { search: base };
