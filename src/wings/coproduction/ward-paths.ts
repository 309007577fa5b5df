const base = (p: string) => `/partnerships/${p}`;

export const wardPaths = {
  wards: (p: string) => `${base(p)}/wards`,
};
