// Every URL of the wing, built once. `p`, `e` and `s` are the slugs of the partnership, the engagement and the session.
const base = (p: string) => `/partnerships/${p}`;
const engagement = (p: string, e: string) => `${base(p)}/dialogues/${e}`;
const session = (p: string, e: string, s: string) => `${engagement(p, e)}/sessions/${s}`;

export const paths = {
  dialogues: (p: string) => `${base(p)}/dialogues`,
  engagement,
  session,
};
