import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CommonGroundResult } from '../../../opinion/common-ground/result.ts';
import { findingFrom } from './finding-from.ts';

type Found = Pick<CommonGroundResult, 'groups' | 'evidence' | 'map' | 'askNext'>;
const evidence = { found: 1.234567, shuffled: [0.1], chance: 0.0149, stability: 0.8712, words: 'as told' };
const statementIds = ['a', 'b', 'c'];
const share = fc.double({ min: 0, max: 1, noNaN: true });
const group = fc.record({
  people: fc.integer({ min: 1, max: 60 }),
  holds: fc.array(fc.record({ statementId: fc.constantFrom(...statementIds), share, others: share }), { maxLength: 8 }),
});
const point = fc.record({ x: share, y: share, across: share, along: share, turn: share });
const found: fc.Arbitrary<Found> = fc.record({
  groups: fc.option(fc.array(group, { minLength: 2, maxLength: 4 })),
  evidence: fc.record({
    found: share,
    shuffled: fc.array(share),
    chance: share,
    stability: fc.option(share),
    words: fc.string(),
  }),
  askNext: fc.option(fc.record({ statementId: fc.constantFrom(...statementIds), gain: share })),
  map: fc.option(
    fc.record({ dimensions: fc.constantFrom<0 | 1 | 2>(0, 1, 2), points: fc.array(point, { maxLength: 60 }) }),
  ),
});

/** Every number in what is kept, with the way to it. */
function numbersIn(value: unknown, at = ''): [string, number][] {
  if (typeof value === 'number') return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => numbersIn(one, `${at}/${key.replace(/^\d+$/, 'n')}`));
}

test('whatever was found, no number is kept but numbers of people to the nearest 5, grid points, and how sure it is', () => {
  fc.assert(
    fc.property(found, fc.integer({ min: 0, max: 500 }), (one, people) => {
      const finding = findingFrom(one, people, new Set(statementIds));
      for (const [at, number] of numbersIn(finding))
        switch (at) {
          case '/people':
          case '/map/n/people':
            assert.equal(number % 5, 0, at);
            break;
          case '/map/n/x':
          case '/map/n/y':
            assert.equal(number % 0.5, 0, at);
            break;
          case '/evidence/chance':
            assert.equal(Math.round(number * 100) / 100, number);
            break;
          case '/evidence/stability':
            assert.equal(Math.round(number * 10) / 10, number);
            break;
          default:
            assert.fail(`a number that nobody has thought of: ${at}`);
        }
    }),
  );
});

test('a group of fewer than eight is not told, and then none is, and that is said', () => {
  fc.assert(
    fc.property(found, fc.integer({ min: 16, max: 500 }), (one, people) => {
      const finding = findingFrom(one, people, new Set(statementIds));
      const small = one.groups?.some((each) => each.people < 8) ?? false;
      assert.equal(finding.groups === null, one.groups === null || small);
      assert.equal(finding.groupsKeptBack, small);
    }),
  );
});

test('of a question of which something was kept back no group is told', () => {
  fc.assert(
    fc.property(found, fc.subarray(statementIds), (one, shown) => {
      const { groups, askNext } = findingFrom(one, 60, new Set(shown));
      if (askNext !== null) assert.ok(shown.includes(askNext));
      for (const { questionId } of groups?.flatMap(({ holds }) => holds) ?? []) assert.ok(shown.includes(questionId));
    }),
  );
});

test('a group holds what two in three of it say, and a side is told, not how many', () => {
  const holds = [0.9, 0.66, 0.5, 0.3, 0].map((each, i) => ({ statementId: `${i}`, share: each, others: 0.5 }));
  const groups = [
    { people: 12, holds },
    { people: 9, holds: [] },
  ];
  const finding = findingFrom({ groups, evidence, map: null, askNext: null }, 21, new Set(['0', '1', '2', '3', '4']));
  assert.deepEqual(finding, {
    people: 20,
    groups: [
      {
        holds: [
          { questionId: '0', answer: 'agrees' },
          { questionId: '3', answer: 'disagrees' },
          { questionId: '4', answer: 'disagrees' },
        ],
      },
      { holds: [] },
    ],
    groupsKeptBack: false,
    evidence: { chance: 0.01, stability: 0.9 },
    map: null,
    askNext: null,
  });
});

test('fewer than sixteen people are not looked at, whatever was found of them', () => {
  fc.assert(
    fc.property(found, fc.nat(15), (one, people) => {
      const finding = findingFrom(one, people, new Set(statementIds));
      assert.deepEqual(
        [finding.groups, finding.map, finding.askNext, finding.groupsKeptBack],
        [null, null, null, false],
      );
      assert.deepEqual(finding.evidence, { chance: 1, stability: null });
    }),
  );
});
