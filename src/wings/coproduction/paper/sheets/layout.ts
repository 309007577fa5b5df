// A round as sides of paper: which lines stand together on which page, so that "page 1 of 2" is true and no line is cut. Pure.

import type { Language } from '../../../../shell/words.ts';
import { type AskedAs, askedAs } from '../../rounds/question-words.ts';
import type { RoundQuestion } from '../../rounds/round.ts';
import { answerSymbols, answerWords, type Ticked } from '../../rounds/sheet.ts';
import type { PrintForm } from '../words.ts';

export interface SheetLine extends AskedAs {
  readonly position: number;
}
export type SheetPart =
  | {
      readonly is: 'ticked';
      readonly answers: readonly { readonly symbol: string; readonly words: string }[];
      readonly lines: readonly SheetLine[];
    }
  | { readonly is: 'words'; readonly line: SheetLine; readonly room: number };
export interface SheetSide {
  readonly number: number;
  readonly parts: readonly SheetPart[];
}

/**
 * In millimetres, measured on prints: letters that surely stand on a line of text, how deep it is, the least of a row, the answers
 * above it, the head of the first side and of the others, the foot of every side, and the help to read at the end.
 */
const measures = {
  ordinary: { letters: 36, line: 5.8, row: 14, top: 23, first: 47.5, rest: 40.5, foot: 13.5, help: 30, writing: 11 },
  'large print': { letters: 22, line: 8.7, row: 20, top: 36, first: 66, rest: 44, foot: 22, help: 74, writing: 11 },
  'easy read': { letters: 24, line: 7.9, row: 19.5, top: 32, first: 62, rest: 42, foot: 16, help: 44, writing: 11 },
} as const satisfies Record<PrintForm, object>;
/** As many sentences of how to fill it in as `first` has room for. On easy read each has a line, and this is how deep one is. */
const howLines = { within: 3, deep: 11.5 };
/** A picture beside a line takes this many of its letters. */
const pictureLetters = 5;
const side = 268;
const linesToWriteOn = 4;

/**
 * No line is cut, and the last side has room for the help: where it has not, its last line goes over to another.
 *
 * @param how sentences of how to fill it in, at the head of the first side
 */
export function sidesOf(
  questions: readonly RoundQuestion[],
  form: PrintForm,
  language: Language,
  how = howLines.within,
): SheetSide[] {
  const { rest, foot, help } = measures[form];
  const first = measures[form].first + (form === 'easy read' ? Math.max(0, how - howLines.within) * howLines.deep : 0);
  const lines = questions.map((question) => sized(question, form, language));
  const sides: Sized[][] = [[]];
  for (const line of lines) {
    const here = sides.at(-1) ?? [];
    const room = side - foot - (sides.length === 1 ? first : rest);
    if (here.length > 0 && deepOf([...here, line], form) > room) sides.push([line]);
    else here.push(line);
  }
  const last = sides.at(-1) ?? [];
  if (last.length > 1 && deepOf(last, form) > side - foot - help - (sides.length === 1 ? first : rest))
    sides.push(last.splice(-1));
  return sides.map((on, i) => ({ number: i + 1, parts: partsOf(on, language) }));
}

interface Sized {
  readonly question: RoundQuestion;
  readonly said: SheetLine;
  readonly deep: number;
}

function sized(question: RoundQuestion, form: PrintForm, language: Language): Sized {
  const { letters, line, row, writing } = measures[form];
  const said = lineOf(question, form, language);
  const most = said.picture === null ? letters : letters - pictureLetters;
  const deep = (words: string | null) => (words === null ? 0 : Math.ceil(words.length / most) * line);
  const own = deep(said.name) + deep(said.words) + deep(said.by) + 3.5;
  return {
    question,
    said,
    deep: question.answers === 'words' ? own + 6 + linesToWriteOn * writing : Math.max(row, own),
  };
}

/** With the four answers above every run of lines that have the same. */
const deepOf = (lines: readonly Sized[], form: PrintForm): number =>
  lines.reduce((sum, { question: { answers }, deep }, i) => {
    const starts = answers !== 'words' && lines[i - 1]?.question.answers !== answers;
    return sum + deep + (starts ? measures[form].top : 0);
  }, 0);

function partsOf(lines: readonly Sized[], language: Language): SheetPart[] {
  const parts: SheetPart[] = [];
  lines.forEach(({ question: { answers }, said }, i) => {
    const last = parts.at(-1);
    if (answers === 'words') parts.push({ is: 'words', line: said, room: linesToWriteOn });
    else if (last?.is === 'ticked' && lines[i - 1]?.question.answers === answers)
      parts[parts.length - 1] = { ...last, lines: [...last.lines, said] };
    else parts.push({ is: 'ticked', answers: fourOf(answers, language), lines: [said] });
  });
  return parts;
}

const fourOf = (answers: Ticked, language: Language) =>
  answerWords[language][answers].map((words, i) => ({ symbol: answerSymbols[answers][i] ?? 'question', words }));

const lineOf = (question: RoundQuestion, form: PrintForm, language: Language): SheetLine => ({
  position: question.position,
  ...askedAs(question, { easy: form === 'easy read', language }),
});
