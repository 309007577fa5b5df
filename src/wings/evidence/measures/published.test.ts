// Worked examples that others published, with the figures that they print. Only facts and figures are taken, each with its source.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chanceOfRunsAtLeast, chanceOfRunsAtMost } from './chance.ts';
import { type Limits, limitsOfCounts, limitsOfPoints, limitsOfRates, limitsOfShares } from './limits.ts';
import { runRulesOf } from './run-rules.ts';

const to = (places: number, value: number | undefined) => Number((value ?? Number.NaN).toFixed(places));
const at = (limits: Limits | null, place = 0) => limits?.[place] ?? undefined;

// D. C. Montgomery and G. C. Runger, "Applied Statistics and Probability for Engineers", 3rd edition (Wiley 2003), table 16-3 and
// page 617: concentrations of a chemical process.
const concentrations = [
  ...[102.0, 94.8, 98.3, 98.4, 102.0, 98.5, 99.0, 97.7, 100.0, 98.1],
  ...[101.3, 98.7, 101.1, 98.4, 97.0, 96.7, 100.3, 101.4, 97.2, 101.0],
];
test('individuals: Montgomery and Runger’s concentrations have the limits that their book prints', () => {
  const limit = at(limitsOfPoints(concentrations));
  assert.equal(to(1, limit?.middle), 99.1);
  // the book rounds the mean to 99.1 and the mean range to 2.59 before it goes on: 105.99 and 92.21
  assert.ok(Math.abs((limit?.upper ?? 0) - 105.99) < 0.02, String(limit?.upper));
  assert.ok(Math.abs((limit?.lower ?? 0) - 92.21) < 0.02, String(limit?.lower));
});

// SAS Institute, "SAS/QC User's Guide", the MACONTROL procedure, "Displaying Individual Measurements on an EWMA Chart": diameters of
// 30 tyres, with limits as listed.
const tyres = [
  ...[24.05, 23.99, 23.95, 23.93, 23.97, 24.02, 24.06, 24.1, 23.98, 24.03, 23.91, 24.06, 24.06, 23.96, 23.98],
  ...[24.06, 24.01, 24.0, 23.93, 23.92, 24.09, 24.11, 24.05, 23.98, 23.98, 24.06, 24.02, 24.06, 23.97, 23.96],
];
test('individuals: SAS’s tyres have the limits that its guide lists', () => {
  const limit = at(limitsOfPoints(tyres));
  assert.equal(to(4, limit?.middle), 24.0083);
  // 2.66 stands for 3 / 1.1284, so that the fourth place can differ by one
  assert.ok(Math.abs((limit?.lower ?? 0) - 23.8571) < 0.0002);
  assert.ok(Math.abs((limit?.upper ?? 0) - 24.1596) < 0.0002);
});

// SAS Institute, "SAS/QC User's Guide", the SHEWHART procedure, CCHART, "Saving Control Limits": paint defects on 20 trucks.
test('counts: SAS’s trucks have the limits that its guide lists', () => {
  const limit = at(limitsOfCounts([5, 4, 4, 8, 7, 12, 3, 11, 8, 4, 9, 13, 5, 4, 9, 15, 8, 9, 10, 8]));
  assert.deepEqual([to(1, limit?.middle), to(4, limit?.upper), limit?.lower], [7.8, 16.1785, 0]);
});

// The same, UCHART, "Saving Control Limits": defects in 20 rolls of fabric of 30 square metres.
test('rates: SAS’s rolls of fabric have the limits that its guide lists', () => {
  const defects = [12, 11, 9, 15, 7, 6, 5, 10, 8, 8, 14, 5, 9, 13, 7, 5, 8, 11, 7, 12];
  const limit = at(limitsOfRates(defects.map((numerator) => ({ numerator, denominator: 30 }))));
  assert.deepEqual([to(5, limit?.middle), to(5, limit?.upper)], [0.30333, 0.605]);
  assert.equal(to(9, limit?.lower), 0.001671271);
});

// P. A. Keller and T. Pyzdek, "The Handbook for Quality Management", 2nd edition (McGraw-Hill 2013), table 9.6, page 179: bruised
// peaches in shipments of one crate of 250 or two; 1,544 of 8,000. The book's own limits were not to be had: those here are its
// formula, worked by hand: 0.193 and 3 times the root of 0.193 x 0.807 / n.
test('shares: Pyzdek’s peaches have the middle that his table gives, and nearer limits where two crates were opened', () => {
  const one = [47, 42, 55, 51, 46, 61, 39, 44, 41, 51];
  const rest: [number, number][] = [
    ...([88, 101, 101] as const).map((n): [number, number] => [n, 500]),
    ...([40, 48, 47, 50, 48, 57, 45, 43] as const).map((n): [number, number] => [n, 250]),
    ...([105, 98, 100, 96] as const).map((n): [number, number] => [n, 500]),
  ];
  const shipments = [...one.map((n): [number, number] => [n, 250]), ...rest];
  const limits = limitsOfShares(shipments.map(([numerator, denominator]) => ({ numerator, denominator })));
  assert.deepEqual(
    [at(limits)?.middle, to(4, at(limits)?.upper), to(4, at(limits)?.lower)],
    [1544 / 8000, 0.2679, 0.1181],
  );
  assert.deepEqual([to(4, at(limits, 10)?.upper), to(4, at(limits, 10)?.lower)], [0.2459, 0.1401]);
});

// A classroom example with R's qcc package (RPubs 1407328, 2026): 50 lots of 200 wafers, with the limit that the package prints.
test('shares: 50 lots of 200 wafers have the limit that R’s qcc gives', () => {
  const failing = [
    ...[8, 7, 11, 3, 6, 11, 4, 4, 5, 8, 8, 6, 7, 6, 10, 7, 9, 5, 6, 8, 8, 10, 4, 11, 4],
    ...[11, 6, 6, 9, 5, 4, 7, 5, 7, 8, 5, 10, 9, 7, 9, 4, 9, 4, 7, 11, 8, 10, 8, 7, 5],
  ];
  const limit = at(limitsOfShares(failing.map((numerator) => ({ numerator, denominator: 200 }))));
  assert.deepEqual(
    [to(2, 200 * (limit?.middle ?? 0)), to(5, 200 * (limit?.upper ?? 0)), limit?.lower],
    [7.14, 15.01184, 0],
  );
});

// F. S. Swed and C. Eisenhart, "Tables for Testing Randomness of Grouping in a Sequence of Alternatives", Annals of Mathematical
// Statistics 1943; 14: 66-87: table I (page 70) for 2 of one kind, and its example of seats taken at a lunch counter.
test('runs: Swed and Eisenhart’s first table comes out', () => {
  const rows: [number, number, number, number][] = [
    [2, 0.333333333, 0.6666667, 1],
    [5, 0.095238095, 0.3333333, 0.7142857],
    [10, 0.03030303, 0.1818182, 0.4545455],
    [17, 0.011695906, 0.1111111, 0.2982456],
  ];
  for (const [other, ...shares] of rows)
    assert.deepEqual(
      [2, 3, 4].map((runs) => to(7, chanceOfRunsAtMost(runs, 2, other))),
      shares.map((share) => to(7, share)),
    );
});
test('runs: the lunch counter with 11 taken and empty stretches has the chance that is given for it, 0.0577', () => {
  assert.equal(to(7, chanceOfRunsAtLeast(11, 11, 5)), 0.0576923);
});

// R. E. Walpole and others, "Probability and Statistics for Engineers and Scientists", table A.18, page 762.
test('runs: Walpole’s table comes out', () => {
  const share = (runs: number, a: number, b: number) => to(3, chanceOfRunsAtMost(runs, a, b));
  assert.deepEqual(
    [2, 3, 4, 5, 6, 7, 8, 9].map((runs) => share(runs, 5, 5)),
    [0.008, 0.04, 0.167, 0.357, 0.643, 0.833, 0.96, 0.992],
  );
  assert.deepEqual(
    [2, 3, 4, 5, 6].map((runs) => share(runs, 6, 9)),
    [0, 0.003, 0.019, 0.063, 0.175],
  );
  assert.deepEqual(
    [2, 3, 4, 5, 6, 7].map((runs) => share(runs, 7, 7)),
    [0.001, 0.004, 0.025, 0.078, 0.209, 0.383],
  );
});

// Critical numbers of runs at 5 in 100, both ends, from the same table as printed in "Elementary Statistics" (M. F. Triola, Addison-Wesley
// 2004), table A-10: for 5 and 5, 8 and 8, 10 and 10 points.
test('runs: the critical numbers that textbooks print are where a verdict begins', () => {
  for (const [side, few, many] of [
    [5, 2, 10],
    [8, 4, 14],
    [10, 6, 16],
  ] as const) {
    assert.ok(chanceOfRunsAtMost(few, side, side) <= 0.025 && chanceOfRunsAtMost(few + 1, side, side) > 0.025);
    assert.ok(chanceOfRunsAtLeast(many, side, side) <= 0.025 && chanceOfRunsAtLeast(many - 1, side, side) > 0.025);
  }
});

// D. Balestracci, "An Underrated Test for Run Charts", Quality Digest, October 2008: 16 months, runs of 7, 7, 1 and 1, a change after
// the sixth. Four runs are too few. The figures of the months are not given: these have the sides that he gives.
test('runs: Balestracci’s 16 months with four runs are too few for chance', () => {
  const months = [9, 8, 9, 8, 9, 8, 9, 2, 1, 2, 1, 2, 1, 2, 8, 1];
  const rules = runRulesOf(months);
  assert.deepEqual([rules?.runs.count, rules?.runs.useful, rules?.runs.verdict], [4, 16, 'too few']);
});
