// What released figures of a statement leave possible, as the method of common ground reads it. Pure.
import { type Figures, tablesOf } from '../../../disclosure/index.ts';
import type { Counts, PossibleCounts } from '../../../opinion/common-ground/result.ts';

/** What part of all would rather not say, and what part of the others are not sure. */
export interface Beforehand {
  readonly ratherNot: number;
  readonly notSure: number;
}
/** Before anything is told: about 1 in 12, and 1 in 5 as in published conversations (8 to 34 in 100, which is how widely it is thought to vary). */
const usual: Beforehand = { ratherNot: 1 / 12, notSure: 1 / 5 };
/** How many answers what is thought of one view is worth. */
const RATHER_NOT_WORTH = 12;
const NOT_SURE_WORTH = 10;
/** How many answers the usual is worth beside all that were given. */
const USUAL_WORTH = 300;
const ROUNDS = 12;

/**
 * What part is not sure, and would rather not say, in all released figures of a conversation together, so that a figure that leaves it open is not filled with what is usual
 * elsewhere (expectation and maximisation: Dempster, Laird and Rubin 1977). It is a mean over all views and statements, made of what was let out alone.
 */
export function beforehandOf(released: readonly Figures[]): Beforehand {
  const all = released.map((figures) => {
    const sums = new Map<string, { none: number; pass: number; sided: number; ways: number }>();
    for (const [agree = 0, disagree = 0, pass = 0, none = 0] of tablesOf(figures)) {
      const sided = agree + disagree;
      const key = `${none} ${pass} ${sided}`;
      const same = sums.get(key);
      const ways = dealt(agree, disagree, 1, 1);
      if (same) same.ways += ways;
      else sums.set(key, { none, pass, sided, ways });
    }
    return [...sums.values()];
  });
  let found = usual;
  for (let round = 0; round < ROUNDS; round++) {
    const sums = {
      none: USUAL_WORTH * usual.ratherNot,
      answered: USUAL_WORTH,
      pass: USUAL_WORTH * usual.notSure,
      said: USUAL_WORTH,
    };
    for (const tables of all) {
      let [chance, none, answered, pass, said] = [0, 0, 0, 0, 0];
      for (const one of tables) {
        const own = one.ways * chanceOfRest(one.none, one.pass, one.sided, found);
        chance += own;
        none += own * one.none;
        pass += own * one.pass;
        said += own * (one.pass + one.sided);
        answered += own * (one.none + one.pass + one.sided);
      }
      if (!(chance > 0)) continue;
      sums.none += none / chance;
      sums.answered += answered / chance;
      sums.pass += pass / chance;
      sums.said += said / chance;
    }
    found = { ratherNot: sums.none / sums.answered, notSure: sums.pass / sums.said };
  }
  return found;
}

/**
 * Figures of the four answers to a statement (I agree, I do not agree, I am not sure, I would rather not say) as counts of agree, pass and disagree: every table in which
 * the figures are true, as probable as whoever has the figures and nothing else must think it (see above). Who would rather not say gave no answer, so tables
 * that differ in that alone are put together. No bar that is made of these tells more than the figures do. Empty: no room makes such figures.
 * @param beforehand give {@link beforehandOf} of all that was released of the conversation; without, what is usual
 */
export function possibleCounts(figures: Figures, beforehand: Beforehand = usual): PossibleCounts {
  const counts = new Map<string, Counts & { chance: number }>();
  let all = 0;
  for (const table of tablesOf(figures)) {
    const [agree = 0, disagree = 0, pass = 0, none = 0] = table;
    const chance = dealt(agree, disagree, 1, 1) * chanceOfRest(none, pass, agree + disagree, beforehand);
    all += chance;
    const key = `${agree} ${pass} ${disagree}`;
    const same = counts.get(key);
    if (same) same.chance += chance;
    else counts.set(key, { agree, pass, disagree, chance });
  }
  return [...counts.values()].map((one) => ({ ...one, chance: one.chance / all }));
}

/** Of who would rather not say and who is not sure, each number of answers being as probable as any other; of the rest any share may agree. */
function chanceOfRest(none: number, pass: number, sided: number, { ratherNot, notSure }: Beforehand): number {
  return (
    dealt(none, sided + pass, RATHER_NOT_WORTH * ratherNot, RATHER_NOT_WORTH * (1 - ratherNot)) *
    dealt(pass, sided, NOT_SURE_WORTH * notSure, NOT_SURE_WORTH * (1 - notSure))
  );
}

/** The chance of `yes` among `yes + no` when the share is from a beta distribution (Skellam 1948). */
function dealt(yes: number, no: number, a: number, b: number): number {
  return (ways(yes, a) * ways(no, b)) / ways(yes + no, a + b);
}

/** By what is added to, from n = 0 on, for the one conversation that was last asked about. */
const known = new Map<number, number[]>();
/** a (a + 1) … (a + n - 1) / n! */
function ways(n: number, a: number): number {
  if (known.size > 200) known.clear();
  const products = known.get(a) ?? [1];
  known.set(a, products);
  for (let i = products.length; i <= n; i++) products.push(((products[i - 1] ?? 1) * (a + i - 1)) / i);
  return products[n] ?? 1;
}
