// Somebody has every table that was ever let out of a quarter, and knows how many left each prison. They still cannot tell a count under
// eight: there is another world, in which it is different and every table is as true. It shares no code with the check that lets out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { possibleOf } from '../../../disclosure/index.ts';
import { letOut, questions, reasonsAsked } from './let-out.ts';

/** Small, fast and the same every time (Mulberry32, T. Ettinger 2017, public domain). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const stages = [0, 1, 2, 3, 4, 5] as const;
/** Five that are asked, and all others. */
const whys = [0, 1, 2, 3, 4, 5] as const;
interface Room {
  readonly placeId: string;
  readonly lost: readonly number[];
  /** Of those who did not start, by reason. */
  readonly why: readonly number[];
}
const asRooms = (rooms: readonly Room[]) =>
  rooms.map(({ why, ...room }) => ({
    ...room,
    reasons: new Map(reasonsAsked.map((reason, at) => [reason, why[at] ?? 0])),
  }));

const hiddenBelow = 8;

/** Prisons as they are: some that two people leave in a quarter, some that forty do; often nearly all of one fate. */
function randomRooms(chance: () => number): Room[] {
  const leaning = stages.map(() => chance() ** 2 + 0.02);
  return Array.from({ length: 1 + Math.floor(chance() * 7) }, (_, at) => {
    const weights = leaning.map((weight) => weight * (0.5 + chance()));
    const all = weights.reduce((sum, one) => sum + one, 0);
    const lost = stages.map(() => 0);
    for (let people = 1 + Math.floor(chance() ** 2 * 45); people > 0; people--) {
      let left = chance() * all;
      let stage = 0;
      while (stage < 5 && left > (weights[stage] ?? 0)) {
        left -= weights[stage] ?? 0;
        stage += 1;
      }
      lost[stage] = (lost[stage] ?? 0) + 1;
    }
    const why = whys.map(() => 0);
    const mostly = Math.floor(chance() * 6);
    for (let people = lost.slice(0, 5).reduce((sum, one) => sum + one, 0); people > 0; people--) {
      const at = chance() < 0.5 ? mostly : Math.floor(chance() * 6);
      why[at] = (why[at] ?? 0) + 1;
    }
    return { placeId: `prison ${at}`, lost, why };
  });
}

/** Every count that somebody could want: of each prison and of all together, each stage and how many came so far. */
function wanted(rooms: readonly Room[]): Map<string, number> {
  const counts = new Map<string, number>();
  const all = stages.map((stage) => rooms.reduce((sum, { lost }) => sum + (lost[stage] ?? 0), 0));
  for (const at of whys)
    counts.set(
      `all, because ${at}`,
      rooms.reduce((sum, { why }) => sum + (why[at] ?? 0), 0),
    );
  for (const { placeId, lost } of [...rooms, { placeId: 'all', lost: all }])
    for (const stage of stages) {
      counts.set(`${placeId}, at ${stage}`, lost[stage] ?? 0);
      if (stage > 0)
        counts.set(
          `${placeId}, from ${stage} on`,
          lost.slice(stage).reduce((sum, one) => sum + one, 0),
        );
      if (stage > 0)
        counts.set(
          `${placeId}, before ${stage}`,
          lost.slice(0, stage).reduce((sum, one) => sum + one, 0),
        );
    }
  return counts;
}

/** So many people of one prison stop at another stage, or for another reason. */
interface Move {
  readonly at: number;
  readonly stage: readonly [from: number, to: number] | null;
  /** Nobody who started has a reason: to start is to lose it. */
  readonly why: readonly [from: number | null, to: number | null];
  readonly many: number;
}
const shifted = (
  counts: readonly number[],
  [from, to]: readonly [number | null, number | null],
  many: number,
): number[] => counts.map((people, at) => people + (at === from ? -many : 0) + (at === to ? many : 0));

function moved(rooms: readonly Room[], { at, stage, why, many }: Move): Room[] | null {
  const room = rooms[at];
  if (!room) return null;
  const there = {
    ...room,
    lost: stage ? shifted(room.lost, stage, many) : room.lost,
    why: shifted(room.why, why, many),
  };
  if ([...there.lost, ...there.why].some((people) => people < 0)) return null;
  return rooms.map((one, n) => (n === at ? there : one));
}

function whysOf(from: number, to: number): Move['why'][] {
  if (to === 5) return whys.map((why) => [why, null]);
  return from === 5 ? whys.map((why) => [null, why]) : [[null, null]];
}
const moves = (rooms: readonly Room[], most: number): Move[] => {
  const kinds = stages.flatMap((from) =>
    stages.flatMap((to) => (from === to ? [] : whysOf(from, to).map((why) => ({ stage: [from, to] as const, why })))),
  );
  const reasons = whys.flatMap((from) =>
    whys.flatMap((to) => (from === to ? [] : [{ stage: null, why: [from, to] as const }])),
  );
  return [...rooms.keys()].flatMap((at) =>
    [...kinds, ...reasons].flatMap((kind) => Array.from({ length: most }, (_, n) => ({ at, ...kind, many: n + 1 }))),
  );
};
const back = ({ stage, why, many }: Move, at: number): Move => ({
  ...{ at, many, stage: stage && [stage[1], stage[0]], why: [why[1], why[0]] },
});

/** The same world but for one to three people, then for some who change places between two prisons, then for any two moves. */
function* others(rooms: readonly Room[], isWanted: (other: readonly Room[]) => boolean): Generator<Room[]> {
  const once = moves(rooms, 3).flatMap((move) => {
    const other = moved(rooms, move);
    return other ? [{ ...move, other }] : [];
  });
  for (const { other } of once) yield other;
  for (const { other, ...move } of once)
    for (const elsewhere of rooms.keys()) {
      const both = elsewhere === move.at ? null : moved(other, back(move, elsewhere));
      if (both) yield both;
    }
  for (const { other } of once)
    if (isWanted(other))
      for (const move of moves(rooms, 2)) {
        const both = moved(other, move);
        if (both) yield both;
      }
}

/** Whether what was let out is as true of these rooms. */
type Fits = (rooms: readonly Room[]) => boolean;

function lettingOut(rooms: readonly Room[]): { fits: Fits; tables: number } {
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
  const told = letOut(asRooms(rooms)).flatMap(({ question, placeId, figures }) => {
    if (!figures) return [];
    const count = sum(rooms.filter((room) => placeId === null || room.placeId === placeId).flatMap(({ lost }) => lost));
    const { cells } = possibleOf({ answered: { is: 'count', count }, cells: figures.cells });
    const step = (questions as readonly string[]).indexOf(question);
    return [{ placeId, step, reason: (reasonsAsked as readonly string[]).indexOf(question), cells }];
  });
  const fits: Fits = (there) =>
    told.every(({ placeId, step, reason, cells }) => {
      const inside = there.filter((room) => placeId === null || room.placeId === placeId);
      const all = sum(inside.flatMap(({ lost }) => lost));
      const these =
        step === -1
          ? sum(inside.map(({ why }) => why[reason] ?? 0))
          : sum(inside.flatMap(({ lost }) => lost.slice(step + 1)));
      return [these, all - these].every((one, n) => one >= (cells[n]?.least ?? 0) && one <= (cells[n]?.most ?? one));
    });
  return { fits, tables: told.length };
}

/** Counts under eight that are the same in every world in which it is as true. */
function toldBy(rooms: readonly Room[], fits: Fits): string[] {
  const small = new Map([...wanted(rooms)].filter(([, count]) => count < hiddenBelow));
  const isWanted = (other: readonly Room[]) => {
    const there = wanted(other);
    return [...small].some(([name, count]) => there.get(name) !== count);
  };
  for (const other of others(rooms, isWanted)) {
    if (small.size === 0) break;
    if (!fits(other)) continue;
    const there = wanted(other);
    for (const [name, count] of small) if (there.get(name) !== count) small.delete(name);
  }
  return [...small.keys()];
}

test('of every count under eight there is another world in which it is different, and all that was let out is as true', () => {
  const chance = chances(20_261_129);
  let released = 0;
  for (let n = 0; n < 250; n++) {
    const rooms = randomRooms(chance);
    const { fits, tables } = lettingOut(rooms);
    assert.ok(fits(rooms));
    released += tables;
    assert.deepEqual(toldBy(rooms, fits), [], JSON.stringify(rooms));
  }
  assert.ok(released > 800, `only ${released} tables were let out: a rule that says nothing is no rule`);
});

test('the same attack breaks the naive way, which hides the small counts alone', () => {
  const chance = chances(11);
  const naively = (rooms: readonly Room[]) =>
    JSON.stringify({
      each: rooms.map(({ lost }) => lost.map((count) => (count > 0 && count < hiddenBelow ? 'few' : count))),
      all: stages.map((stage) => rooms.reduce((sum, { lost }) => sum + (lost[stage] ?? 0), 0)),
    });
  let broken = 0;
  for (let n = 0; n < 5; n++) {
    const rooms = randomRooms(chance);
    if (toldBy(rooms, (other) => naively(other) === naively(rooms)).length > 0) broken += 1;
  }
  assert.equal(broken, 5);
});
