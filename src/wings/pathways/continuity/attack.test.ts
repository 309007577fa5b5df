// Somebody has every table that was ever let out of a quarter, and knows how many left each prison. They still cannot tell a count under
// eight: there is another world, in which it is different and every table is as true. It shares no code with the check that lets out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { possibleOf } from '../../../disclosure/index.ts';
import { letOut, questions, type Room } from './let-out.ts';

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
    return { placeId: `prison ${at}`, lost };
  });
}

/** Every count that somebody could want: of each prison and of all together, each stage and how many came so far. */
function wanted(rooms: readonly Room[]): Map<string, number> {
  const counts = new Map<string, number>();
  const all = stages.map((stage) => rooms.reduce((sum, { lost }) => sum + (lost[stage] ?? 0), 0));
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

interface Move {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly many: number;
}
const moved = (rooms: readonly Room[], { at, from, to, many }: Move): Room[] | null =>
  (rooms[at]?.lost[from] ?? 0) < many
    ? null
    : rooms.map((room, n) => ({
        ...room,
        lost: room.lost.map((people, stage) =>
          n !== at ? people : people + (stage === from ? -many : stage === to ? many : 0),
        ),
      }));

const moves = (rooms: readonly Room[], most: number): Move[] =>
  [...rooms.keys()].flatMap((at) =>
    stages.flatMap((from) =>
      stages.flatMap((to) =>
        from === to ? [] : Array.from({ length: most }, (_, n) => ({ at, from, to, many: n + 1 })),
      ),
    ),
  );

/** The same world but for one to three people, then for some who change places between two prisons, then for any two moves. */
function* others(rooms: readonly Room[], isWanted: (other: readonly Room[]) => boolean): Generator<Room[]> {
  const once = moves(rooms, 3).flatMap((move) => {
    const other = moved(rooms, move);
    return other ? [{ ...move, other }] : [];
  });
  for (const { other } of once) yield other;
  for (const { at, from, to, many, other } of once)
    for (const elsewhere of rooms.keys()) {
      const both = elsewhere === at ? null : moved(other, { at: elsewhere, from: to, to: from, many });
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
  const told = letOut(rooms).flatMap(({ question, placeId, figures }) => {
    if (!figures) return [];
    const count = sum(rooms.filter((room) => placeId === null || room.placeId === placeId).flatMap(({ lost }) => lost));
    const { cells } = possibleOf({ answered: { is: 'count', count }, cells: figures.cells });
    return [{ placeId, from: questions.indexOf(question) + 1, cells }];
  });
  const fits: Fits = (there) =>
    told.every(({ placeId, from, cells }) => {
      const inside = there.filter((room) => placeId === null || room.placeId === placeId);
      const came = sum(inside.flatMap(({ lost }) => lost.slice(from)));
      const not = sum(inside.flatMap(({ lost }) => lost.slice(0, from)));
      return [came, not].every((one, n) => one >= (cells[n]?.least ?? 0) && one <= (cells[n]?.most ?? one));
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
