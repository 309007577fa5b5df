const base = (p: string) => `/partnerships/${p}`;

export const answerPaths = {
  answers: (p: string) => `${base(p)}/answers`,
};
