// The addresses of this part: measures over time: readings, run charts, change ideas.
const base = (p: string) => `/partnerships/${p}/measures`;

export const measurePaths = { measures: base };
