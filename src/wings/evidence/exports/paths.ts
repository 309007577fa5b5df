// The addresses of this part: what is taken out as open files.
const base = (p: string) => `/partnerships/${p}/exports`;

export const exportPaths = { exports: base };
