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

/** One A4 page in large type holds this many rows of about 55 letters, with a gap after each line. */
const rowsOnPage = 22.5;
const lettersInRow = 55;
export const mostLines = 8;

export const fitsOnePage = (lines: readonly string[]): boolean =>
  lines.length <= mostLines &&
  lines.reduce((rows, words) => rows + Math.ceil(words.length / lettersInRow) + 0.8, 0) <= rowsOnPage;

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
  const exactly = new Set(
    state.contributions.filter(({ exact, couldTell }) => exact || couldTell === 'maybe').map(({ id }) => id),
  );
  const mayBeRead = ({ contribution }: { contribution: string | null }) =>
    contribution === null || !(exactly.has(contribution) || quoted.has(contribution));
  const agreed = quotations.filter((quotation) => usableFor(quotation, 'read back'));
  return [
    ...state.themes.flatMap(({ id, title }) => (title === null ? [] : [entry(id, title, 'A theme')])),
    ...points.map(({ id, words }) => entry(id, words ?? '', null)),
    ...agreed.map((quotation): OfferedLine => {
      const { words: who } = attributedFor(quotation, 'read back', perspectives);
      const words = `“${quotation.words ?? ''}” (${who})`;
      return {
        value: `quotation:${quotation.id}`,
        words,
        hint: 'Exact words, agreed for reading back',
        fromEntryId: quotation.entryId,
        fromQuotationId: quotation.id,
      };
    }),
    ...state.differences.flatMap(({ id, sides }) => {
      const words = sides.flatMap((side) =>
        mayBeRead(side) && side.words ? `${side.words.replace(/[.\s]+$/, '')}.` : [],
      );
      if (words.length < sides.length) return [];
      const both = `${words.length === 2 ? 'Both' : 'All of these'} stand, side by side. ${words.join(' ')}`;
      return [entry(id, both, 'A difference held open')];
    }),
    ...paragraphs(state).map((words, i): OfferedLine => {
      const id = state.prose?.id ?? '';
      return { ...entry(id, words, 'From the page'), value: `entry:${id}:${i}` };
    }),
  ];
}

/** Short ones: a page of prose is not read out whole here. */
const paragraphs = (state: RoomState): string[] =>
  (state.prose?.words ?? '')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '' && paragraph.length <= 300);

/** How many exact words were left out, because nobody has agreed to have them read back. */
export const leftOut = (state: RoomState, quotations: readonly Quotation[]): number =>
  state.contributions.filter(
    ({ standing, exact, id }) =>
      standing === 'kept' && exact && !quotations.some((one) => one.entryId === id && usableFor(one, 'read back')),
  ).length;
