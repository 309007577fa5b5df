// Commitments: what was accepted, who looks after it, and what each side says of it. Pure.
import type { Tier } from '../../shell/standing.ts';
import type { Expectation, Side } from './expectation.ts';

export const meetings = ['yes', 'partly', 'no', 'do not know'] as const;
/** Is it being met? */
export type Met = (typeof meetings)[number];

export interface Check {
  readonly bySide: Side;
  readonly met: Met;
  readonly words: string | null;
  readonly checkedOn: string | null;
}
export interface Commitment {
  readonly id: string;
  readonly expectationId: string;
  readonly expectationSlug: string;
  readonly engagementId: string | null;
  readonly title: string;
  readonly words: string;
  readonly from: Expectation['from'];
  readonly to: Expectation['to'];
  readonly owner: string;
  readonly madeOn: string | null;
  readonly dueOn: string | null;
  readonly tier: Tier;
  readonly version: number;
  /** In the order they were said. */
  readonly checks: readonly Check[];
}

/** What one side said last, if it said anything. */
export const lastSaid = (checks: readonly Check[], side: Side): Check | undefined =>
  checks.findLast((check) => check.bySide === side);

/** Strained: one side says it is not being met, or only partly, or the two sides see it differently. */
export function isStrained(checks: readonly Check[]): boolean {
  const [asked, asker] = [lastSaid(checks, 'asked')?.met, lastSaid(checks, 'asker')?.met];
  const short = (met: Met | undefined) => met === 'no' || met === 'partly';
  return short(asked) || short(asker);
}

/** Due: its day has come and this side has said nothing since. */
export function waitsForWord(commitment: Pick<Commitment, 'dueOn' | 'checks'>, side: Side, today: string): boolean {
  const { dueOn } = commitment;
  if (dueOn === null || dueOn > today) return false;
  const said = lastSaid(commitment.checks, side);
  return said === undefined || (said.checkedOn !== null && said.checkedOn < dueOn);
}
