// However much is hidden from a reader, and however it hangs together, the page is the same: words, order, picture and length.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ThreadLink } from '../../../db/thread-links.ts';
import type { ThreadStop } from '../../../shell/wing.ts';
import { threadPage, type Way } from './page.ts';
import type { ThreadFacts } from './strand.ts';

const link = (from: string, to: string): ThreadLink => ({
  ...{ from: { id: from, kind: kindOf(from) }, to: { id: to, kind: kindOf(to) }, how: 'made of' },
});
const kinds = ['theme', 'expectation', 'commitment', 'action', 'put item'];
const kindOf = (id: string): string =>
  id.startsWith('said') || id.startsWith('room')
    ? 'contribution'
    : id.startsWith('told')
      ? 'feedback'
      : (kinds[Number(id[1]) % 5] ?? '');
const perspectives = [
  { kind: 'resident', word: 'Residents' },
  { kind: 'health', word: 'Nurses' },
];

/** Things that are seen, t0 to t5, each made of an earlier one: t0 is where the page stands. */
const seen = fc.array(fc.nat(), { minLength: 2, maxLength: 6 });
interface Hidden {
  /** How many points and things told lead to each of those seen, out of sight, once at least for each that has any. */
  readonly points: readonly number[];
  /** How many things lie between one thing and the next, side by side. */
  readonly between: number;
  /** How many points each perspective made in a room that was not the reader's. */
  readonly rooms: readonly number[];
}
const hidden: fc.Arbitrary<Hidden> = fc.record({
  points: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 6, maxLength: 6 }),
  between: fc.integer({ min: 1, max: 9 }),
  rooms: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 2 }),
});

function factsOf(tree: readonly number[], { points, between, rooms }: Hidden, salt: string): ThreadFacts {
  const ids = tree.map((_, n) => `t${n}`);
  const forwards = ids.slice(1).flatMap((id, n) => {
    const from = ids[(tree[n + 1] ?? 0) % (n + 1)] ?? 't0';
    const ways = Array.from({ length: between }, (_, i) => `x${salt}${n}.${i}`);
    return [link(from, id), ...ways.flatMap((way) => [link(from, way), link(way, id)])];
  });
  const spoken = Array.from({ length: points[0] ?? 1 }, (_, i) => [
    link(`said${salt}${i}`, 't0'),
    link(`told${salt}${i}`, 't0'),
  ]);
  const inRooms = perspectives.flatMap((_, p) =>
    Array.from({ length: rooms[p] ?? 1 }, (__, i) => `room${p}.${salt}${i}`),
  );
  const stops = new Map<string, ThreadStop>([
    ...ids.map((id): [string, ThreadStop] => [
      id,
      { title: `Thing ${id}`, href: `/${id}`, tier: 'partners', on: `2026-01-0${Number(id[1]) + 1}` },
    ]),
    ...inRooms.map((id): [string, ThreadStop] => [
      id,
      {
        ...{
          title: 'Said in the room',
          href: null,
          tier: 'room',
          on: '2026-01-01',
          note: 'The words stay where they were said.',
        },
        ...(perspectives[Number(id[4])] && { perspective: perspectives[Number(id[4])] }),
      } as ThreadStop,
    ]),
  ]);
  return {
    ...{ start: { kind: 'theme', id: 't0' }, forwards, stops, wordOf: (kind) => kind, countsPoints: false },
    backwards: [...spoken.flat(), ...inRooms.map((id) => link(id, 't0'))],
  };
}

const viewOf = (facts: ThreadFacts, way: Way) =>
  JSON.stringify(
    threadPage(facts, { title: 'Thing t0', href: null, tier: 'partners', on: null }, way, 'p', {
      mostLinks: 2000,
      isCut: false,
    }).view,
  );

test('a page does not differ by how much is hidden from its reader, nor by how that hangs together', () => {
  fc.assert(
    fc.property(seen, hidden, hidden, fc.constantFrom<Way[]>('forwards', 'backwards'), (tree, some, others, way) => {
      assert.equal(viewOf(factsOf(tree, some, 'a'), way), viewOf(factsOf(tree, others, 'b'), way));
    }),
  );
});

test('the check sees a page that counts', () => {
  const counting = (rooms: number) => ({
    ...factsOf([0, 1, 2], { points: [1], between: 1, rooms: [rooms, 1] }, 'a'),
    countsPoints: true,
  });
  assert.notEqual(viewOf(counting(2), 'backwards'), viewOf(counting(3), 'backwards'));
});
