// Released figures in words, for tables. Pure.
import { type Figures, possibleOf } from '../../../disclosure/index.ts';
import { answerWords, type Ticked } from './sheet.ts';

type Shown = Figures['cells'][number];

/** "about 10 (8 to 12)", "most (9 to 14)", "fewer than 8, or nobody", "not said". */
export function cellWords(figures: Figures, option: number): string {
  const cell = figures.cells[option];
  const range = possibleOf(figures).cells[option];
  if (!cell || !range) return 'not said';
  return wordsOf(cell, `${range.least} to ${range.most}`);
}

function wordsOf(cell: Shown, range: string): string {
  switch (cell.is) {
    case 'count':
      return String(cell.count);
    case 'rounded':
      return `about ${cell.count} (${range})`;
    case 'hidden':
      return 'fewer than 8, or nobody';
    case 'words':
      return `${cell.band} (${range})`;
    case 'unsaid':
      return 'not said';
  }
}

export const answeredWords = ({ answered }: Figures): string =>
  answered.is === 'rounded'
    ? `about ${answered.count}`
    : answered.is === 'count'
      ? String(answered.count)
      : 'fewer than 8';

/** One line for each answer, as it was let out: "Not here yet: most (9 to 14)". */
export const answersOf = (figures: Figures, answers: Ticked): string[] =>
  answerWords.en[answers].map((word, option) => `${word}: ${cellWords(figures, option)}`);

/** The same with what was let out alike said once, last: "I agree: about 30 (28 to 32). Every other answer: fewer than 8, or nobody". */
export function answersAlikeOf(figures: Figures, answers: Ticked): string[] {
  const each = answerWords.en[answers].map((word, option) => ({ word, shown: cellWords(figures, option) }));
  const alike = [...Map.groupBy(each, ({ shown }) => shown)].toSorted(([, a], [, b]) => b.length - a.length)[0];
  const [shown = '', those = []] = alike ?? [];
  if (those.length < 2) return answersOf(figures, answers);
  const others = each.filter((one) => one.shown !== shown).map((one) => `${one.word}: ${one.shown}`);
  return [...others, `${others.length === 0 ? 'Every answer' : 'Every other answer'}: ${shown}`];
}

/** Where a mark stands, for who does not look. */
export function placeWords(at: number, [left, middle, right]: readonly [string, string, string]): string {
  const [l, m, r] = [left, middle, right].map((word) => `“${word}”`);
  if (at < 0.15) return `at ${l}`;
  if (at < 0.4) return `between ${l} and ${m}`;
  if (at <= 0.6) return `near ${m}`;
  return at <= 0.85 ? `between ${m} and ${r}` : `at ${r}`;
}
