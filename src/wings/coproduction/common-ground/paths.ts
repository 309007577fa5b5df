import { onwardHref } from '../../../shell/thread-href.ts';

/** Under the session that the answers belong to, so that whoever looks for them among the dialogues finds them. */
const { commonGround, askStatements } = onwardHref;

export const commonGroundPaths = {
  /** Where we agree, and where we differ: the reading of a minute. */
  commonGround,
  /** Statements are chosen to be asked, as a round that is planned. */
  askStatements,
  /** The reading of ten minutes. */
  commonGroundInFull: (p: string, e: string, s: string) => `${commonGround(p, e, s)}/in-full`,
  commonGroundInOneLine: (p: string, e: string, s: string) => `${commonGround(p, e, s)}/in-one-line`,
  /** A page to read aloud and hand out. */
  commonGroundReadAloud: (p: string, e: string, s: string) => `${commonGround(p, e, s)}/read-aloud`,
  commonGroundFigures: (p: string, e: string, s: string) => `${commonGround(p, e, s)}/figures.csv`,
  commonGroundPicture: (p: string, e: string, s: string) => `${commonGround(p, e, s)}/picture.pdf`,
  commonGroundLargePrint: (p: string, e: string, s: string) => `${commonGround(p, e, s)}/large-print.pdf`,
};
