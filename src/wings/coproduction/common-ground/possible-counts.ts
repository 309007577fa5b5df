// What released figures of a statement leave possible, as the method of common ground reads it. Pure.
import { type Figures, tablesOf } from '../../../disclosure/index.ts';
import type { PossibleCounts } from '../../../opinion/common-ground/result.ts';

/**
 * Figures of the four answers to a statement (I agree, I do not agree, I am not sure, I would rather not say) as counts of agree, pass and disagree. Each table in which
 * the figures are true is as probable as any other, which is all that those who have the figures know; who would rather not say gave no answer, so tables
 * that differ in that alone are put together. No bar that is made of these tells more than the figures do. Empty: no room makes such figures.
 */
export function possibleCounts(figures: Figures): PossibleCounts {
  const tables = tablesOf(figures);
  const counts = new Map<string, { agree: number; pass: number; disagree: number; tables: number }>();
  for (const [agree = 0, disagree = 0, pass = 0] of tables) {
    const key = `${agree} ${pass} ${disagree}`;
    const same = counts.get(key);
    if (same) same.tables++;
    else counts.set(key, { agree, pass, disagree, tables: 1 });
  }
  return [...counts.values()].map(({ tables: own, ...count }) => ({ ...count, chance: own / tables.length }));
}
