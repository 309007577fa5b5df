const base = (p: string) => `/partnerships/${p}`;

export const paperPaths = {
  paper: (p: string) => `${base(p)}/answers/paper`,
};
