import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { campsOf, planted } from '../../../test/support/camps.ts';
import { anyTable, packed, type Row } from '../../../test/support/conversation.ts';
import { chance } from '../chance.ts';
import { commonGround } from './common-ground.ts';
import type { CommonGroundResult } from './result.ts';

const ids = (letter: string, size: number) => Array.from({ length: size }, (_, at) => `${letter}${at}`);
const turnedRound = (rows: readonly Row[]): Row[] =>
  rows.map((row) => row.map((answer) => (answer === null ? null : ((-answer || 0) as 1 | 0 | -1))));
const camps = campsOf(planted, chance(4)).rows;

/** What is said, by names, so that two orders can be held against one another. */
function byName(result: CommonGroundResult, people: readonly string[], statements: readonly string[]) {
  const { groupOf, map, ...rest } = result;
  const named = <T>(names: readonly string[], values: readonly T[]) =>
    names.map((name, at) => [name, values[at]]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return {
    ...rest,
    groupOf: named(people, [...groupOf]),
    map: map && { ...map, points: named(people, map.points), statements: named(statements, map.statements ?? []) },
  };
}

function shuffled(rows: readonly Row[], seed: number) {
  const lot = chance(seed);
  const deal = (size: number) => {
    const order = Array.from({ length: size }, (_, at) => at);
    for (let left = size - 1; left > 0; left--) {
      const other = lot.below(left + 1);
      [order[left], order[other]] = [order[other] as number, order[left] as number];
    }
    return order;
  };
  const [people, statements] = [deal(rows.length), deal(rows[0]?.length ?? 0)];
  const [p, s] = [people.map((at) => `p${at}`), statements.map((at) => `s${at}`)];
  const table = people.map((at) => statements.map((statement) => rows[at]?.[statement] ?? null));
  return byName(commonGround(packed(table, s, p)), p, s);
}

function asGiven(rows: readonly Row[]) {
  const [p, s] = [ids('p', rows.length), ids('s', rows[0]?.length ?? 0)];
  return byName(commonGround(packed(rows, s, p)), p, s);
}

test('the same answers in any order, of people and statements in any order, say the same to the last bit', () => {
  const before = asGiven(camps);
  assert.equal(before.groups?.length, 2);
  for (const seed of [1, 2]) assert.deepEqual(shuffled(camps, seed), before);
  fc.assert(
    fc.property(anyTable(), fc.nat(), (rows, seed) => assert.deepEqual(shuffled(rows, seed), asGiven(rows))),
    { numRuns: 60 },
  );
});

test('a second run says the same to the last bit, and one person’s answers added say what all at once do', () => {
  const answers = packed(camps, ids('s', 30));
  commonGround(packed(camps.slice(0, -1), ids('s', 30)));
  assert.deepEqual(commonGround(answers), commonGround(answers));
});

test('answers turned round turn the map round, and find the same groups', () => {
  const [one, other] = [camps, turnedRound(camps)].map((rows) => commonGround(packed(rows, ids('s', 30))));
  assert.deepEqual(other?.groupOf, one?.groupOf);
  assert.deepEqual(other?.evidence, one?.evidence);
  one?.map?.points.forEach((point, at) => {
    const turned = other?.map?.points[at];
    assert.ok(turned && turned.x === -point.x && turned.y === -point.y, `person ${at}`);
    assert.deepEqual([turned.across, turned.along, turned.turn], [point.across, point.along, point.turn]);
  });
  one?.map?.statements?.forEach((statement, at) => {
    assert.equal(other?.map?.statements?.[at]?.lean, -statement.lean || 0);
  });
});

test('no answers, one person, all pass, all agree: something defined is said, and nothing is NaN', () => {
  const tables: readonly (readonly Row[])[] = [
    [],
    [[]],
    [[1, 0, -1]],
    Array.from({ length: 20 }, () => [0, 0, 0, 0, 0, 0, 0, 0] as Row),
    Array.from({ length: 20 }, () => [1, 1, 1, 1, 1, 1, 1, 1] as Row),
    Array.from({ length: 20 }, () => [null, null, null]),
  ];
  for (const rows of tables) assertSound(asGiven(rows));
  fc.assert(
    fc.property(anyTable({ people: 30, statements: 9 }), (rows) => assertSound(asGiven(rows))),
    { numRuns: 40 },
  );
});

function assertSound(value: unknown, at = 'result'): void {
  if (typeof value === 'number') assert.ok(Number.isFinite(value), `${at} is ${value}`);
  else if (value && typeof value === 'object')
    for (const [name, part] of Object.entries(value)) assertSound(part, `${at}.${name}`);
}

test('a settled group is told by what it holds against the others', () => {
  const { groups, groupOf } = commonGround(packed(camps, ids('s', 30)));
  assert.deepEqual(
    groups?.map(({ people }) => people),
    [12, 12],
  );
  assert.equal(new Set(groupOf).size, 2);
  const strongest = groups?.[0]?.holds[0];
  assert.ok(strongest && Math.abs(strongest.share - strongest.others) > 0.5);
});

test('whoever said no perspective is counted beside those who did', () => {
  const perspectives = new Map(ids('p', 10).map((id) => [id, 'staff']));
  const { statements } = commonGround(packed(camps, ids('s', 30)), { perspectives });
  assert.deepEqual(
    statements[0]?.byPerspective.map(({ perspective }) => perspective),
    ['staff', 'not said'],
  );
  const whole = commonGround(packed(camps, ids('s', 30))).statements[0];
  assert.deepEqual(
    whole?.byPerspective.map(({ perspective }) => perspective),
    ['everyone'],
  );
});
