import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalise } from './canonical.ts';
import { hasNoPayload, isKind, KINDS, mayKeep, readPayload } from './kinds.ts';
import { DEPTHS, type Kind } from './payloads.ts';

const kinds = Object.keys(KINDS).filter(isKind);
const full = {
  ...{ limits: 'limits-1', readBy: 'facilitator', depth: 'points', people: 9, byPerspective: null, words: 'Words' },
  ...{
    why: 'asked in the room',
    title: 'Title',
    sides: [{ words: 'One' }, { words: 'Two' }],
    on: 'voice',
    what: 'Tea',
  },
  ...{ perspectives: ['nurse', 'nurse'], amount: 'much', outcome: 'no action', how: 'paper', for: 'staff' },
  ...{ agreedBy: 'speaker', extra: 'left behind' },
};

for (const kind of kinds) {
  test(`the payload of "${kind}" is read the same again, and can be hashed`, () => {
    const body = readPayload(kind, full);
    assert.ok(body);
    assert.deepEqual(readPayload(kind, body), body);
    assert.ok(canonicalise(body).ok);
    assert.ok(!Object.hasOwn(body, 'extra'));
  });

  test(`no value makes the reader of "${kind}" throw`, () => {
    const strange = fc.oneof(
      fc.anything(),
      fc.record(Object.fromEntries(Object.keys(full).map((key) => [key, fc.anything()]))),
    );
    fc.assert(
      fc.property(strange, (value) => {
        const body = readPayload(kind, value);
        if (body !== null) assert.deepEqual(readPayload(kind, JSON.parse(JSON.stringify(body))), body);
      }),
    );
  });
}

const read: readonly [title: string, kind: Kind, body: object, expected: object | null][] = [
  ['a form left out is spoken', 'contribution kept', { words: 'a' }, kept({})],
  ['silence may have no words', 'contribution kept', { form: 'silent' }, kept({ words: '', form: 'silent' })],
  ['drawing has some', 'contribution kept', { form: 'drawn' }, null],
  ['a form nobody knows is not guessed at', 'contribution kept', { words: 'a', form: 'sung' }, null],
  ['a difference has two sides', 'difference held', { sides: [{ words: 'a' }] }, null],
  [
    'a side that names a contribution copies no words',
    'difference held',
    {
      sides: [
        { contribution: 'c', words: 'canary' },
        { words: 'b', perspective: 'nurse' },
      ],
      comesBack: '2024-02-29',
    },
    {
      sides: [
        { words: null, perspective: null, contribution: 'c' },
        { words: 'b', perspective: 'nurse', contribution: null },
      ],
      comesBack: '2024-02-29',
    },
  ],
  [
    'a day that does not exist is no day',
    'difference held',
    { sides: full.sides, comesBack: '2023-02-29' },
    both(null),
  ],
  ['half a person cannot be counted', 'attendance counted', { people: 0.5 }, null],
  ['fewer than nobody cannot come', 'attendance counted', { people: -1 }, null],
  [
    'a misshapen count by perspective is not dropped in silence',
    'attendance counted',
    { people: 3, byPerspective: [1] },
    null,
  ],
  ['a correction may leave the perspective as it was', 'contribution corrected', { words: 'a' }, { words: 'a' }],
  ['or take it away', 'contribution corrected', { words: 'a', perspective: null }, { words: 'a', perspective: null }],
];

function kept(change: object): object {
  return {
    words: 'a',
    perspective: null,
    form: 'spoken',
    exact: false,
    segment: null,
    couldTell: 'not asked',
    ...change,
  };
}

function both(comesBack: string | null): object {
  return { sides: full.sides.map((side) => ({ ...side, perspective: null, contribution: null })), comesBack };
}

for (const [title, kind, body, expected] of read) {
  test(title, () => assert.deepEqual(readPayload(kind, body), expected));
}

test('each depth keeps all that the one before it does, and a number keeps no words', () => {
  for (const kind of kinds) {
    const kept = DEPTHS.map((depth) => mayKeep(depth, kind));
    assert.deepEqual(kept, kept.toSorted());
    assert.ok(kept[2]);
    assert.ok(!(kept[0] && KINDS[kind].words), kind);
  }
});

test('four kinds hold nothing beyond their header', () => {
  assert.deepEqual(kinds.filter(hasNoPayload), [
    'contribution put under theme',
    'contribution taken out of theme',
    'balance asked',
    'record agreed',
  ]);
});
