// The addresses of this part: codes, and what several people found in the same words.
const base = (p: string) => `/partnerships/${p}/coding`;

export const codingPaths = { coding: base };
