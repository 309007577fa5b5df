// Where pages of earlier wings lead on to: the thread of a thing, and what came of a dialogue. An earlier wing never
// imports a later one, so these addresses stand here, and the wings that answer them take theirs from here too.

/** 'vision line' is 'vision-line' in an address. */
export const kindInAddress = (kind: string): string => kind.replaceAll(' ', '-');

export const threadHref = (partnership: string, kind: string, id: string): string =>
  `/partnerships/${partnership}/thread/${kindInAddress(kind)}/${id}`;

export const onwardHref = {
  vision: (partnership: string) => `/partnerships/${partnership}/agreement/vision`,
  expectations: (partnership: string) => `/partnerships/${partnership}/agreement/expectations`,
  forum: (partnership: string) => `/partnerships/${partnership}/agreement/forum`,
  plan: (partnership: string) => `/partnerships/${partnership}/plan`,
  /** Putting something to a partner who can act; the theme or the point it comes from stands behind it. */
  put: (partnership: string) => `/partnerships/${partnership}/answers/put`,
  /** Who reads what was said, for research and until when. */
  coding: (partnership: string) => `/partnerships/${partnership}/coding`,
  /** Where the views of a session agree and differ, once its statements were asked and opened. */
  commonGround: (partnership: string, engagement: string, session: string) =>
    `/partnerships/${partnership}/dialogues/${engagement}/sessions/${session}/common-ground`,
  askStatements: (partnership: string, engagement: string, session: string) =>
    `/partnerships/${partnership}/dialogues/${engagement}/sessions/${session}/common-ground/ask`,
  reports: (partnership: string) => `/partnerships/${partnership}/reports`,
  leading: (partnership: string) => `/partnerships/${partnership}/leading`,
  lookBacks: (partnership: string) => `/partnerships/${partnership}/look-backs`,
};
