/**
 * A conversation that is still going on. It takes one person's answers at a time, in the time of their answers squared, however many people there
 * are; and it says at any moment what all answers so far say, to the same bit as if they had come all at once, in whatever order they came. It can,
 * because it holds whole numbers only: how often each answer was given, and the sums of every two statements (`axes/pairs.ts`). The axes begin cold
 * each time, so that none carries a trace of the last (decision 0041).
 *
 * The tables take 24 bytes for every two statements: 6 MB for 500 of them, 96 MB for the 2,000 that it takes at the most.
 */
import { type Answer, type Answers, cellOf } from './answers/answers.ts';
import { axesOfPairs, MOST_IN_PAIRS, meansOf, type OrderedAxes, scaleOf, weighing, workIsFair } from './axes/axes.ts';
import { addRow, type Pairs, pairsIn } from './axes/pairs.ts';
import { places } from './axes/places.ts';
import { runPass } from './passes.ts';
import { finish, type Pass } from './steps.ts';

export interface Running {
  /**
   * All that a person answered: it takes the place of what they answered before. Nothing at all: they are taken out.
   * @throws RangeError for more statements than it makes sums of: their answers have to be counted at once, by `findAxes`
   */
  readonly take: (personId: string, answers: Iterable<readonly [statementId: string, answer: Answer]>) => void;
  /** Means and axes, by the statement's number in `statementIds`. @param zeroed ids of statements that weigh nothing: refused, or meta */
  readonly axes: (zeroed?: ReadonlySet<string>) => OrderedAxes;
  /** Where someone stands on these axes. Null: they answered nothing. */
  readonly placeOf: (
    personId: string,
    axes: OrderedAxes,
    zeroed?: ReadonlySet<string>,
  ) => { x: number; y: number } | null;
  readonly statementIds: readonly string[];
  /**
   * Whether `axes` are to the last bit what `findAxes` finds in all answers at once. Where there are more answers than it makes sums of, it finds
   * the same by passes, and the two may differ from the eleventh figure on.
   */
  readonly exact: boolean;
  /** All answers so far, packed. */
  readonly answers: () => Answers;
  /** Runs a pass over all answers so far, without asking them where the sums are held: for the whole of a method. */
  readonly run: (pass: Pass) => Float64Array;
}

const roomAtFirst = 64;

export function running(): Running {
  const numbers = new Map<string, number>();
  const statementIds: string[] = [];
  const rows = new Map<string, Uint16Array>();
  let room = roomAtFirst;
  let counts = new Float64Array(4 * room);
  let pairs = pairsIn(new Float64Array(3 * room * room), room);
  let work = 0;
  let packed: Answers | null = null;
  const desk = {};

  function numberOf(statementId: string): number {
    const known = numbers.get(statementId);
    if (known !== undefined) return known;
    const number = statementIds.length;
    if (number >= MOST_IN_PAIRS) throw new RangeError(`more than ${MOST_IN_PAIRS} statements`);
    numbers.set(statementId, number);
    statementIds.push(statementId);
    if (number === room) {
      room = Math.min(2 * room, MOST_IN_PAIRS);
      counts = grown(counts, 4 * room);
      pairs = pairsIn(inRoom(pairs, number, room), room);
    }
    return number;
  }
  function add(row: Uint16Array, times: 1 | -1): void {
    addRow(pairs, row, times);
    for (const cell of row) (counts[cell] as number) += times;
    work += times * row.length * row.length;
  }
  const known = () => counts.subarray(0, 4 * statementIds.length);
  const noughts = (zeroed?: ReadonlySet<string>) =>
    Uint8Array.from(statementIds, (id) => Number(zeroed?.has(id) ?? false));
  const answers = () => (packed ??= packedOf(rows, statementIds.slice()));
  function run(pass: Pass): Float64Array {
    if (pass.kind === 'counts') return known().slice();
    if (pass.kind === 'pairs') return inRoom(pairs, statementIds.length, statementIds.length);
    return runPass(answers(), pass);
  }

  return {
    statementIds,
    take(personId, given) {
      const last = new Map<number, Answer>();
      for (const [statementId, answer] of given) last.set(numberOf(statementId), answer);
      const row = Uint16Array.from(last, ([statement, answer]) => cellOf(statement, answer)).sort();
      const before = rows.get(personId);
      if (before) add(before, -1);
      add(row, 1);
      if (row.length > 0) rows.set(personId, row);
      else rows.delete(personId);
      packed = null;
    },
    axes(zeroed) {
      const nought = noughts(zeroed);
      const mean = meansOf(known(), nought);
      return finish(axesOfPairs({ statementIds }, known(), mean, weighing(known(), nought), pairs, desk), run);
    },
    placeOf(personId, axes, zeroed) {
      const row = rows.get(personId);
      if (!row) return null;
      const alone = { personIds: [personId], statementIds, starts: Uint32Array.of(0, row.length), cells: row };
      const scale = scaleOf(known(), noughts(zeroed));
      const [x = 0, y = 0] = finish(places(axes, scale), (pass) => runPass(alone, pass));
      return { x, y };
    },
    get exact() {
      return workIsFair(work, statementIds.length);
    },
    answers,
    run,
  };
}

function grown(array: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(length);
  larger.set(array);
  return larger;
}

/** The tables of the first statements, laid out for another number of them. */
function inRoom(from: Pairs, statements: number, room: number): Float64Array<ArrayBuffer> {
  const tables = new Float64Array(3 * room * room);
  const to = pairsIn(tables, room);
  for (const table of ['together', 'products', 'sums'] as const)
    for (let row = 0; row < statements; row++)
      to[table].set(from[table].subarray(row * from.size, row * from.size + statements), row * room);
  return tables;
}

function packedOf(rows: ReadonlyMap<string, Uint16Array>, statementIds: readonly string[]): Answers {
  const starts = new Uint32Array(rows.size + 1);
  let at = 0;
  for (const row of rows.values()) starts[++at] = (starts[at - 1] as number) + row.length;
  const cells = new Uint16Array(starts[at] as number);
  at = 0;
  for (const row of rows.values()) cells.set(row, starts[at++]);
  return { personIds: [...rows.keys()], statementIds, starts, cells };
}
