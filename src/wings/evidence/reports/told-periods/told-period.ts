// That the people who took part were told what came of a stretch of time, and that no funder is told before them. Rules; pure.
export const ways = [
  'read out in a session',
  'read out in a forum',
  'poster on the wing',
  'slips handed out',
  'easy-read paper',
  'e-mail',
  'a page of this service',
] as const;
export type WayTold = (typeof ways)[number];

/** Ways that somebody hears of who has no e-mail, no account and no network. */
const reaching: readonly WayTold[] = [
  'read out in a session',
  'read out in a forum',
  'poster on the wing',
  'slips handed out',
  'easy-read paper',
];
export const reachesEveryone = (chosen: readonly string[]): boolean => reaching.some((way) => chosen.includes(way));

export interface Period {
  /** Days, 'YYYY-MM-DD', both in it. */
  readonly from: string;
  readonly to: string;
}
export interface ToldPeriod extends Period {
  readonly id: string;
  readonly toldOn: string;
  readonly ways: readonly string[];
  readonly toWhom: string;
  readonly state: 'told' | 'taken back';
  readonly because: string | null;
  readonly withIssueId: string | null;
  readonly version: number;
}

export const covers = (told: Period, period: Period): boolean => told.from <= period.from && told.to >= period.to;

/**
 * The telling-back that a report to the funder of this stretch of time can stand on, issued on this day: it covers the whole of it,
 * it was on that day or before, and somebody without e-mail could hear of it. Of several the first.
 */
export const toldBefore = (all: readonly ToldPeriod[], period: Period, issuedOn: string): ToldPeriod | undefined =>
  all
    .filter(
      (one) =>
        one.state === 'told' &&
        covers(one, period) &&
        one.toldOn <= issuedOn &&
        one.toldOn >= one.to &&
        reachesEveryone(one.ways),
    )
    .toSorted((a, b) => a.toldOn.localeCompare(b.toldOn))
    .at(0);

/** "Read out in a forum and put up as a poster on the wing" */
export const howTold = (chosen: readonly string[]): string => {
  const said = chosen.map((way) => wayWords[way as WayTold] ?? way);
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
};
const wayWords: Record<WayTold, string> = {
  'read out in a session': 'read out in a session',
  'read out in a forum': 'read out in a forum',
  'poster on the wing': 'as a poster on the wing',
  'slips handed out': 'as slips handed out',
  'easy-read paper': 'on easy-read paper',
  'e-mail': 'by e-mail',
  'a page of this service': 'on a page here',
};
