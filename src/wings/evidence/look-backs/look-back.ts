// Look-backs: six and twelve months after the work, how it stands. When they fall due, and what may be said. Pure.
import type { Level, Tier } from '../../../shell/standing.ts';
import type { ReadingValue } from '../../partnership/index.ts';

export const lookBackMonths = [6, 12] as const;
export type Months = (typeof lookBackMonths)[number];
export const stillMeeting = ['yes', 'less often', 'no', 'do not know'] as const;
export type StillMeeting = (typeof stillMeeting)[number];

export interface LookBack {
  readonly id: string;
  readonly engagementId: string;
  readonly months: Months;
  readonly dueOn: string | null;
  readonly heldOn: string | null;
  readonly strategic: ReadingValue | null;
  readonly managerial: ReadingValue | null;
  readonly operational: ReadingValue | null;
  readonly readBy: string | null;
  readonly forumStillMeeting: StillMeeting | null;
  readonly whatItCost: string | null;
  readonly words: string | null;
  readonly tier: Tier;
  readonly version: number;
}
export type LookBackWords = Pick<
  LookBack,
  'heldOn' | Level | 'readBy' | 'forumStillMeeting' | 'whatItCost' | 'words' | 'tier'
>;

/** What a look-back needs to know of its engagement. */
export interface LookedBackOn {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly state: string;
  readonly endsOn: string | null;
  readonly closedOn: string | null;
}

/** One look-back that is due, or was held. */
export interface Due {
  readonly engagement: LookedBackOn;
  readonly months: Months;
  /** Null when nobody knows from which day to count. */
  readonly dueOn: string | null;
  readonly held: LookBack | null;
  /** The row that is there already, held or not. */
  readonly kept: LookBack | null;
}

/** Work is looked back on once it is done, also while it is being sustained. */
const looksBack = ({ state }: LookedBackOn): boolean => state === 'sustaining' || state === 'closed';

export function allDue(engagements: readonly LookedBackOn[], kept: readonly LookBack[]): Due[] {
  return engagements.flatMap((engagement) =>
    lookBackMonths.flatMap((months) => {
      const row = kept.find((one) => one.engagementId === engagement.id && one.months === months) ?? null;
      if (!row && !looksBack(engagement)) return [];
      const from = engagement.closedOn ?? engagement.endsOn;
      const dueOn = row?.dueOn ?? (from === null ? null : monthsAfter(from, months));
      return [{ engagement, months, dueOn, held: row?.heldOn ? row : null, kept: row }];
    }),
  );
}

/** A month after 31 January is 28 or 29 February. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export const monthsWords: Record<Months, string> = { 6: 'Six months on', 12: 'Twelve months on' };
export const monthsFrom = (words: string | undefined): Months | undefined =>
  lookBackMonths.find((months) => String(months) === words);
