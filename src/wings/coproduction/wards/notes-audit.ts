// An audit of the quality of notes: yes-or-no questions about sets of notes, asked again and again of a sample. It is a tool for getting
// better, not a record of anybody: it has counts and nothing else. Words and rules. Pure.

/** Sets of notes: a sample of fewer could point at a patient, and so could a criterion that applies to fewer. */
export const NOTES_AT_LEAST = 8;

export interface NotesAudit {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly placeId: string | null;
  readonly purpose: string;
  readonly howMany: number;
  readonly howChosen: string;
  readonly everyMonths: number | null;
  readonly startsOn: string | null;
  readonly state: 'running' | 'stopped';
  readonly because: string | null;
  readonly version: number;
}
export interface Criterion {
  readonly id: string;
  readonly position: number;
  /** "The person's own words are in it". */
  readonly words: string;
}
export interface Count {
  readonly criterionId: string;
  readonly met: number;
  readonly notMet: number;
  readonly doesNotApply: number;
}
export interface Sample {
  readonly id: string;
  readonly on: string;
  readonly lookedAt: number;
  readonly lookedBy: string;
  /** Null: nobody with lived experience looked yet. */
  readonly livedExperience: string | null;
  readonly counts: readonly Count[];
}
export interface ChangeIdea {
  readonly id: string;
  readonly on: string;
  readonly words: string;
}

/** A count that may be shown, or that too few sets of notes stand behind it. */
export type ShownCount = { readonly met: number; readonly of: number } | 'too few';

/** Of the sets of notes that a criterion applies to: shown from {@link NOTES_AT_LEAST} on. */
export const shownOf = (sample: Pick<Sample, 'counts'>, criterionId: string): ShownCount => {
  const count = sample.counts.find((one) => one.criterionId === criterionId);
  const of = count ? count.met + count.notMet : 0;
  return count && of >= NOTES_AT_LEAST ? { met: count.met, of } : 'too few';
};

/** Of all criteria together. Those with too few are left out, so that taking the others away tells nothing of them. */
export function shownOfAll(sample: Pick<Sample, 'counts'>): ShownCount {
  const shown = sample.counts.map(({ criterionId }) => shownOf(sample, criterionId)).filter((one) => one !== 'too few');
  if (shown.length === 0) return 'too few';
  return {
    met: shown.reduce((sum, { met }) => sum + met, 0),
    of: shown.reduce((sum, { of }) => sum + of, 0),
  };
}

/** Why counts cannot be kept, or nothing: each set of notes is counted once for each criterion. */
export const countFault = (
  lookedAt: number,
  { met, notMet, doesNotApply }: Omit<Count, 'criterionId'>,
): string | undefined => {
  const sum = met + notMet + doesNotApply;
  return sum === lookedAt
    ? undefined
    : `These add up to ${sum}. You looked at ${lookedAt} sets of notes, and each is counted once`;
};

/** The day on which the next sample is due; null where no rhythm is set or it has stopped. */
export function nextSampleOn(
  audit: Pick<NotesAudit, 'state' | 'everyMonths' | 'startsOn'>,
  last: string | null,
): string | null {
  if (audit.state === 'stopped') return null;
  if (last === null) return audit.startsOn;
  return audit.everyMonths === null ? null : monthsAfter(last, audit.everyMonths);
}

/** The same day of a later month, or its last day where it has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const all = year * 12 + (month - 1) + months;
  const [inYear, inMonth] = [Math.floor(all / 12), (all % 12) + 1];
  const most = [31, isLeap(inYear) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][inMonth - 1] ?? 31;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${inYear}-${two(inMonth)}-${two(Math.min(date, most))}`;
}
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
