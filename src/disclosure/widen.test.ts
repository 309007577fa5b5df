import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Attribution, type Rung, SHARED_BY_AT_LEAST, type Widened, type WidenOptions, widen } from './widen.ts';

const someone = 'Someone who took part';
const nurse: Rung = { id: 'nurse', words: 'Nurse', people: 3 };
const care: Rung = { id: 'care', words: 'Treatment staff', people: 9 };
const staff: Rung = { id: 'staff', words: 'Staff', people: 60 };
const chain = [nurse, care, staff];

type Case = readonly [
  title: string,
  chain: readonly Rung[],
  options: Partial<WidenOptions>,
  id: string | null,
  because: Widened['because'],
];
const uncounted = { ...care, people: null };

const cases: readonly Case[] = [
  ['three nurses are shown to partners as treatment staff', chain, {}, 'care', 'enough people share it'],
  ['and so they are to the public', chain, { surface: 'published' }, 'care', 'enough people share it'],
  ['within the room a nurse stays a nurse', chain, { surface: 'room' }, 'nurse', 'said in the room'],
  ['five people are enough', [{ ...nurse, people: 5 }], {}, 'nurse', 'enough people share it'],
  ['four are not', [{ ...nurse, people: 4 }], {}, null, 'too few people share any'],
  ['people nobody has counted are not enough', [nurse, uncounted, staff], {}, 'staff', 'enough people share it'],
  ['with nothing wide enough it is someone who took part', [nurse, uncounted], {}, null, 'too few people share any'],
  ['words kept without a perspective stay without one', [], {}, null, 'kept without a perspective'],
  [
    'a nurse who agreed to be shown as a nurse is',
    chain,
    { consent: { narrowest: 'nurse' } },
    'nurse',
    'the speaker agreed',
  ],
  [
    'one who agreed only to staff is not shown nearer',
    chain,
    { consent: { narrowest: 'staff' } },
    'staff',
    'the speaker agreed',
  ],
  ['agreeing to the use alone narrows nothing', chain, { consent: {} }, 'care', 'enough people share it'],
  [
    'an agreement to a perspective that is gone is not stretched',
    chain,
    { consent: { narrowest: 'matron' } },
    null,
    'what the speaker agreed to is not in the chain',
  ],
  [
    'a narrow count above a wider one is not believed',
    [{ ...nurse, people: 8 }, { ...care, people: 4 }, staff],
    {},
    'staff',
    'enough people share it',
  ],
  [
    'a count that is no count is not enough',
    [{ ...nurse, people: Number.NaN }, staff],
    {},
    'staff',
    'enough people share it',
  ],
];

for (const [title, rungs, options, id, because] of cases) {
  test(title, () => {
    const found = widen({ chain: rungs }, { consent: null, surface: 'partners', someone, ...options });
    const words = rungs.find((rung) => rung.id === id)?.words ?? someone;
    assert.deepEqual(found, { words, id, widened: id !== (rungs[0]?.id ?? null), because });
  });
}

const rungs = fc
  .array(fc.record({ people: fc.option(fc.integer({ min: 0, max: 20 })) }), { maxLength: 6 })
  .map((found) => found.map(({ people }, i) => ({ id: `p${i}`, words: `Perspective ${i}`, people })));
const beyond = fc.constantFrom<WidenOptions['surface']>('partners', 'published');
const agreed = fc.option(fc.record({ narrowest: fc.constantFrom('p0', 'p2', 'p9') }, { requiredKeys: [] }));

function assertNobodyPointedAt(rule: (attribution: Attribution, options: WidenOptions) => Widened): void {
  fc.assert(
    fc.property(rungs, beyond, agreed, (found, surface, consent) => {
      const shown = rule({ chain: found }, { consent, surface, someone });
      if (shown.id === null) return assert.equal(shown.words, someone);
      const place = found.findIndex(({ id }) => id === shown.id);
      if (consent?.narrowest !== undefined) return assert.equal(shown.id, consent.narrowest);
      for (const { people } of [found[place], ...found.slice(place)].filter((rung) => rung !== undefined)) {
        assert.ok(people === null || people >= SHARED_BY_AT_LEAST);
      }
      assert.notEqual(found[place]?.people, null);
    }),
    { numRuns: 2000 },
  );
}

test('beyond the room no attribution is shared by fewer than five or is nearer than the speaker agreed', () => {
  assertNobodyPointedAt(widen);
});

test('a rule that takes the widest rung, counted or not, is found out', () => {
  const careless = ({ chain: all }: Attribution): Widened => {
    const last = all.at(-1);
    return { words: last?.words ?? someone, id: last?.id ?? null, widened: true, because: 'enough people share it' };
  };
  assert.throws(() => assertNobodyPointedAt(careless));
});

test('a rule that takes an uncounted perspective as enough is found out', () => {
  const trusting = ({ chain: all }: Attribution, options: WidenOptions): Widened =>
    widen({ chain: all.map((rung) => ({ ...rung, people: rung.people ?? 100 })) }, options);
  assert.throws(() => assertNobodyPointedAt(trusting));
});
