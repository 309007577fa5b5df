/**
 * What each declared perspective holds of each statement, and how sure that is.
 *
 * Perspectives are what people said they speak from; nothing is ever inferred about one from what it answered. What is known of a share is its
 * probability under the model of `pooled.ts`. A pass is an answer, seen and undecided: the bar shows those who took a side, so that its middle is a split
 * and a statement turned round turns the bar round; what is *claimed* of a perspective is about all who answered, passes among them.
 */
import { beyondChance } from '../../disclosure/apart.ts';
import { apart } from './apart.ts';
import { shareAt } from './beta.ts';
import { chanceOfHalf } from './half.ts';
import type { Asked, PerspectiveReading, StatementReading, Verdict } from './result.ts';
import { chanceOfMore, chanceOfMoreAgainst, meanOfAll, type View, viewsOf } from './views.ts';

/** How sure a claim about one statement has to be, by all answers together ... */
const SURE = 0.95;
/** ... and how rarely a perspective of which only half agree would answer so by itself. */
const BY_CHANCE = 0.05;
/** "Nearly everyone" is 17 in 20 wherever shares are put in words (`src/disclosure/bands.ts`) ... */
const NEARLY = 0.85;
/** ... and here also surely more than this. */
const NEARLY_AT_LEAST = 2 / 3;
/** Perspectives less than this part of the line apart are not said to differ, however sure that is (decision 0017). */
const GAP = 0.15;

export interface ReadOptions {
  /** The chance with which the true share lies in the interval. */
  readonly within?: number;
}

/**
 * Statements by bridging, the highest first; where that is the same, in the order of their ids. Perspectives in the order given. Nothing throws and nothing is
 * NaN: of a perspective that nobody answered for, or whose counts cannot be known, every share is as probable as any other.
 *
 * - *Most people agree*: in every perspective it is at least 95 in 100 probable that more than half of all who answer agree, and its own answers alone bear that out:
 *   a perspective of which only half agree would answer so 5 times in 100 at most ({@link chanceOfHalf}). Nobody's agreement is claimed from what others answered. Since every
 *   perspective has to pass, the 5 in 100 holds for the statement (Berger, *Technometrics* 24, 1982). *Nearly everyone*: besides, the best estimate in every perspective is
 *   17 in 20 or more of all who answer, and it is as probable that more than two thirds do. The same turned round for *disagree*.
 * - *We differ*: some pair is named in `differ`, and the above is not so.
 * - `differ`: pairs that an exact test tells apart with at most 5 chances in 100 of naming any pair, in the whole family of statements and pairs, of
 *   perspectives that do not differ (Holm 1979); and whose answers are 15 in 100 of the line apart, a pass in the middle.
 * - Anything else: *not sure yet*.
 *
 * `readStatements([{ statementId: '1', byPerspective: [{ perspective: 'staff', counts: [{ agree: 9, pass: 2, disagree: 1, chance: 1 }] }] }])`
 */
export function readStatements(asked: readonly Asked[], { within = 0.9 }: ReadOptions = {}): StatementReading[] {
  const views = viewsOf(asked);
  const differ = differing(asked, views);
  const readings = asked.map(({ statementId }, at): StatementReading => {
    const own = views[at] ?? [];
    const byPerspective = own.map((view) => readingOf(view, within));
    return {
      statementId,
      byPerspective,
      bridging: byPerspective.length > 0 ? Math.min(...byPerspective.map(({ low }) => low)) : 0,
      support: meanOfAll(byPerspective.map(({ share }) => share)),
      verdict: verdictOf(asked[at] ?? { statementId, byPerspective: [] }, own, (differ[at] ?? []).length > 0),
      differ: differ[at] ?? [],
    };
  });
  return readings.sort((a, b) => b.bridging - a.bridging || (a.statementId < b.statementId ? -1 : 1));
}

function readingOf(view: View, within: number): PerspectiveReading {
  return {
    perspective: view.perspective,
    share: view.share,
    low: shareAt(view.sided, (1 - within) / 2),
    high: shareAt(view.sided, (1 + within) / 2),
    passes: view.passes,
    mostAgree: chanceOfMore(view, 1 / 2),
    mostDisagree: chanceOfMoreAgainst(view, 1 / 2),
  };
}

function verdictOf({ byPerspective }: Asked, views: readonly View[], differs: boolean): Verdict {
  const heard = views.length > 0 && !views.some(({ unheard }) => unheard);
  const most = (chance: typeof chanceOfMore, way: 'agree' | 'disagree'): boolean =>
    heard &&
    views.every((view) => chance(view, 1 / 2) >= SURE) &&
    byPerspective.every(({ counts }) => chanceOfHalf(counts, way) <= BY_CHANCE);
  const nearly = (chance: typeof chanceOfMore, part: (view: View) => number): boolean =>
    views.every((view) => part(view) * (1 - view.passes) >= NEARLY && chance(view, NEARLY_AT_LEAST) >= SURE);
  if (most(chanceOfMore, 'agree'))
    return nearly(chanceOfMore, ({ share }) => share) ? 'nearly everyone agrees' : 'most people agree';
  if (most(chanceOfMoreAgainst, 'disagree'))
    return nearly(chanceOfMoreAgainst, ({ share }) => 1 - share) ? 'nearly everyone disagrees' : 'most people disagree';
  return differs ? 'we differ' : 'not sure yet';
}

/** Where a perspective stands on the line from all against to all for, a pass in the middle. */
const leaning = ({ share, passes }: View): number => 0.5 + (share - 0.5) * (1 - passes);

function differing(asked: readonly Asked[], views: readonly (readonly View[])[]): StatementReading['differ'][] {
  const found = asked.flatMap(({ byPerspective }, at) =>
    pairsOf(views[at] ?? []).map(([one, other]) => {
      const [first, second] = [byPerspective[one]?.counts ?? [], byPerspective[other]?.counts ?? []];
      const { chance, more } = apart(first, second);
      const [up, down] = more === 'first' ? [one, other] : [other, one];
      return { of: { at, up, down, chance }, chance };
    }),
  );
  const named: StatementReading['differ'][number][][] = asked.map(() => []);
  for (const { at, up, down, chance } of beyondChance(found, found.length)) {
    const [more, less] = [views[at]?.[up], views[at]?.[down]];
    if (more && less && leaning(more) - leaning(less) >= GAP)
      named[at]?.push({ more: more.perspective, less: less.perspective, chance });
  }
  return named;
}

/** Each two that answered, by their places. */
const pairsOf = (views: readonly View[]): [number, number][] =>
  views.flatMap((view, one) =>
    views.flatMap((other, two): [number, number][] =>
      two > one && !view.unheard && !other.unheard ? [[one, two]] : [],
    ),
  );
