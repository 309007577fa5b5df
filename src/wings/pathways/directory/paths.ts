// The addresses of this part: the directory of services: what is offered where, and what is tailored there.
const base = (p: string) => `/partnerships/${p}`;

export const directoryPaths = {
  services: (p: string) => `${base(p)}/services`,
};
