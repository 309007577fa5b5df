import assert from 'node:assert/strict';
import { test } from 'node:test';
import { largerOf, sidesOf } from './side.ts';
import { latestOf } from './together/rooms.ts';
import { viewsOf } from './views.ts';

const perspective = (
  id: string,
  name: string,
  kind: 'officer' | 'manager' | 'resident',
  people: number | null,
  widerId: string | null = null,
) => ({
  ...{ id, name, kind, people, widerId, slug: id, partnerId: null, rank: null, profession: null },
  ...{ level: null, experience: null, version: 1 },
});
const all = [
  perspective('m', 'Managers', 'manager', 5),
  perspective('o', 'Officers', 'officer', 31),
  perspective('r', 'Residents', 'resident', 38),
  perspective('p', 'Peer workers', 'resident', 4, 'r'),
];
const slot = (id: string, joinedTo: string | null = null) => ({
  ...{ id: `slot-${id}`, perspectiveId: id, asked: null, joinedTo, outcome: null },
});

test('two that are put together have the mark of the larger and both names, residents first of all', () => {
  const sides = sidesOf([slot('m', 'slot-o'), slot('o'), slot('r')], all);
  assert.deepEqual(
    sides.map(({ kind, name, perspectiveIds }) => [kind, name, perspectiveIds]),
    [
      ['resident', 'Residents', ['r']],
      ['officer', 'Officers and managers', ['m', 'o']],
    ],
  );
  assert.equal(largerOf([slot('m'), slot('o')], all).larger.id, 'slot-o');
  assert.equal(largerOf([slot('o'), slot('m')], all).smaller.id, 'slot-m');
});

test('one answers from a perspective one brings, or from a wider one that holds it', () => {
  const views = (perspectiveIds: readonly string[]) =>
    viewsOf({ perspectiveIds }, { slots: [slot('r'), slot('o')], perspectives: all }).map(({ id }) => id);
  assert.deepEqual(views(['p']), ['r']);
  assert.deepEqual(views(['m']), []);
  assert.deepEqual(views(['o', 'p']), ['o', 'r']);
});

test('the latest round of each place is added up, and none that was added up before', () => {
  const room = (id: string, placeId: string, roundId: string, revealedOn: string) => ({
    id,
    placeId,
    roundId,
    revealedOn,
  });
  const rooms = [
    room('1', 'a', 'spring', '2026-04-01'),
    room('2', 'a', 'autumn', '2026-10-01'),
    room('3', 'a', 'autumn', '2026-10-01'),
    room('4', 'b', 'other', '2026-05-01'),
  ];
  assert.deepEqual(
    latestOf(rooms, []).map(({ id }) => id),
    ['2', '3', '4'],
  );
  assert.deepEqual(
    latestOf(rooms, [{ rooms: ['2', '3', '4'] }]).map(({ id }) => id),
    [],
  );
});
