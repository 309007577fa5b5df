/**
 * How the sides of a round see each standard, from what was released of it and nothing else: where each mark stands, how far they
 * are apart, and what moved since the round before. Pure.
 *
 * "Far apart", "up" and "down" are said only when they are more than chance (src/disclosure/apart.ts); whatever is less is shown and
 * not claimed.
 */
import { beyondChance, chanceBetween, type Figures, middlesOf, type Scale } from '../../../disclosure/index.ts';
import type { Ticked } from './sheet.ts';
import type { Side } from './side.ts';

/** Which answers stand at the left end, in the middle and at the right end of the line. The fourth answer stands nowhere on it. */
export const scales: Readonly<Record<Ticked, Scale>> = {
  standard: [0, 1, 2],
  agreement: [1, 2, 0],
  change: [2, 1, 0],
};

export interface Asked {
  readonly id: string;
  readonly key: string | null;
  readonly answers: Ticked;
}
/** What was released of a question from a side. */
export type Released = (questionId: string, sideId: string) => Figures | undefined;

export type Apart = 'close' | 'some way apart' | 'far apart';
export interface Seen<Q extends Asked> {
  readonly question: Q;
  /** From 0, the left end, to 1, the right end. Null: nothing of it can be shown, or everyone there does not know. */
  readonly places: readonly { readonly side: Side; readonly at: number | null; readonly figures: Figures | null }[];
  /** Null: fewer than two sides can be shown. */
  readonly apart: Apart | null;
}

/** Less than this part of the line between two marks is called close. */
const closeWithin = 0.15;

export function placeOn(figures: Figures, [low, middle, high]: Scale): number | null {
  const middles = middlesOf(figures);
  const [few, some, many] = [middles[low] ?? 0, middles[middle] ?? 0, middles[high] ?? 0];
  const all = few + some + many;
  return all === 0 ? null : (some / 2 + many) / all;
}

export function seenBy<Q extends Asked>(
  questions: readonly Q[],
  sides: readonly Side[],
  released: Released,
): Seen<Q>[] {
  const counted = sides.filter(({ outcome }) => outcome === 'counted');
  const placed = questions.map((question) => ({
    question,
    places: counted.map((side) => {
      const figures = released(question.id, side.id) ?? null;
      return { side, figures, at: figures && placeOn(figures, scales[question.answers]) };
    }),
  }));
  const compared = placed.flatMap(({ question, places }) =>
    pairsOf(places).flatMap(([a, b]) =>
      a.at === null || b.at === null || a.figures === null || b.figures === null
        ? []
        : [
            {
              of: { questionId: question.id, gap: Math.abs(a.at - b.at) },
              chance: chanceBetween(a.figures, b.figures, scales[question.answers]),
            },
          ],
    ),
  );
  const family = questions.length * pairsOf(counted).length;
  const far = new Set(
    beyondChance(compared, family).flatMap(({ questionId, gap }) => (gap >= closeWithin ? [questionId] : [])),
  );
  return placed.map(({ question, places }) => {
    const shown = places.flatMap(({ at }) => (at === null ? [] : [at]));
    const gap = Math.max(...shown) - Math.min(...shown);
    const apart = far.has(question.id) ? 'far apart' : gap < closeWithin ? 'close' : 'some way apart';
    return { question, places, apart: shown.length < 2 ? null : apart };
  });
}

export type Moved = 'up' | 'down' | 'no change that is more than chance';
export interface Before {
  readonly sides: readonly Side[];
  /** By the key of the question, which is the same in every round. */
  readonly released: (key: string, sideId: string) => Figures | undefined;
}

/** What moved since the round before, for each standard and side that both rounds show. A side that was put together otherwise is another. */
export function movedSince<Q extends Asked>(
  seen: readonly Seen<Q>[],
  before: Before,
): (questionId: string, sideId: string) => Moved | undefined {
  type Way = { readonly key: string; readonly way: Moved };
  const pairs = seen.flatMap(({ question, places }) =>
    places.flatMap(({ side, figures, at }) => {
      const then = before.sides.find(
        (one) => one.outcome === 'counted' && one.perspectiveIds.join() === side.perspectiveIds.join(),
      );
      const earlier = then && question.key !== null ? before.released(question.key, then.id) : undefined;
      const was = earlier && placeOn(earlier, scales[question.answers]);
      if (!earlier || !figures || at === null || was === null || was === undefined) return [];
      const chance = chanceBetween(earlier, figures, scales[question.answers]);
      const of: Way = { key: `${question.id} ${side.id}`, way: at > was ? 'up' : 'down' };
      return [{ of, chance }];
    }),
  );
  const family = seen.length * before.sides.filter(({ outcome }) => outcome === 'counted').length;
  const claimed = new Map(beyondChance(pairs, family).map(({ key, way }) => [key, way]));
  const known = new Set(pairs.map(({ of: { key } }) => key));
  return (questionId, sideId) => {
    const key = `${questionId} ${sideId}`;
    return known.has(key) ? (claimed.get(key) ?? 'no change that is more than chance') : undefined;
  };
}

function pairsOf<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((one, i) => list.slice(i + 1).map((other): [T, T] => [one, other]));
}
