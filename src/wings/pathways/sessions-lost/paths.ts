// The addresses of this part: sessions that were planned and what they were lost to: counts, never names.
const base = (p: string) => `/partnerships/${p}`;

export const lostPaths = {
  sessionsLost: (p: string) => `${base(p)}/sessions-lost`,
};
