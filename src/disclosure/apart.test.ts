import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ALPHA, beyondChance, chanceBetween, chanceOfSoFew, type Scale, type Three } from './apart.ts';
import { possibleOf } from './consistent.ts';
import { disclose, type Figures } from './disclose.ts';

const scale: Scale = [0, 1, 2];

/** The table as it leaves a room; undefined when nothing of it does. */
function released(counts: readonly number[]): Figures | undefined {
  const rooms = [{ id: 'a', closed: true, counts }];
  const done = disclose({ rooms, released: [] }, { rooms: ['a'], surface: 'partners' });
  return done.shown ? done.whole : undefined;
}

test('the chance is that of the published worked example: the Fisher test of 3 of 4 against 1 of 4', () => {
  // the lady tasting tea: 1 of 4 or fewer where 3 of 4 fell to the others, 17 of 70 deals
  assert.ok(Math.abs(chanceOfSoFew([3, 0, 1], [1, 0, 3]) - 17 / 70) < 1e-12);
});

test('the chance is that of dealing every way out by hand', () => {
  const small = fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)) as fc.Arbitrary<Three>;
  fc.assert(
    fc.property(small, small, (a, b) => {
      const cards = [a, b].flatMap((three) => three.flatMap((count, worth) => Array<number>(count).fill(worth)));
      const size = a[0] + a[1] + a[2];
      if (size === 0 || size === cards.length) return;
      const deals = combinations(cards, size);
      const points = a[1] + 2 * a[2];
      const byHand = deals.filter((deal) => deal.reduce((x, y) => x + y, 0) <= points).length / deals.length;
      assert.ok(Math.abs(chanceOfSoFew(a, b) - byHand) < 1e-9, `${a} ${b}`);
    }),
    { numRuns: 300 },
  );
});

test('what is claimed holds for every table that the released figures can stand for, by trying them all', () => {
  const room = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(9), fc.nat(3));
  fc.assert(
    fc.property(room, room, (one, other) => {
      const [a, b] = [released(one), released(other)];
      if (!a || !b) return;
      const claimed = chanceBetween(a, b, scale, 1);
      let worst = 0;
      const second = tablesOf(b);
      for (const first of tablesOf(a)) for (const over of second) worst = Math.max(worst, chanceOfSoFew(first, over));
      let reverse = 0;
      for (const first of tablesOf(a))
        for (const over of second) reverse = Math.max(reverse, chanceOfSoFew(over, first));
      assert.ok(claimed >= Math.min(1, 2 * Math.min(worst, reverse)) - 1e-9, `${one} ${other}`);
    }),
    { numRuns: 60 },
  );
});

test('figures released of a room leave possible what was counted', () => {
  const room = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(20));
  fc.assert(
    fc.property(room, (counts) => {
      const figures = released(counts);
      if (!figures) return;
      const { answered, cells } = possibleOf(figures);
      const all = counts.reduce((x, y) => x + y, 0);
      assert.ok(answered.least <= all && all <= answered.most);
      for (const [option, { least, most }] of cells.entries())
        assert.ok(least <= (counts[option] ?? 0) && (counts[option] ?? 0) <= most, `${counts}`);
    }),
    { numRuns: 500 },
  );
});

test('the corrected claims are Holm’s: as many as his steps allow, and those that were not compared count too', () => {
  const found = [0.001, 0.02, 0.03, 0.04].map((chance, of) => ({ of, chance }));
  assert.deepEqual(beyondChance(found, 4), [0]);
  assert.deepEqual(beyondChance([{ of: 'x', chance: 0.02 }], 1), ['x']);
  assert.deepEqual(beyondChance([{ of: 'x', chance: 0.02 }], 10), []);
});

/** A reproducible lot. */
function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** 3 perspectives of `size` whose sheets of 12 standards were dealt out by lot: nobody sees anything differently. */
function shuffledRound(lot: () => number, size: number): number[][][] {
  const sheets = Array.from({ length: 3 * size }, () => {
    const mood = lot();
    return Array.from({ length: 12 }, () => Math.min(3, Math.floor(4 * (0.6 * mood + 0.4 * lot()))));
  });
  for (let i = sheets.length - 1; i > 0; i--) {
    const j = Math.floor(lot() * (i + 1));
    [sheets[i], sheets[j]] = [sheets[j] ?? [], sheets[i] ?? []];
  }
  return [0, 1, 2].map((perspective) =>
    Array.from({ length: 12 }, (_, standard) => {
      const counts = [0, 0, 0, 0];
      for (const sheet of sheets.slice(perspective * size, (perspective + 1) * size)) {
        const answer = sheet[standard] ?? 0;
        counts[answer] = (counts[answer] ?? 0) + 1;
      }
      return counts;
    }),
  );
}
const pairs = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

test('of rounds whose sheets were shuffled, at most 5 in 100 say that anything is far apart', () => {
  const lot = lots(20261129);
  const rounds = 300;
  let claiming = 0;
  let claimingNaively = 0;
  for (let round = 0; round < rounds; round++) {
    const counts = shuffledRound(lot, 8 + Math.floor(lot() * 25));
    const found = pairs.flatMap(([a, b]) =>
      Array.from({ length: 12 }, (_, standard) => {
        const [one, other] = [counts[a]?.[standard] ?? [], counts[b]?.[standard] ?? []];
        const [first, second] = [released(one), released(other)];
        return {
          of: standard,
          chance: first && second ? chanceBetween(first, second, scale) : 1,
          naive: 2 * Math.min(chanceOfSoFew(three(one), three(other)), chanceOfSoFew(three(other), three(one))),
        };
      }),
    );
    if (beyondChance(found, 36).length > 0) claiming++;
    if (found.some(({ naive }) => naive <= ALPHA)) claimingNaively++;
  }
  assert.ok(claiming <= 0.05 * rounds, `${claiming} of ${rounds}`);
  // the same rounds with the plain test of every pair: it would cry out in many of them
  assert.ok(claimingNaively > 0.2 * rounds, `only ${claimingNaively} of ${rounds}`);
});

test('perspectives that see a standard plainly otherwise are said to be far apart, from the released figures alone', () => {
  const [low, high] = [released([30, 6, 2, 2]), released([2, 6, 30, 2])];
  assert.ok(low && high);
  const chance = chanceBetween(low, high, scale);
  assert.deepEqual(beyondChance([{ of: 'choice', chance }], 36), ['choice']);
});

const three = (counts: readonly number[]): Three => [counts[0] ?? 0, counts[1] ?? 0, counts[2] ?? 0];

function combinations(cards: readonly number[], size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  if (cards.length - from < size) return [];
  const [card = 0] = cards.slice(from, from + 1);
  return [
    ...combinations(cards, size - 1, from + 1).map((rest) => [card, ...rest]),
    ...combinations(cards, size, from + 1),
  ];
}

/** Every table of four answers in which the figures are true. */
function tablesOf(figures: Figures): Three[] {
  const { answered, cells } = possibleOf(figures);
  const [zero, one, two, left] = cells;
  const tables = new Map<string, Three>();
  for (let a = zero?.least ?? 0; a <= (zero?.most ?? 0); a++)
    for (let b = one?.least ?? 0; b <= (one?.most ?? 0); b++)
      for (let c = two?.least ?? 0; c <= (two?.most ?? 0); c++) {
        const rest = { least: answered.least - a - b - c, most: answered.most - a - b - c };
        if (rest.most >= (left?.least ?? 0) && rest.least <= (left?.most ?? 0)) tables.set(`${a} ${b} ${c}`, [a, b, c]);
      }
  return [...tables.values()];
}
