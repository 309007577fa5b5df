// A round as sides of paper: which lines stand together on which page, so that "page 1 of 2" is true and no line is cut. Pure.

import type { Language } from '../../../../shell/words.ts';
import { type AskedAs, askedAs } from '../../rounds/question-words.ts';
import type { RoundQuestion } from '../../rounds/round.ts';
import { answerSymbols, answerWords, type Ticked } from '../../rounds/sheet.ts';
import type { PrintForm } from '../words.ts';
import { linesOf } from './lines.ts';

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

/** What stands round the lines: at the head of every side, how to fill it in on the first, the help on the last, the foot on each. */
export interface RoundTheLines {
  readonly caption: string;
  readonly title: string;
  readonly how: readonly string[];
  readonly help: string;
  readonly foot: readonly string[];
}

/** The type of each print in points, as the stylesheet sets it: what is read, the title, how to fill it in, the small words, the answers. */
const type = {
  ordinary: { text: 12, title: 24, how: 15, caption: 12, foot: 12, answers: 12, symbol: 8, least: 16.2 },
  'large print': { text: 18, title: 24, how: 18, caption: 16, foot: 16, answers: 14, symbol: 11.7, least: 16.2 },
  'easy read': { text: 16.5, title: 30, how: 16.5, caption: 12, foot: 12, answers: 12.5, symbol: 11.7, least: 19.4 },
} as const satisfies Record<PrintForm, object>;
/** In millimetres: the side, its words, and what is drawn on it, with the room that the stylesheet leaves round each. */
const wide = { side: 180, head: 142, how: 128, name: 78.6, answer: 21, help: 152, words: 165 } as const;
const deep = { side: 270, code: 37.7, picture: 19.4, beside: 19.6, writing: 9.6, list: 2.7 } as const;
const linesToWriteOn = 4;

const millimetres = 25.4 / 72;
/** Letters are measured at the weight of a label: as plain text they are narrower, as a title wider. */
const weights = { plain: 0.97, label: 1, title: 1.02 } as const;
const deepAs = (words: string | null, points: number, room: number, weight: keyof typeof weights = 'plain'): number =>
  words === null ? 0 : linesOf(words, room / (points * millimetres * weights[weight])) * points * millimetres * 1.35;
const total = (depths: readonly number[]): number => depths.reduce((sum, one) => sum + one, 0);

/**
 * No line is cut, and the last side has room for the help: where it has not, its last line goes over to another.
 */
export function sidesOf(
  questions: readonly RoundQuestion[],
  form: PrintForm,
  language: Language,
  said: RoundTheLines,
): SheetSide[] {
  const lines = questions.map((question) => sized(question, form, language));
  const foot = footOf(said, form);
  const head = [headOf(said, form), headOf({ ...said, how: [] }, form)] as const;
  const roomOn = (nth: number) => deep.side - foot - (nth === 1 ? head[0] : head[1]);
  const deepOf = (on: readonly Sized[]) => deepOfAll(on, form, language);
  const sides: Sized[][] = [[]];
  for (const line of lines) {
    const here = sides.at(-1) ?? [];
    if (here.length > 0 && deepOf([...here, line]) > roomOn(sides.length)) sides.push([line]);
    else here.push(line);
  }
  const last = sides.at(-1) ?? [];
  if (last.length > 1 && deepOf(last) > roomOn(sides.length) - helpOf(said, form)) sides.push(last.splice(-1));
  return sides.map((on, i) => ({ number: i + 1, parts: partsOf(on, language) }));
}

/** The code stands at the right of it, and is the least of its depth. */
function headOf({ caption, title, how }: RoundTheLines, form: PrintForm): number {
  const { how: points, ...own } = type[form];
  const told =
    form === 'easy read'
      ? total(how.map((words) => Math.max(10.1, deepAs(words, points, wide.how)) + 1.1))
      : deepAs(how.join(' '), points, wide.head) + 4;
  const words =
    deepAs(caption, own.caption, wide.head) + deepAs(title, own.title, wide.head, 'title') * (1.1 / 1.35) + 2.8;
  return Math.max(deep.code, words + (how.length > 0 ? told : 0) + 3.8);
}

const footOf = ({ foot }: RoundTheLines, form: PrintForm): number =>
  3.8 + total(foot.map((words) => deepAs(words, type[form].foot, wide.side) + 1.1));

const helpOf = ({ help }: RoundTheLines, form: PrintForm): number =>
  10.9 + Math.max(11.7, deepAs(help, type[form].text, wide.help));

interface Sized {
  readonly question: RoundQuestion;
  readonly said: SheetLine;
  readonly deep: number;
}

function sized(question: RoundQuestion, form: PrintForm, language: Language): Sized {
  const { text, least } = type[form];
  const said = lineOf(question, form, language);
  if (question.answers === 'words') {
    const asked = Math.max(said.picture === null ? 0 : 11.7, deepAs(said.name, text, wide.words, 'label'));
    const more = said.words === null ? 0 : deepAs(said.words, text, wide.words * 0.7) + 5;
    return { question, said, deep: 6.3 + asked + more + linesToWriteOn * deep.writing };
  }
  const room = said.picture === null ? wide.name : wide.name - deep.beside;
  const own =
    deepAs(said.name, text, room, 'label') + deepAs(said.words, text, room) + deepAs(said.by, text * 0.85, room) + 3.6;
  return { question, said, deep: Math.max(least, said.picture === null ? 0 : deep.picture, own) };
}

/** With the four answers above every run of lines that have the same. */
const deepOfAll = (lines: readonly Sized[], form: PrintForm, language: Language): number =>
  total(
    lines.map(({ question: { answers }, deep: own }, i) =>
      answers !== 'words' && lines[i - 1]?.question.answers !== answers ? own + topOf(answers, form, language) : own,
    ),
  );

/** The symbol and the words of each answer over its box. */
function topOf(answers: Ticked, form: PrintForm, language: Language): number {
  const { answers: points, symbol } = type[form];
  const lines = fourOf(answers, language).map(({ words }) =>
    linesOf(words, wide.answer / (points * millimetres), false),
  );
  return symbol + Math.max(...lines) * points * millimetres * 1.2 + 5 + deep.list;
}

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
