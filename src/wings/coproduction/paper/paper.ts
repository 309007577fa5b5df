// Paper: the sheets a round can be printed as, and a pile of filled ones on its way into the box. Words and rules. Pure.
import type { RoundQuestion } from '../rounds/round.ts';
import type { Sheet, SheetAnswer } from '../rounds/sheet.ts';

export const sheetKinds = ['ordinary', 'large print', 'easy read', 'several kinds'] as const;
export type SheetKind = (typeof sheetKinds)[number];
export type BatchState = 'keying' | 'checking' | 'counted' | 'dropped';

/** Sheets that were handed out together and come back together: one round, one perspective. */
export interface Batch {
  readonly id: string;
  readonly roundId: string;
  readonly perspectiveId: string;
  /** A few plain words, on the cover and on no sheet. */
  readonly name: string;
  readonly sheet: SheetKind;
  readonly state: BatchState;
  readonly because: string | null;
  readonly handedOut: number | null;
  readonly cameBack: number | null;
  /** Null: it still waits for someone to key it. */
  readonly keyedBy: string | null;
  /** Null while it is checked: it waits for a second person. */
  readonly checkedBy: string | null;
  /** The second pile is whole, and the two lie beside each other. */
  readonly compared: boolean;
  readonly startedOn: string;
  readonly version: number;
}

/** What this person can do with a pile now. Nobody checks what they keyed. */
export type Turn =
  | 'begin'
  | 'key'
  | 'wait for a second'
  | 'begin the check'
  | 'check'
  | 'compare'
  | 'look on'
  | 'nothing';

export function turnOf(batch: Batch, personId: string): Turn {
  const first = batch.keyedBy === personId;
  if (batch.state === 'keying') return batch.keyedBy === null ? 'begin' : first ? 'key' : 'nothing';
  if (batch.state !== 'checking') return 'nothing';
  if (batch.compared) return batch.checkedBy === personId ? 'compare' : first ? 'look on' : 'nothing';
  if (batch.checkedBy === null) return first ? 'wait for a second' : 'begin the check';
  return batch.checkedBy === personId ? 'check' : 'nothing';
}

export const ticked = (questions: readonly RoundQuestion[]): RoundQuestion[] =>
  questions.filter(({ answers }) => answers !== 'words');
export const inWords = (questions: readonly RoundQuestion[]): RoundQuestion[] =>
  questions.filter(({ answers }) => answers === 'words');

export type Keyed =
  | { readonly ok: true; readonly sheet: Sheet }
  | { readonly ok: false; readonly name: string; readonly text: string };

/** The most that a question in words takes. The box takes as much. */
export const mostWords = 4000;
export const wordsField = (position: number): string => `words-${position}`;

/**
 * One key an answer, in the order of the lines that are ticked: 1 to 4, or 0 for a line left empty. Spaces do not count. Words
 * stand in a field of their own for each line.
 */
export function readKeys(
  keys: string,
  questions: readonly RoundQuestion[],
  words: (position: number) => string | null,
): Keyed {
  const lines = ticked(questions);
  const typed = [...keys.replaceAll(/\s/g, '')];
  const wrong = typed.findIndex((key) => !/^[0-4]$/.test(key));
  const lineAt = (at: number) => lines[at]?.position ?? lines.length;
  if (wrong >= 0 && wrong < lines.length)
    return fault(`Line ${lineAt(wrong)}: ${typed[wrong]} is not an answer. Use 1 to 4, or 0 for a line left empty`);
  if (typed.length < lines.length)
    return fault(
      `The sheet has ${lines.length} lines to key and you keyed ${typed.length}. Line ${lineAt(typed.length)} has no key yet`,
    );
  if (typed.length > lines.length)
    return fault(
      `The sheet has ${lines.length} lines to key and you keyed ${typed.length}. Look for a key pressed twice, from line ${lineAt(lines.length - 1)} back`,
    );
  const long = inWords(questions).find(({ position }) => (words(position)?.length ?? 0) > mostWords);
  if (long)
    return {
      ok: false,
      name: wordsField(long.position),
      text: `Line ${long.position}: use ${mostWords} letters or fewer`,
    };
  const ticks = typed.values();
  return {
    ok: true,
    sheet: questions.map(({ answers, position }): SheetAnswer => {
      if (answers === 'words') return words(position);
      const key = Number(ticks.next().value);
      return key === 1 || key === 2 || key === 3 || key === 4 ? key : 0;
    }),
  };
}

const fault = (text: string): Keyed => ({ ok: false, name: 'keys', text });

/** A sheet as its keys, to be put right. */
export const keysOf = (sheet: Sheet, questions: readonly RoundQuestion[]): string =>
  questions
    .filter(({ answers }) => answers !== 'words')
    .map(({ position }) => String(sheet[position - 1] ?? 0))
    .join('');

/** A line that the two keyed otherwise, or words to be read beside their sheet. */
export interface ToSettle {
  readonly sheet: number;
  readonly line: number;
  readonly first: SheetAnswer;
  readonly second: SheetAnswer;
  readonly words: boolean;
}
export interface Settled {
  readonly sheet: number;
  readonly line: number;
  readonly answer: SheetAnswer;
}
export const settleField = ({ sheet, line }: Pick<ToSettle, 'sheet' | 'line'>): string => `line-${sheet}-${line}`;
export const settleWordsField = (at: Pick<ToSettle, 'sheet' | 'line'>): string => `${settleField(at)}-words`;
