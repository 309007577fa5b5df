// A list of readings, read against the measure and what is kept of it. Pure.
//
// Promises: every line with something wrong is found, with its number in the file, the column and what is wrong in words; with one bad
// line nothing of the file is meant to be kept. A line that says what is kept already is the same and changes nothing; one that says
// otherwise is a fault, because a reading is corrected by hand and with a reason. A period that the list leaves out is no fault: it
// becomes a gap, and the preview names it. 50,000 lines are read in one go.
import { cellsIn } from '../../../../interop/csv/csv.ts';
import { type FigureField, isCounted, readFigure } from '../figure.ts';
import { type Measure, type Reading, type Said, saidWords, standing } from '../measure.ts';
import { nextPeriod } from '../period.ts';
import { periodTyped } from '../period-typed.ts';

export interface Fault {
  /** In the file, its first line being 1. */
  readonly line: number;
  readonly column: string | null;
  readonly words: string;
}
export interface ListedReading extends Said {
  readonly line: number;
  readonly standsFor: string;
}
export type Listed =
  | {
      readonly ok: true;
      readonly lines: number;
      /** In the order of time. */
      readonly added: readonly ListedReading[];
      readonly same: number;
      /** Periods between the first and the last that will have no reading. */
      readonly missing: readonly string[];
    }
  | { readonly ok: false; readonly lines: number; readonly faults: readonly Fault[] };
type Of = Pick<Measure, 'kind' | 'unit' | 'per' | 'every'>;

const mostLines = 50_000;

export const columnsFor = ({
  kind,
  unit,
}: Pick<Measure, 'kind' | 'unit'>): readonly { name: string; words: string }[] => [
  { name: 'period', words: 'The month as 2026-03, the quarter as 2026-Q1, the day as 2026-03-14. It must be there.' },
  ...(isCounted(kind)
    ? [
        { name: 'numerator', words: 'How many. A number alone, with a point for parts of one.' },
        { name: 'denominator', words: 'Of how many, or counted among how many.' },
      ]
    : [{ name: 'value', words: 'A number alone, with a point for parts of one.' }]),
  { name: 'not_known_because', words: 'Instead of a figure: why it is not known. It stands as a gap.' },
  { name: 'unit', words: `May be left out. Where it stands, it must be: ${unit}` },
];

const columnOf: Record<FigureField, string> = {
  value: 'value',
  numerator: 'numerator',
  denominator: 'denominator',
  unknownBecause: 'not_known_because',
};
const alike = (words: string): string => words.trim().toLowerCase();

export function readReadingList(text: string, measure: Of, kept: readonly Reading[], today: string): Listed {
  const { heads, rows, faults } = tableIn(text, measure);
  if (rows.length > mostLines)
    faults.push({ line: mostLines + 2, column: null, words: `Take in ${mostLines} lines or fewer at once` });
  const standsNow = new Map(standing(kept).map((reading) => [reading.standsFor, reading]));
  const seen = new Map<string, number>();
  const added: ListedReading[] = [];
  let same = 0;
  for (const { line, cells } of faults.length > 0 && rows.length > mostLines ? [] : rows) {
    const cell = (name: string): string => cells[heads.indexOf(name)]?.trim() ?? '';
    const fault = (column: string | null, words: string) => faults.push({ line, column, words });
    const unit = cell('unit');
    if (unit !== '' && alike(unit) !== alike(measure.unit))
      fault(
        'unit',
        `This line is in “${unit.slice(0, 40)}”, and the measure is in “${measure.unit}”. Units are never mixed`,
      );
    const when = periodTyped(measure.every, cell('period'), today);
    if ('fault' in when) fault('period', cell('period') === '' ? 'Say which period it stands for' : when.fault);
    const figure = readFigure(
      measure.kind,
      {
        ...{ value: cell('value'), numerator: cell('numerator'), denominator: cell('denominator') },
        unknownBecause: cell('not_known_because'),
      },
      measure.unit,
    );
    if (!figure.ok) for (const one of figure.faults) fault(columnOf[one.field], one.text);
    if ('fault' in when) continue;
    const twice = seen.get(when.start);
    if (twice !== undefined) fault('period', `Line ${twice} is of the same period`);
    else seen.set(when.start, line);
    if (!figure.ok || twice !== undefined) continue;
    const there = standsNow.get(when.start);
    if (!there) added.push({ line, standsFor: when.start, ...figure.said });
    else if (isSame(there, figure.said)) same += 1;
    else
      fault(
        'period',
        `There is a reading of it already: ${saidWords(measure, there)}. Correct that one on the page of the measure, with a reason`,
      );
  }
  if (faults.length > 0) return { ok: false, lines: rows.length, faults: faults.toSorted((a, b) => a.line - b.line) };
  added.sort((a, b) => a.standsFor.localeCompare(b.standsFor));
  return {
    ok: true,
    lines: rows.length,
    added,
    same,
    missing: missingIn(measure, [...seen.keys(), ...standsNow.keys()]),
  };
}

const isSame = (one: Said, other: Said): boolean =>
  one.value === other.value &&
  one.numerator === other.numerator &&
  one.denominator === other.denominator &&
  one.unknownBecause === other.unknownBecause;

function missingIn({ every }: Of, known: readonly string[]): string[] {
  if (every === 'day' || known.length === 0) return [];
  const all = new Set(known);
  const sorted = [...all].sort();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const missing: string[] = [];
  for (let at = first; at <= last; at = nextPeriod(every, at)) if (!all.has(at)) missing.push(at);
  return missing;
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}
function tableIn(text: string, measure: Of): { heads: readonly string[]; rows: readonly Row[]; faults: Fault[] } {
  const all = cellsIn(text.replace(/^\uFEFF/, ''));
  const heads = (all[0] ?? []).map(alike);
  const wrong = headFaults(heads, measure);
  if (wrong.length > 0) return { heads, rows: [], faults: wrong };
  const rows: Row[] = [];
  const faults: Fault[] = [];
  let line = 1;
  for (const [at, cells] of all.entries()) {
    const begins = line;
    // a cell may go over several lines
    line += 1 + cells.reduce((sum, cell) => sum + (cell.split('\n').length - 1), 0);
    if (at === 0 || cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length === heads.length) rows.push({ line: begins, cells });
    else
      faults.push({
        line: begins,
        column: null,
        words: `This line has ${cells.length} cells and the first line ${heads.length}. A number with a comma in it counts as two`,
      });
  }
  if (rows.length === 0 && faults.length === 0)
    faults.push({ line: 1, column: null, words: 'There is no line under the first one' });
  return { heads, rows, faults };
}

function headFaults(heads: readonly string[], measure: Of): Fault[] {
  const at = (words: string): Fault => ({ line: 1, column: null, words });
  if (heads.length === 1 && /[;\t]/.test(heads[0] ?? ''))
    return [at('The cells are not parted by commas. Save it as CSV with commas')];
  const known = columnsFor(measure).map(({ name }) => name);
  const must = known.filter((name) => !['unit', 'not_known_because'].includes(name));
  return [
    ...heads.filter((head, i) => heads.indexOf(head) !== i).map((head) => at(`The column “${head}” stands here twice`)),
    ...heads.filter((head) => !known.includes(head)).map((head) => at(headWords(head, known, measure))),
    ...must.filter((name) => !heads.includes(name)).map((name) => at(`The column “${name}” is missing`)),
  ];
}
const headWords = (head: string, known: readonly string[], { kind }: Of): string =>
  head === ''
    ? 'A column has no name'
    : /percent|%/.test(head) && isCounted(kind)
      ? 'Shares are taken in as how many of how many, not as percentages: without the numbers behind it a share says little'
      : `No column is called “${head.slice(0, 40)}”. It can be: ${known.join(', ')}`;
