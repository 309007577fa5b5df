// A round as sides of paper: which lines stand together on which page, so that "page 1 of 2" is true and no line is cut. Pure.
import { isSymbol, type SymbolName } from '../../../../pictures/symbol.ts';
import type { Language } from '../../../../shell/words.ts';
import type { PrintForm } from '../../paper-words.ts';
import type { RoundQuestion } from '../../round.ts';
import { answerSymbols, answerWords, type Ticked } from '../../sheet.ts';

export interface SheetLine {
  readonly position: number;
  readonly name: string;
  readonly words: string | null;
  /** Words that are not in the language of the sheet say which they are in. */
  readonly lang: Language | null;
  readonly picture: SymbolName | null;
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

/** In millimetres, measured on prints; a line is taken as long as its letters at their widest likely. */
const measures: Record<
  PrintForm,
  { perLine: number; line: number; row: number; top: number; first: number; rest: number }
> = {
  ordinary: { perLine: 36, line: 5.9, row: 14, top: 24, first: 58, rest: 44 },
  'large print': { perLine: 22, line: 8.8, row: 18, top: 34, first: 92, rest: 56 },
  'easy read': { perLine: 18, line: 8.2, row: 27, top: 32, first: 92, rest: 50 },
};
const side = 268;
/** Help to read it, and that it goes into the box. */
const foot = { ordinary: 48, 'large print': 74, 'easy read': 70 } as const;
const writingLine = 11;
const linesToWriteOn = 4;

export function sidesOf(questions: readonly RoundQuestion[], form: PrintForm, language: Language): SheetSide[] {
  const { perLine, line, row, top, first, rest } = measures[form];
  const deep = (words: string | null) => (words === null ? 0 : Math.ceil(words.length / perLine) * line);
  const sides: SheetPart[][] = [[]];
  let left = side - first - foot[form];
  let running: Ticked | null = null;
  for (const question of questions) {
    const said = lineOf(question, form, language);
    const own = deep(said.name) + deep(said.words) + 5;
    const needs =
      question.answers === 'words'
        ? own + 6 + linesToWriteOn * writingLine
        : Math.max(row, own) + (running === question.answers ? 0 : top);
    let parts = sides.at(-1) ?? [];
    if (needs > left && parts.length > 0) {
      parts = [];
      sides.push(parts);
      running = null;
      left = side - rest - foot[form] - (question.answers === 'words' ? 0 : top);
    }
    left -= needs;
    if (question.answers === 'words') {
      parts.push({ is: 'words', line: said, room: linesToWriteOn });
      running = null;
      continue;
    }
    const last = parts.at(-1);
    if (running === question.answers && last?.is === 'ticked')
      parts[parts.length - 1] = { ...last, lines: [...last.lines, said] };
    else parts.push({ is: 'ticked', answers: fourOf(question.answers, language), lines: [said] });
    running = question.answers;
  }
  return sides.map((parts, i) => ({ number: i + 1, parts }));
}

const fourOf = (answers: Ticked, language: Language) =>
  answerWords[language][answers].map((words, i) => ({ symbol: answerSymbols[answers][i] ?? 'question', words }));

function lineOf(question: RoundQuestion, form: PrintForm, language: Language): SheetLine {
  const picture = form === 'easy read' ? pictureOf(question) : null;
  const { position, name, words, easyWords, welshWords } = question;
  if (language === 'cy' && welshWords !== null) return { position, name: welshWords, words: null, lang: null, picture };
  const lang = language === 'cy' ? ('en' as const) : null;
  if (form === 'easy read' && easyWords !== null) return { position, name: easyWords, words: null, lang, picture };
  return { position, name, words: words === name ? null : words, lang, picture };
}

/** The picture of a standard, where its framework's word for it has one. */
const pictures: Readonly<Record<string, SymbolName>> = {
  'lived experience': 'person',
  safety: 'safe',
  'feeling safe': 'safe',
  relationships: 'people',
  'staff support': 'hands',
  equality: 'equal',
  'avoiding harm': 'cross',
  'needs led': 'heart',
  choice: 'choice',
  environment: 'home',
  'things to do on the ward': 'star',
  'things to do': 'star',
  'therapeutic support': 'talk',
  transparency: 'open',
  trust: 'heart',
  trustworthiness: 'heart',
  collaboration: 'hands',
  empowerment: 'star',
  'cultural consideration': 'equal',
  listening: 'ear',
  voice: 'talk',
  respect: 'heart',
  suspension: 'clock',
  participation: 'people',
  coherence: 'change',
  awareness: 'open',
  potential: 'star',
  purposeful: 'star',
  'purposeful activity': 'star',
  'preparation for release': 'open',
};
function pictureOf({ key, name }: RoundQuestion): SymbolName | null {
  const said = (key?.split('/').at(-1) ?? name).replaceAll('-', ' ').toLowerCase();
  const found = pictures[said] ?? pictures[name.toLowerCase()] ?? null;
  return found !== null && isSymbol(found) ? found : null;
}
