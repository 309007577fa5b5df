import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agreementOf, cohensKappa, nominalAlpha } from './agreement-figures.ts';

/** Observers as rows, "." for missing, as the papers print them. */
const unitsOf = (...observers: string[]): (string | null)[][] => {
  const rows = observers.map((row) => row.split(' ').map((value) => (value === '.' ? null : value)));
  return (rows[0] ?? []).map((_, unit) => rows.map((row) => row[unit] ?? null));
};
const rounded = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 1000) / 1000;

test('alpha is what Krippendorff (2011) works out, of two and of four observers', () => {
  // A. binary data, two observers, no missing data
  assert.equal(rounded(nominalAlpha(unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'))), 0.095);
  // B. nominal data, two observers, no missing data
  assert.equal(rounded(nominalAlpha(unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d'))), 0.692);
  // C. nominal data, any number of observers, missing data
  const four = unitsOf(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  );
  assert.equal(rounded(nominalAlpha(four)), 0.743);
});

test('alpha is 0.691 for three coders and fifteen units with much missing, the example of the encyclopaedia', () => {
  const three = unitsOf(
    '. . . . . 3 4 1 2 1 1 3 3 . 3',
    '1 . 2 1 3 3 4 3 . . . . . . .',
    '. . 2 1 3 4 4 . 2 1 1 3 3 . 4',
  );
  assert.equal(rounded(nominalAlpha(three)), 0.691);
});

test('kappa is what Cohen (1960) works out: 0.70 seen, 0.41 by chance', () => {
  const table = [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ];
  assert.equal(rounded(cohensKappa(table)), 0.492);
});

const said = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 30, maxLength: 60 });

test('the figures of sentences are those of the papers’ formulas, and lie within their intervals', () => {
  fc.assert(
    fc.property(said, (rows) => {
      const figures = agreementOf(rows.map((row) => [row]));
      if (figures.tooFew) return;
      const alpha = nominalAlpha(rows.map((row) => row.map(String)));
      assert.equal(rounded(figures.alpha?.value), rounded(alpha));
      const count = (a: boolean, b: boolean) => rows.filter(([x, y]) => x === a && y === b).length;
      const kappa = cohensKappa([
        [count(true, true), count(true, false)],
        [count(false, true), count(false, false)],
      ]);
      assert.equal(rounded(figures.kappa?.value), rounded(kappa));
      for (const one of [figures.percent, figures.kappa, figures.alpha])
        if (one) assert.ok(one.interval.low <= one.value && one.value <= one.interval.high);
    }),
    { numRuns: 25 },
  );
});

test('the same coding has the same figures on every day, and the order of coders changes nothing but whose is whose', () => {
  const rows = Array.from({ length: 40 }, (_, i) => [[i % 3 === 0, i % 4 === 0]]);
  assert.deepEqual(agreementOf(rows), agreementOf(rows));
  const turned = agreementOf(rows.map((row) => row.map((one) => one.toReversed())));
  assert.deepEqual(turned.alpha, agreementOf(rows).alpha);
});

test('an interval narrows as more sentences are coded, and is never of no width where nobody differed', () => {
  const width = (n: number) => {
    const { alpha } = agreementOf(Array.from({ length: n }, (_, i) => [[i % 4 === 0, i % 4 === 0 || i % 10 === 1]]));
    return (alpha?.interval.high ?? 0) - (alpha?.interval.low ?? 0);
  };
  assert.ok(width(400) < width(100) && width(100) < width(40));
  const same = agreementOf(Array.from({ length: 40 }, (_, i) => [[i % 2 === 0, i % 2 === 0]]));
  assert.deepEqual([same.alpha?.value, same.alpha?.interval.high], [1, 1]);
  assert.ok((same.alpha?.interval.low ?? 1) < 0.9 && (same.percent?.interval.low ?? 1) < 0.95);
});

test('the interval of a share is that of the textbook', () => {
  // 90 of 100 sentences alike: 0.9 and 1.96 times the root of 0.9 * 0.1 / 99 to either side
  const rows = Array.from({ length: 100 }, (_, i) => [[i % 2 === 0, i < 90 ? i % 2 === 0 : i % 2 !== 0]]);
  const { percent } = agreementOf(rows);
  assert.deepEqual(
    [percent?.value, rounded(percent?.interval.low), rounded(percent?.interval.high)],
    [0.9, 0.841, 0.959],
  );
});

test('of few sentences, of a code that is hardly given, and of one coder alone nothing is claimed', () => {
  const agree = (n: number, given: number) => Array.from({ length: n }, (_, i) => [[i < given, i < given]]);
  assert.ok(agreementOf(agree(29, 10)).tooFew);
  assert.ok(agreementOf(agree(100, 4)).tooFew);
  assert.ok(agreementOf(Array.from({ length: 50 }, () => [[true, null]])).tooFew);
  assert.deepEqual(agreementOf([]).alpha, null);
});

test('where everybody always gave the code there is no room for chance, and no figure is made up', () => {
  const always = agreementOf(Array.from({ length: 40 }, () => [[true, true]]));
  assert.deepEqual([always.percent?.value, always.kappa, always.alpha], [1, null, null]);
});

test('whoever did not code a source is missing there, and is no “not given”', () => {
  const rows = Array.from({ length: 40 }, (_, i) => [[i % 2 === 0, i % 2 === 0, null]]);
  const figures = agreementOf(rows);
  assert.deepEqual([figures.coders, figures.alpha?.value, figures.percent?.value], [2, 1, 1]);
});

test('a kappa is of the same two people throughout: of three who coded by twos there is none', () => {
  const byTwos = (one: boolean, other: boolean) => [[[one, other, null]], [[one, null, other]], [[null, one, other]]];
  const figures = agreementOf(Array.from({ length: 20 }, (_, i) => byTwos(i % 2 === 0, i % 3 === 0)).flat());
  assert.deepEqual([figures.coders, figures.kappa], [3, null]);
  assert.ok(figures.alpha);
});

test('what one person coded alone is in no count of what two compared', () => {
  const alone = Array.from({ length: 50 }, () => [[true, null]]);
  const two = Array.from({ length: 40 }, (_, i) => [[i < 4, i < 4]]);
  assert.deepEqual(agreementOf([...two, ...alone]), agreementOf(two));
  assert.deepEqual([agreementOf([...two, ...alone]).given, agreementOf([...two, ...alone]).tooFew], [4, true]);
});
