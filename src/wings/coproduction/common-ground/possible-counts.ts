// What released figures of a statement leave possible, as the method of common ground reads it. Pure.
import { type Figures, tablesOf } from '../../../disclosure/index.ts';
import type { Counts, PossibleCounts } from '../../../opinion/common-ground/result.ts';

/**
 * What is thought before anything is told, as beta distributions: that about 1 in 12 would rather not say, and that of the others 6 to 37 in 100 are not sure, as
 * in published conversations (8 to 34 in 100). Of the rest any share may agree.
 */
const ratherNot = { a: 1, b: 11 } as const;
const notSure = { a: 2, b: 8 } as const;
const anyShare = { a: 1, b: 1 } as const;

/**
 * Figures of the four answers to a statement (I agree, I do not agree, I am not sure, I would rather not say) as counts of agree, pass and disagree: every table in which
 * the figures are true, as probable as whoever has the figures and nothing else must think it (see above). Who would rather not say gave no answer, so tables
 * that differ in that alone are put together. No bar that is made of these tells more than the figures do. Empty: no room makes such figures.
 */
export function possibleCounts(figures: Figures): PossibleCounts {
  const counts = new Map<string, Counts & { chance: number }>();
  let all = 0;
  for (const table of tablesOf(figures)) {
    const [agree = 0, disagree = 0, pass = 0] = table;
    const chance = chanceOf(table);
    all += chance;
    const key = `${agree} ${pass} ${disagree}`;
    const same = counts.get(key);
    if (same) same.chance += chance;
    else counts.set(key, { agree, pass, disagree, chance });
  }
  return [...counts.values()].map((one) => ({ ...one, chance: one.chance / all }));
}

/** Of a table, each number of answers being as probable as any other: three beta-binomial distributions, one within the other. */
function chanceOf([agree = 0, disagree = 0, pass = 0, none = 0]: readonly number[]): number {
  const sided = agree + disagree;
  return dealt(none, sided + pass, ratherNot) * dealt(pass, sided, notSure) * dealt(agree, disagree, anyShare);
}

/** The chance of `yes` among `yes + no` when the share is from a beta distribution (Skellam 1948). */
function dealt(yes: number, no: number, { a, b }: { readonly a: number; readonly b: number }): number {
  return (ways(yes, a) * ways(no, b)) / ways(yes + no, a + b);
}

/** By a whole number from 1 up, from n = 0 on. */
const known = new Map<number, number[]>();
/** a (a + 1) … (a + n - 1) / n! */
function ways(n: number, a: number): number {
  const products = known.get(a) ?? [1];
  known.set(a, products);
  for (let i = products.length; i <= n; i++) products.push(((products[i - 1] ?? 1) * (a + i - 1)) / i);
  return products[n] ?? 1;
}
