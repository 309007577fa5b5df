// Somebody collects everything that was ever released of a question, knows how many answered in every room, and works at it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rangeOfBand } from './bands.ts';
import { disclose, type Figures, type Release, type RoomTally } from './disclose.ts';

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

interface Told {
  readonly rooms: readonly string[];
  /** What is known of each option: from, to. */
  readonly cells: readonly (readonly [number, number])[];
}

/** The attacker's own reading of a table; it shares no code with the rule but the words' meaning. */
const readAs = ({ cells }: Figures, answered: number): (readonly [number, number])[] =>
  cells.map((cell) => {
    if (cell.is === 'count') return [cell.count, cell.count];
    if (cell.is === 'rounded') return [Math.max(8, cell.count - 2), cell.count + 2];
    if (cell.is === 'hidden') return [0, 7];
    if (cell.is === 'unsaid') return [0, answered];
    const { least, most } = rangeOfBand(cell.band, answered);
    return [least, most];
  });

/**
 * Everything that can be got by sums and differences: rooms hold at least nothing, each room's options add up to those who
 * answered, each release adds up its rooms. Repeated until nothing gets tighter. Counts below eight that end with one value.
 */
function pinned(rooms: readonly RoomTally[], told: readonly Told[]): number {
  const options = rooms[0]?.counts.length ?? 0;
  const low = new Map<string, number>();
  const high = new Map<string, number>();
  const known = rooms.filter(({ id }) => told.some((one) => one.rooms.includes(id)));
  const key = (room: string, option: number) => `${room} ${option}`;
  for (const { id, counts } of known)
    for (let option = 0; option < options; option++) {
      low.set(key(id, option), 0);
      high.set(
        key(id, option),
        counts.reduce((all, one) => all + one, 0),
      );
    }
  const equations = [
    ...known.map(({ id, counts }) => {
      const answered = counts.reduce((all, one) => all + one, 0);
      return { names: counts.map((_, option) => key(id, option)), from: answered, to: answered };
    }),
    ...told.flatMap(({ rooms: inside, cells }) =>
      cells.map(([from, to], option) => ({ names: inside.map((id) => key(id, option)), from, to })),
    ),
  ];
  for (let moved = true; moved; ) {
    moved = false;
    for (const { names, from, to } of equations) {
      let lows = 0;
      let highs = 0;
      for (const name of names) {
        lows += low.get(name) ?? 0;
        highs += high.get(name) ?? 0;
      }
      for (const name of names) {
        const [l, h] = [low.get(name) ?? 0, high.get(name) ?? 0];
        const least = Math.max(l, from - (highs - h));
        const most = Math.min(h, to - (lows - l));
        if (least > l || most < h) {
          moved = true;
          lows += least - l;
          highs += most - h;
          low.set(name, least);
          high.set(name, most);
        }
      }
    }
  }
  const rows = known.flatMap(({ id, counts }) =>
    counts.map((_, option) => [low.get(key(id, option)) ?? 0, high.get(key(id, option)) ?? 0] as const),
  );
  const answeredAny = rows.filter(([l, h]) => l === h && l < 8).length;
  const sums = equations.filter(({ names }) => {
    const l = names.reduce((all, name) => all + (low.get(name) ?? 0), 0);
    const h = names.reduce((all, name) => all + (high.get(name) ?? 0), 0);
    return names.length > 1 && l === h && l < 8;
  }).length;
  return answeredAny + sums;
}

/** Rooms as they are: 5 to 40 people, two to four answers, often nearly all of one mind. */
function randomRooms(chance: () => number, many: number): RoomTally[] {
  const options = 2 + Math.floor(chance() * 3);
  const leaning = Array.from({ length: options }, () => chance() ** 3 + 0.01);
  return Array.from({ length: many }, (_, at) => {
    const answered = 5 + Math.floor(chance() * 36);
    const weights = leaning.map((weight) => weight * (0.5 + chance()));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const counts = weights.map(() => 0);
    for (let person = 0; person < answered; person++) {
      const at = chance() * all;
      const upTo = weights.map((_, option) => weights.slice(0, option + 1).reduce((sum, one) => sum + one, 0));
      const chosen = Math.max(
        0,
        upTo.findIndex((sum) => at <= sum),
      );
      counts[chosen] = (counts[chosen] ?? 0) + 1;
    }
    return { id: `room ${at}`, closed: true, counts };
  });
}

const total = (rooms: readonly RoomTally[]): number =>
  rooms.reduce((all, { counts }) => all + counts.reduce((sum, one) => sum + one, 0), 0);

/** Everything a partnership could ask for: each room for its partners, and pools that grow, overlap and come again. */
function releasedBy(rooms: readonly RoomTally[], chance: () => number): Release[] {
  const released: Release[] = [];
  const ids = rooms.map(({ id }) => id);
  const wanted = [
    ...ids.map((id) => ({ rooms: [id], surface: 'partners' as const })),
    ...[3, 4, 5, ids.length].map((many) => ({ rooms: ids.slice(0, many), surface: 'published' as const })),
    { rooms: ids.slice(-3), surface: 'published' as const },
    { rooms: ids.filter(() => chance() < 0.6), surface: 'published' as const },
  ];
  for (const asked of wanted.sort(() => chance() - 0.5)) {
    const disclosed = disclose({ rooms, released }, asked);
    if (disclosed.shown && disclosed.release && !released.includes(disclosed.release)) released.push(disclosed.release);
  }
  return released;
}

test('of 100,000 rooms, with everything that was released of them, not one count under eight comes out', () => {
  const chance = chances(20_261_122);
  let looked = 0;
  let broken = 0;
  let said = 0;
  while (looked < 100_000) {
    const rooms = randomRooms(chance, 6);
    const released = releasedBy(rooms, chance);
    const told = released.map(({ rooms: inside, figures }) => ({
      rooms: inside,
      cells: readAs(figures, total(rooms.filter(({ id }) => inside.includes(id)))),
    }));
    looked += rooms.length;
    said += released.length;
    if (pinned(rooms, told) > 0) broken += 1;
  }
  assert.equal(broken, 0);
  assert.ok(
    said > looked / 2,
    `only ${said} tables were released of ${looked} rooms: a rule that says nothing is no rule`,
  );
});

test('hiding only the small cells, the naive way, is broken in at least 95 of 100', () => {
  const chance = chances(7);
  const rounds = 2_000;
  let broken = 0;
  for (let round = 0; round < rounds; round++) {
    const rooms = randomRooms(chance, 6);
    const naive = (inside: readonly RoomTally[]): Told => ({
      rooms: inside.map(({ id }) => id),
      cells: (inside[0]?.counts ?? []).map((_, option) => {
        const count = inside.reduce((all, { counts }) => all + (counts[option] ?? 0), 0);
        return count > 0 && count < 8 ? ([1, 7] as const) : ([count, count] as const);
      }),
    });
    const told = [...rooms.map((room) => naive([room])), ...[2, 3, 4, 5, 6].map((many) => naive(rooms.slice(0, many)))];
    if (pinned(rooms, told) > 0) broken += 1;
  }
  assert.ok(broken >= 0.95 * rounds, `${broken} of ${rounds}`);
});
