/**
 * "Don't write that down": what goes with the words that are struck out. Pure.
 *
 * Words have copies. A theme may be named after one point; the same point may have been kept twice; a page of prose may
 * quote it; something put further may repeat it. What the log itself ties together (a point and its corrections) goes by
 * the log's own rule; this finds the rest among what the room's record holds.
 */
import type { RoomState } from '../../../../room/index.ts';

/** Anything in a record that holds words, by its entry. */
export interface Holding {
  readonly id: string;
  readonly is:
    | 'point'
    | 'theme'
    | 'prose'
    | 'difference'
    | 'reflection'
    | 'correction'
    | 'dissent'
    | 'further'
    | 'other';
  readonly words: string;
}

export function holdings(state: RoomState): Holding[] {
  const plain = (is: Holding['is']) => (item: { id: string; words: string }) => ({
    id: item.id,
    is,
    words: item.words,
  });
  return [
    ...state.contributions
      .filter(({ standing }) => standing === 'kept')
      .map(
        ({ id, words, otherWords }): Holding => ({ id, is: 'point', words: [words ?? '', ...otherWords].join('\n') }),
      ),
    ...state.themes.map(
      ({ id, title, otherTitles }): Holding => ({ id, is: 'theme', words: [title ?? '', ...otherTitles].join('\n') }),
    ),
    ...(state.prose ? [plain('prose')(state.prose)] : []),
    ...state.differences.map(
      ({ id, sides }): Holding => ({
        id,
        is: 'difference',
        words: sides
          .filter(({ contribution }) => contribution === null)
          .map(({ words }) => words ?? '')
          .join('\n'),
      }),
    ),
    ...state.reflections.map(plain('reflection')),
    ...state.record.corrections.map(plain('correction')),
    ...state.dissent.map(plain('dissent')),
    ...state.takenFurther.map(({ id, what }): Holding => ({ id, is: 'further', words: what })),
    ...[...state.container, ...state.witness, ...state.aftercare].map(plain('other')),
  ].filter(({ is, words }) => is === 'point' || words.trim() !== '');
}

/**
 * What else must go when the thing with this id goes; the thing itself is not among it.
 *
 * `elsewhere`: for a theme that gathers from other rooms too, the words gathered there.
 */
export function goesWith(
  state: RoomState,
  id: string,
  elsewhere: ReadonlyMap<string, readonly string[]> = new Map(),
): Holding[] {
  const all = holdings(state);
  const struck = all.find((holding) => holding.id === id);
  if (!struck) return [];
  const same = all.filter((other) => other.id !== id && holds(other.words, struck.words));
  const named =
    struck.is === 'point'
      ? state.themes.filter((theme) => isNamedAfter(state, theme.id, id, elsewhere.get(theme.id) ?? []))
      : [];
  const gone = new Set([id, ...same.map((other) => other.id), ...named.map((theme) => theme.id)]);
  const further = state.takenFurther.filter(({ from }) => from.some((source) => gone.has(source)));
  for (const one of further) gone.add(one.id);
  return all.filter((holding) => holding.id !== id && gone.has(holding.id));
}

/** A theme's name is made from a point when it is the only one under it, or uses a word that only this point has. */
function isNamedAfter(state: RoomState, themeId: string, pointId: string, elsewhere: readonly string[]): boolean {
  const theme = state.themes.find(({ id }) => id === themeId);
  const point = state.contributions.find(({ id }) => id === pointId);
  if (!theme?.title || !point?.words || !theme.contributions.includes(pointId)) return false;
  const others = state.contributions.filter(({ id }) => id !== pointId && theme.contributions.includes(id));
  const shared = new Set([...others.map(({ words }) => words ?? ''), ...elsewhere].flatMap(wordsOf));
  const its = new Set(wordsOf(point.words));
  return wordsOf(theme.title).some((word) => its.has(word) && !shared.has(word));
}

/** Whether these words hold the whole of those, whatever the capitals, signs and spaces. */
function holds(words: string, those: string): boolean {
  const needle = plainWords(those).join(' ');
  return needle !== '' && ` ${plainWords(words).join(' ')} `.includes(` ${needle} `);
}

const plainWords = (words: string): string[] =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
/** Words that carry something: short ones and these are everybody's. */
const wordsOf = (words: string): string[] =>
  plainWords(words).filter((word) => word.length > 2 && !everybodys.has(word));
const everybodys = new Set(
  'the and for are was were not you our your his her its has had have but who what why how all any can with that this they them their from'.split(
    ' ',
  ),
);
