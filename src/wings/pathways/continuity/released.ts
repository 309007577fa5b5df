// What was let out, put together for a reader: quarters, and four of them as twelve months. It is made of released figures alone. Pure.
import { type Figures, possibleOf } from '../../../disclosure/index.ts';
import { addQuarters } from './day-count.ts';
import { type LetOut, questions } from './let-out.ts';

/** A table that was let out of one quarter. */
export interface QuarterTable extends LetOut {
  readonly quarter: string;
}
/** A count, or the least and the most that released figures leave possible for it. */
export interface Share {
  /** To the nearest 5 a quarter; of a range the middle. */
  readonly came: number;
  readonly of: number;
  /** Null: every quarter had counts. Else what is possible. */
  readonly range: { readonly least: number; readonly most: number } | null;
  /** Null: only a range is known. */
  readonly inEvery100: number | null;
}

export const inEvery100 = (came: number, of: number): number => Math.round((100 * came) / of);

/** Of a table that was let out: how many came so far, of how many. Null: nothing of it was said, or not of how many. */
export function shareOf(figures: Figures | null): Share | null {
  const [answered, came] = [figures?.answered, figures?.cells[0]];
  if (!figures || !came || answered?.is !== 'rounded' || answered.count === 0) return null;
  const of = answered.count;
  if (came.is === 'rounded') {
    // each is rounded by itself, so that a part can come out above its whole
    const count = Math.min(came.count, of);
    return { came: count, of, range: null, inEvery100: inEvery100(count, of) };
  }
  const range = possibleOf(figures).cells[0];
  if (!range) return null;
  const most = Math.min(range.most, of);
  const least = Math.min(range.least, most);
  return { came: (least + most) / 2, of, range: { least, most }, inEvery100: null };
}

/** "about 80 of 135, 59 in every 100", "60 to 80 of about 135", "not shown: too few". */
export function shareWords(share: Share | null): string {
  if (!share) return 'not shown: too few';
  if (!share.range) return `about ${share.came} of ${share.of}, ${share.inEvery100} in every 100`;
  return `${share.range.least} to ${share.range.most} of about ${share.of}`;
}

const tableIn = (
  tables: readonly QuarterTable[],
  quarter: string,
  question: LetOut['question'],
  placeId: string | null,
) =>
  tables.find((one) => one.quarter === quarter && one.question === question && one.placeId === placeId)?.figures ??
  null;

/**
 * Twelve months: four quarters up to this one added together; null where nothing was said of one of them. Where one of them has words and
 * no counts, what they leave possible is added.
 */
export function yearOf(
  tables: readonly QuarterTable[],
  last: string,
  question: LetOut['question'],
  placeId: string | null,
): Share | null {
  const quarters = [3, 2, 1, 0].map((back) => shareOf(tableIn(tables, addQuarters(last, -back), question, placeId)));
  let [came, of, least, most] = [0, 0, 0, 0];
  for (const share of quarters) {
    if (!share) return null;
    came += share.came;
    of += share.of;
    least += share.range?.least ?? share.came;
    most += share.range?.most ?? share.came;
  }
  const isCounted = quarters.every((share) => share?.range === null);
  return isCounted
    ? { came, of, range: null, inEvery100: inEvery100(came, of) }
    : { came, of, range: { least, most }, inEvery100: null };
}

/** How many came so far in twelve months, step by step: null where nothing was said of a step. */
export function wayOf(tables: readonly QuarterTable[], last: string): { of: number; came: (Came | null)[] } | null {
  const whole = yearOf(tables, last, 'started', null);
  if (!whole) return null;
  let furthest = whole.of;
  const came = questions.map((question) => {
    const share = yearOf(tables, last, question, null);
    if (!share) return null;
    // rounded by themselves: nobody comes further than before
    furthest = Math.min(furthest, Math.round(share.came / 5) * 5);
    return { people: furthest, range: share.range };
  });
  return { of: whole.of, came };
}
export interface Came {
  readonly people: number;
  /** Null: it is a count. */
  readonly range: Share['range'];
}

/** Nobody's own count: the least and the most that a table leaves possible, for the table to take away. */
export function rangeWords(figures: Figures | null, option: 0 | 1): string {
  const range = figures ? possibleOf(figures).cells[option] : undefined;
  return range ? `${range.least} to ${range.most}` : '';
}
