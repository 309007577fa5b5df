/**
 * What is known of one perspective and one statement: the share of those who took a side that agree, the share of passes, and what both say of everyone.
 */
import { type Curve, chanceBelow, curveOf, logGamma, type Mixture, meanOf } from './beta.ts';
import { type Counted, pooledShares } from './pooled.ts';
import type { Asked, Counts, PossibleCounts } from './result.ts';

/** What is known of one perspective: of those who took a side, and of how many passed. They are taken to be independent. */
export interface View {
  readonly perspective: string;
  /** Nobody of this perspective answered, as far as is known: its share is anything. */
  readonly unheard: boolean;
  readonly share: number;
  readonly passes: number;
  readonly sided: Curve;
  readonly passed: Curve;
}

/** Nothing is known: every share is as probable as any other. */
const anything: Mixture = [{ weight: 1, a: 1, b: 1 }];

/** For each statement, in the order given, its perspectives in the order given. */
export function viewsOf(asked: readonly Asked[]): View[][] {
  const sides = columns(asked, sidesOf);
  const passes = columns(asked, passesOf);
  return asked.map(({ byPerspective }, at) =>
    byPerspective.map(({ perspective }, place) => {
      const [sided, passed] = [sides[at]?.[place] ?? anything, passes[at]?.[place] ?? anything];
      return {
        perspective,
        unheard: passes[at]?.[place] === undefined,
        share: meanOf(sided),
        passes: meanOf(passed),
        sided: curveOf(sided),
        passed: curveOf(passed),
      };
    }),
  );
}

/** The chance that more than `part` of everyone who would answer agrees. */
export function chanceOfMore({ sided, passed }: Pick<View, 'sided' | 'passed'>, part: number): number {
  return overPasses(passed, (taken) => (taken > part ? 1 - chanceBelow(sided, part / taken) : 0));
}
/** The chance that more than `part` of everyone who would answer disagrees. */
export function chanceOfMoreAgainst({ sided, passed }: Pick<View, 'sided' | 'passed'>, part: number): number {
  return overPasses(passed, (taken) => (taken > part ? chanceBelow(sided, 1 - part / taken) : 0));
}

function overPasses({ from, step, below }: Curve, of: (taken: number) => number): number {
  let sum = 0;
  for (let i = 1; i < below.length; i++) {
    const chance = (below[i] ?? 0) - (below[i - 1] ?? 0);
    if (chance > 1e-9) sum += chance * of(1 / (1 + Math.exp(from + step * (i - 0.5))));
  }
  return sum;
}

/** What is known of one column, where anything is, put back in the caller's places. */
function columns(asked: readonly Asked[], of: (counts: PossibleCounts) => Counted): (Mixture | undefined)[][] {
  const counted = asked.map(({ byPerspective }) => byPerspective.map(({ counts }) => of(counts)));
  const isKnown = (counts: Counted): boolean => counts.some(({ yes, no }) => yes + no > 0);
  const known = pooledShares(counted.map((own) => own.filter(isKnown)));
  return counted.map((own, at) => {
    let next = 0;
    return own.map((counts) => (isKnown(counts) ? known[at]?.[next++] : undefined));
  });
}

const sidesOf = (counts: PossibleCounts): Counted =>
  merged(counts, ({ agree, disagree }) => ({ yes: agree, no: disagree }));
const passesOf = (counts: PossibleCounts): Counted =>
  merged(counts, ({ agree, pass, disagree }) => ({ yes: pass, no: agree + disagree }));

/**
 * Counts that come to the same for this share are put together. Their chances are what they are when every share is as probable as any other, so each weighs
 * as its chance times how much better a share explains it than all shares do together: C(n, yes) (n + 1) times the share to the power of its counts.
 */
function merged(
  counts: PossibleCounts,
  of: (counts: Counts) => { readonly yes: number; readonly no: number },
): Counted {
  if (counts.length === 1) return counts.map((one) => ({ ...of(one), logWeight: 0 }));
  const sums = new Map<string, { yes: number; no: number; chance: number }>();
  for (const one of counts.toSorted((a, b) => a.agree - b.agree || a.pass - b.pass || a.disagree - b.disagree)) {
    const { yes, no } = of(one);
    const key = `${yes} ${no}`;
    const same = sums.get(key);
    if (same) same.chance += one.chance;
    else sums.set(key, { yes, no, chance: one.chance });
  }
  return [...sums.values()]
    .filter(({ chance }) => chance > 1e-9)
    .sort((a, b) => a.yes - b.yes || a.no - b.no)
    .map(({ yes, no, chance }) => ({
      yes,
      no,
      logWeight: Math.log(chance) + Math.log(yes + no + 1) + logChoose(yes + no, yes),
    }));
}

const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/** The mean of shares that each count the same, added up in an order that is not the caller's. */
export const meanOfAll = (shares: readonly number[]): number =>
  shares.length === 0 ? 0.5 : shares.toSorted((a, b) => a - b).reduce((sum, share) => sum + share, 0) / shares.length;
