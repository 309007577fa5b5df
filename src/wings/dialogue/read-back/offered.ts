// Which lines of the last record may open the next session. Pure.
import type { RoomState } from '../../../room/index.ts';
import type { Perspective } from '../../partnership/index.ts';
import { attributedFor, type Quotation, usableFor } from '../quotations/quotation.ts';

export interface OfferedLine {
  /** What the form sends: 'entry:…' or 'quotation:…'. */
  readonly value: string;
  readonly words: string;
  readonly hint: string | null;
  readonly fromEntryId: string | null;
  readonly fromQuotationId: string | null;
}

/** One page in large type holds no more. */
export const mostLines = 8;

/**
 * Themes and short points stand without anyone's name. Exact words stand only where their speaker agreed to have them
 * read back, and under a name that is wide enough: the next session may have other people in it.
 */
export function offeredLines(
  state: RoomState,
  quotations: readonly Quotation[],
  perspectives: readonly Perspective[],
): OfferedLine[] {
  const quoted = new Set(quotations.flatMap(({ entryId }) => entryId ?? []));
  const entry = (id: string, words: string, hint: string | null): OfferedLine => ({
    ...{ value: `entry:${id}`, words, hint, fromEntryId: id, fromQuotationId: null },
  });
  const points = state.contributions.filter(
    ({ standing, exact, words, id, couldTell }) =>
      standing === 'kept' && !exact && words !== '' && words !== null && !quoted.has(id) && couldTell !== 'maybe',
  );
  const agreed = quotations.filter((quotation) => usableFor(quotation, 'read back'));
  return [
    ...state.themes.flatMap(({ id, title }) => (title === null ? [] : [entry(id, title, 'A theme')])),
    ...points.map(({ id, words }) => entry(id, words ?? '', null)),
    ...agreed.map((quotation): OfferedLine => {
      const { words: who } = attributedFor(quotation, 'read back', perspectives);
      const words = `“${quotation.words ?? ''}” ${who}`;
      return {
        value: `quotation:${quotation.id}`,
        words,
        hint: 'Exact words, agreed for reading back',
        fromEntryId: quotation.entryId,
        fromQuotationId: quotation.id,
      };
    }),
    ...state.differences.flatMap(({ id, sides, comesBack }) => {
      const words = sides.map((side) => side.words);
      if (words.some((side) => side === null)) return [];
      return [
        entry(id, words.join(' And: '), comesBack === null ? 'Held open' : 'Held open, with a day to come back on'),
      ];
    }),
  ];
}

/** How many exact words were left out, because nobody has agreed to have them read back. */
export const leftOut = (state: RoomState, quotations: readonly Quotation[]): number =>
  state.contributions.filter(
    ({ standing, exact, id }) =>
      standing === 'kept' && exact && !quotations.some((one) => one.entryId === id && usableFor(one, 'read back')),
  ).length;
