/** Under the session that the answers belong to, so that whoever looks for them among the dialogues finds them. */
const commonGround = (p: string, e: string, s: string) =>
  `/partnerships/${p}/dialogues/${e}/sessions/${s}/common-ground`;

export const commonGroundPaths = {
  /** Where we agree, and where we differ: the reading of a minute. */
  commonGround,
  /** Statements are chosen to be asked, as a round that is planned. */
  askStatements: (p: string, e: string, s: string) => `${commonGround(p, e, s)}/ask`,
};
