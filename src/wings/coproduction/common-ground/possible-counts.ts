// What released figures of a statement leave possible, as the method of common ground reads it. Pure.
import { type Figures, tablesOf } from '../../../disclosure/index.ts';
import type { Counts, PossibleCounts } from '../../../opinion/common-ground/result.ts';

/**
 * How many are thought to give each answer before anything is told: agree and disagree alike, fewer "not sure" (8 to 34 in 100 in published conversations) and fewer still
 * who would rather not say. Their sum is as many answers as this is worth.
 */
const beforehand = [1, 1, 1 / 2, 1 / 5] as const;

/**
 * Figures of the four answers to a statement (I agree, I do not agree, I am not sure, I would rather not say) as counts of agree, pass and disagree: every table in which
 * the figures are true, as probable as whoever has the figures and nothing else must think it (Dirichlet-multinomial). Who would rather not say gave no answer, so tables
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

/** Of a table among others with as many answers, and each number of answers as probable as another. */
function chanceOf(table: readonly number[]): number {
  const answered = table.reduce((sum, count) => sum + count, 0);
  return (
    table.reduce((product, count, option) => product * ways(count, beforehand[option] ?? 1), 1) / ways(answered, total)
  );
}

const total = beforehand.reduce<number>((sum, one) => sum + one, 0);
/** (a + 0) / 1 · (a + 1) / 2 · … · (a + n - 1) / n */
function ways(n: number, a: number): number {
  let product = 1;
  for (let i = 0; i < n; i++) product *= (a + i) / (i + 1);
  return product;
}
