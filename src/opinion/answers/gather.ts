/**
 * Gathers answers one at a time, in any order, into packed answers. Of two answers of one person to one statement the later one counts.
 *
 * Promises: the same answers in any order (as far as no one answered twice) give the same packed answers to the last byte: people and
 * statements stand in the order of their ids. The cells are in memory that threads can share. Memory follows the answers that count, not those that were given: about six bytes an answer
 * at its peak, however often people changed their minds.
 *
 * How: what was added waits in pieces. When as much waits as was laid before, it is sorted by person (a counting sort, which keeps
 * the order) and laid into the rows.
 */
import { type Answer, type Answers, cellOf, MOST_STATEMENTS } from './answers.ts';
import { Ids, inOrder } from './ids.ts';

export interface Gathered {
  readonly answers: Answers;
  /** How many answers were given, and how many of them were changed by a later one and so do not count. */
  readonly given: number;
  readonly duplicates: number;
}

/** How many answers wait in one piece, and how many at the least before they are laid into the rows. */
const piece = 1 << 16;
const leastWaiting = 1 << 20;
const mostAnswers = 2 ** 32 - 1;

export class Gathering {
  #given = 0;
  #people = 0;
  #statements = 0;
  #starts = new Uint32Array(1);
  #cells: Uint16Array = new Uint16Array(0);
  readonly #waitingPeople: Uint32Array[] = [];
  readonly #waitingCells: Uint16Array[] = [];
  /** The last of them, which is being filled. */
  #personPiece: Uint32Array = new Uint32Array(0);
  #cellPiece: Uint16Array = new Uint16Array(0);
  #waiting = 0;
  #mostWaiting = leastWaiting;

  /** @param person, statement numbers from 0, without gaps by the time of `end` */
  add(person: number, statement: number, answer: Answer): void {
    const at = this.#waiting % piece;
    if (at === 0) this.#takePiece(this.#waiting / piece);
    this.#personPiece[at] = person;
    this.#cellPiece[at] = cellOf(statement, answer);
    if (person >= this.#people) this.#people = person + 1;
    if (statement >= this.#statements) this.#statements = statement + 1;
    this.#given += 1;
    this.#waiting += 1;
    if (this.#waiting === this.#mostWaiting) this.#lay();
  }

  #takePiece(number: number): void {
    this.#personPiece = this.#waitingPeople[number] ??= new Uint32Array(piece);
    this.#cellPiece = this.#waitingCells[number] ??= new Uint16Array(piece);
  }

  get given(): number {
    return this.#given;
  }

  /** @param personIds, statementIds by the numbers that were given to `add` */
  end(personIds: readonly string[], statementIds: readonly string[]): Gathered {
    const [people, statements] = [inOrder(personIds), inOrder(statementIds)];
    this.#lay(backwards(people), backwards(statements));
    this.#waitingPeople.length = 0;
    this.#waitingCells.length = 0;
    return {
      answers: {
        personIds: Array.from(people, (number) => personIds[number] ?? ''),
        statementIds: Array.from(statements, (number) => statementIds[number] ?? ''),
        starts: this.#starts,
        cells: this.#cells,
      },
      given: this.#given,
      duplicates: this.#given - this.#cells.length,
    };
  }

  /** Lays what waits into the rows, after what stands there, and tidies each row. The last time into memory that threads can share. */
  #lay(personTo?: Uint32Array, statementTo?: Uint32Array): void {
    const { starts, most } = this.#roomFor(personTo);
    const room = most * Uint16Array.BYTES_PER_ELEMENT;
    const cells = new Uint16Array(personTo ? new SharedArrayBuffer(room) : new ArrayBuffer(room));
    const next = starts.slice(0, this.#people);
    const before = this.#starts.length - 1;
    for (let person = 0; person < before; person += 1) {
      const row = personTo?.[person] ?? person;
      const [from = 0, to = 0] = [this.#starts[person], this.#starts[person + 1]];
      cells.set(this.#cells.subarray(from, to), next[row]);
      next[row] = (next[row] ?? 0) + to - from;
    }
    this.#eachPiece((people, waiting, length) => {
      for (let i = 0; i < length; i += 1) {
        const person = people[i] ?? 0;
        const row = personTo?.[person] ?? person;
        const at = next[row] ?? 0;
        cells[at] = waiting[i] ?? 0;
        next[row] = at + 1;
      }
    });
    const kept = tidy(starts, cells, this.#statements, statementTo);
    this.#starts = starts;
    this.#cells = cut(cells, kept);
    this.#waiting = 0;
    this.#mostWaiting = Math.max(leastWaiting, kept);
  }

  #roomFor(personTo?: Uint32Array): { starts: Uint32Array<ArrayBuffer>; most: number } {
    const starts = new Uint32Array(this.#people + 1);
    for (let person = 0; person < this.#starts.length - 1; person += 1)
      starts[(personTo?.[person] ?? person) + 1] = (this.#starts[person + 1] ?? 0) - (this.#starts[person] ?? 0);
    this.#eachPiece((people, _cells, length) => {
      for (let i = 0; i < length; i += 1) {
        const after = (personTo?.[people[i] ?? 0] ?? people[i] ?? 0) + 1;
        starts[after] = (starts[after] ?? 0) + 1;
      }
    });
    let most = 0;
    for (let row = 1; row < starts.length; row += 1) {
      most += starts[row] ?? 0;
      starts[row] = most;
    }
    if (most > mostAnswers) throw new RangeError(`there are more than ${mostAnswers} answers`);
    return { starts, most };
  }

  #eachPiece(told: (people: Uint32Array, cells: Uint16Array, length: number) => void): void {
    for (let number = 0; number * piece < this.#waiting; number += 1) {
      const [people, cells] = [this.#waitingPeople[number], this.#waitingCells[number]];
      if (people && cells) told(people, cells, Math.min(piece, this.#waiting - number * piece));
    }
  }
}

/**
 * Puts every row in the order of its statements, keeps the last answer to each, and moves the rows together.
 * @returns how many cells are left; `starts` then says where
 */
function tidy(starts: Uint32Array, cells: Uint16Array, statements: number, statementTo?: Uint32Array): number {
  const answers = new Uint8Array(statements);
  // a bit for each statement that was answered: the next one that was is found 32 at a time
  const marks = new Int32Array((statements + 31) >>> 5);
  let kept = 0;
  for (let row = 0; row < starts.length - 1; row += 1) {
    const from = starts[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    starts[row] = kept;
    for (let at = from; at < to; at += 1) {
      const cell = cells[at] ?? 0;
      const statement = statementTo === undefined ? cell >>> 2 : (statementTo[cell >>> 2] ?? 0);
      answers[statement] = cell & 3;
      marks[statement >>> 5] = (marks[statement >>> 5] ?? 0) | (1 << (statement & 31));
    }
    for (let word = 0; word < marks.length; word += 1) {
      let left = marks[word] ?? 0;
      if (left === 0) continue;
      marks[word] = 0;
      while (left !== 0) {
        const statement = (word << 5) + 31 - Math.clz32(left & -left);
        cells[kept] = (statement << 2) + (answers[statement] ?? 0);
        kept += 1;
        left &= left - 1;
      }
    }
  }
  starts[starts.length - 1] = kept;
  return kept;
}

/** The first cells, in no more room than they need: little is left over where few answers were changed. */
function cut(cells: Uint16Array, length: number): Uint16Array {
  if (cells.buffer instanceof ArrayBuffer)
    return new Uint16Array(cells.buffer.transfer(length * Uint16Array.BYTES_PER_ELEMENT));
  if (length * 4 >= cells.length * 3) return cells.subarray(0, length);
  const fewer = new Uint16Array(new SharedArrayBuffer(length * Uint16Array.BYTES_PER_ELEMENT));
  fewer.set(cells.subarray(0, length));
  return fewer;
}

function backwards(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place += 1) places[order[place] ?? 0] = place;
  return places;
}

export type GivenAnswer = readonly [personId: string, statementId: string, answer: Answer];

/**
 * Answers that are in memory already. Throws a RangeError where there are more statements than a cell can number.
 *
 * Example: packAnswers([['ann', '2', 1], ['ann', '2', -1]]) holds one answer, -1, and counts one duplicate.
 */
export function packAnswers(given: Iterable<GivenAnswer>): Gathered {
  const [people, statements, gathering, encoder] = [new Ids(), new Ids(), new Gathering(), new TextEncoder()];
  const numberIn = (ids: Ids, id: string) => {
    const bytes = encoder.encode(id);
    return ids.numberOf(bytes, 0, bytes.length);
  };
  for (const [personId, statementId, answer] of given) {
    const statement = numberIn(statements, statementId);
    if (statement >= MOST_STATEMENTS) throw new RangeError(`there are more than ${MOST_STATEMENTS} statements`);
    gathering.add(numberIn(people, personId), statement, answer);
  }
  return gathering.end(people.texts(), statements.texts());
}
