/**
 * An order of statements, and of people, that follows from what was answered and never from numbers, names or arrival. Sums that are not of whole
 * numbers run in this order, so that the same answers give the same result to the last bit however they are numbered.
 *
 * Statements: first those that more people answered; then those whose answers lean further to one side; then those with more passes. Where that ties,
 * a colour: the statement's counts, mixed with the colours of the people who answered it, which are mixed of the colours of the statements they
 * answered, and so on until no more statements are told apart (colour refinement, after Weisfeiler and Leman 1968). Colours are sums of whole numbers.
 * Turning every answer into its opposite leaves the order as it is: each colour is kept of the answers as they are and of their opposites, and the
 * answers themselves say which of the two is read.
 *
 * What remains tied is told apart by nothing that was answered: exchanging such statements gives the same answers again. There the name decides, so that
 * the order of arrival still does not.
 */
import type { Pass, Steps } from '../steps.ts';
import { type Answers, peopleIn } from './answers.ts';
import { passesOf, seenOf, sumOf } from './counts.ts';

export interface Canonical {
  /** Statement numbers in canonical order. */
  readonly order: Uint32Array;
  /** By the statement's number: its place in that order. */
  readonly rank: Uint32Array;
  /** 1 or -1: which side of the answers is up. Turns with them: answer times side is the same for the answers and their opposites. */
  readonly side: 1 | -1;
  /** How many statements nothing tells apart from another. */
  readonly alike: number;
  /** Whether the answers are their own opposites, once people and statements are exchanged: then neither side is up, and `side` means nothing. */
  readonly mirrored: boolean;
}

/** Two halves of a colour as the answers are, then two of their opposites. */
export const lanes = 4;

/** Mixes two whole numbers to one of 32 bits (the finisher of MurmurHash3, by Austin Appleby, in the public domain). */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** What the answers to each statement look like, given the colours so far: four whole numbers a statement. Of those told, at least. */
export type Look = (colours: Float64Array, wanted: Uint32Array) => Steps<Float64Array>;

/** The statements in canonical order. Takes no pass where the counts alone tell them apart, as they do wherever many people answered. */
export function* canonicalStatements(
  { statementIds }: Pick<Answers, 'statementIds'>,
  counts: Float64Array,
  look: Look = overPeople,
): Steps<Canonical> {
  let colours = firstColours(statementIds.length, counts);
  let order: Uint32Array;
  let alike: Uint32Array;
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    const side = sideOf(colours);
    order = sorted(statementIds, counts, colours, side);
    alike = tied(order, counts, colours, side);
    const open = side === 0 ? 1 + order.length + alike.length : alike.length;
    if (open === 0 || open >= before)
      return { order, rank: ranked(order), side: side || 1, alike: alike.length, mirrored: side === 0 };
    before = open;
    const sums = yield* look(colours, side === 0 ? order : alike);
    colours = mixed(colours, sums);
  }
}

function* overPeople(colours: Float64Array): Steps<Float64Array> {
  return yield { kind: 'colours', length: colours.length, given: { colours } };
}

function ranked(order: Uint32Array): Uint32Array {
  const rank = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) rank[order[at] as number] = at;
  return rank;
}

function firstColours(size: number, counts: Float64Array): Float64Array {
  const colours = new Float64Array(lanes * size);
  for (let statement = 0; statement < size; statement++)
    for (let lane = 0; lane < lanes; lane++) {
      const sum = lane < 2 ? sumOf(counts, statement) : -sumOf(counts, statement);
      colours[lanes * statement + lane] = mix(
        mix(seenOf(counts, statement), sum),
        2 * passesOf(counts, statement) + (lane & 1),
      );
    }
  return colours;
}

function mixed(colours: Float64Array, sums: Float64Array): Float64Array {
  return colours.map((colour, at) => mix(mix(colour, sums[at] as number), Math.floor((sums[at] as number) / 2 ** 32)));
}

/** Which side's colours come first when all are added up; 0 where both are the same. */
function sideOf(colours: Float64Array): 1 | 0 | -1 {
  const sums = [0, 0, 0, 0];
  for (let at = 0; at < colours.length; at++) (sums[at % lanes] as number) += mix(colours[at] as number, 7);
  const [a = 0, b = 0, c = 0, d = 0] = sums;
  return (Math.sign(a - c) || Math.sign(b - d)) as 1 | 0 | -1;
}

function byCounts(counts: Float64Array, a: number, b: number): number {
  return (
    seenOf(counts, b) - seenOf(counts, a) ||
    Math.abs(sumOf(counts, b)) - Math.abs(sumOf(counts, a)) ||
    passesOf(counts, b) - passesOf(counts, a)
  );
}

function byColour(colours: Float64Array, side: number, a: number, b: number): number {
  const lane = side < 0 ? 2 : 0;
  return (
    (colours[lanes * a + lane] as number) - (colours[lanes * b + lane] as number) ||
    (colours[lanes * a + lane + 1] as number) - (colours[lanes * b + lane + 1] as number)
  );
}

function sorted(ids: readonly string[], counts: Float64Array, colours: Float64Array, side: number): Uint32Array {
  const name = (at: number) => ids[at] as string;
  return Uint32Array.from(ids.keys()).sort(
    (a, b) =>
      byCounts(counts, a, b) ||
      byColour(colours, side, a, b) ||
      (name(a) < name(b) ? -1 : Number(name(a) > name(b))) ||
      a - b,
  );
}

/** Those that nothing tells apart from a neighbour in the order yet. One that nobody answered is as good as none, and changes nothing by being there. */
function tied(order: Uint32Array, counts: Float64Array, colours: Float64Array, side: number): Uint32Array {
  const same = (a: number | undefined, b: number | undefined) =>
    a !== undefined && b !== undefined && byCounts(counts, a, b) === 0 && byColour(colours, side, a, b) === 0;
  return order.filter((one, at) => seenOf(counts, one) > 0 && (same(order[at - 1], one) || same(one, order[at + 1])));
}

/** The pass that refines colours: to each statement, what the people who answered it look like. 24 bits each, so that 2^29 people add up exactly. */
export function addColours(
  { cells, starts }: Answers,
  given: Pass['given'],
  from: number,
  to: number,
  into: Float64Array,
): void {
  const colours = given.colours as Float64Array;
  const person = new Uint32Array(lanes);
  for (let row = from; row < to; row++) {
    const [first, last] = [starts[row] as number, starts[row + 1] as number];
    person.fill(0);
    for (let at = first; at < last; at++)
      for (let lane = 0; lane < lanes; lane++)
        (person[lane] as number) += mix(
          colours[lanes * ((cells[at] as number) >>> 2) + lane] as number,
          signed(cells[at] as number, lane),
        );
    for (let at = first; at < last; at++)
      for (let lane = 0; lane < lanes; lane++)
        (into[lanes * ((cells[at] as number) >>> 2) + lane] as number) +=
          mix(person[lane] as number, signed(cells[at] as number, lane)) >>> 8;
  }
}

const signed = (cell: number, lane: number): number => (lane < 2 ? (cell & 3) - 2 : 2 - (cell & 3));

/**
 * Rows of people in canonical order: by what they answered and to which statements. People who answered exactly the same stay in the order of the
 * rows, which nothing can show. Whole numbers only.
 */
export function canonicalPeople(answers: Answers, { rank, side }: Canonical): Uint32Array {
  const people = peopleIn(answers);
  const high = new Uint32Array(people);
  const low = new Uint32Array(people);
  for (let row = 0; row < people; row++)
    for (let at = answers.starts[row] as number; at < (answers.starts[row + 1] as number); at++) {
      const cell = answers.cells[at] as number;
      const answer = side * ((cell & 3) - 2);
      (high[row] as number) += mix(rank[cell >>> 2] as number, answer);
      (low[row] as number) += mix(answer, rank[cell >>> 2] as number);
    }
  return Uint32Array.from({ length: people }, (_, at) => at).sort(
    (a, b) => (high[a] as number) - (high[b] as number) || (low[a] as number) - (low[b] as number) || a - b,
  );
}
