/**
 * How perspectives moved from one time to a later one, and what of it is beyond chance.
 *
 * The two times are taken as different people, because nobody may know who answered both (decision 0017). Where the same people answered, a change that is there may
 * go unnamed; none is named more often than is said.
 */
import { beyondChance } from '../../disclosure/apart.ts';
import { apart } from './apart.ts';
import { type Curve, shareAt } from './beta.ts';
import type { ReadOptions } from './read-statements.ts';
import type { Asked, PerspectiveChange, StatementChange } from './result.ts';
import { type View, viewsOf } from './views.ts';

/** Equally probable places that stand for what is known of a share. */
const PLACES = 40;

/**
 * Every statement and perspective asked at both times, in the order of `after`. `claim` holds the chance of claiming any change at all that is not there to 5 in 100
 * over everything compared (Holm 1979).
 */
export function changeBetween(
  before: readonly Asked[],
  after: readonly Asked[],
  { within = 0.9 }: ReadOptions = {},
): StatementChange[] {
  const [earlier, later] = [viewsOf(before), viewsOf(after)];
  const firsts = new Map(before.map((asked, at) => [asked.statementId, { asked, views: earlier[at] ?? [] }]));
  const compared = after.flatMap(({ statementId, byPerspective }, at) => {
    const first = firsts.get(statementId);
    if (!first) return [];
    const pairs = byPerspective.flatMap(({ perspective, counts }, place) => {
      const own = first.asked.byPerspective.findIndex((one) => one.perspective === perspective);
      const [was, is] = [first.views[own], later[at]?.[place]];
      if (!was || !is) return [];
      const heard = !was.unheard && !is.unheard;
      const { chance, more } = heard
        ? apart(first.asked.byPerspective[own]?.counts ?? [], counts)
        : ({ chance: 1, more: 'second' } as const);
      return [{ was, is, chance, claim: more === 'second' ? ('rose' as const) : ('fell' as const) }];
    });
    return [{ statementId, pairs }];
  });
  const all = compared.flatMap(({ pairs }) => pairs.map((pair) => ({ of: pair, chance: pair.chance })));
  const claimed = new Set(beyondChance(all, all.length));
  return compared.map(({ statementId, pairs }) => ({
    statementId,
    byPerspective: pairs.map((pair) => changeOf(pair.was, pair.is, within, claimed.has(pair) ? pair.claim : null)),
  }));
}

function changeOf(was: View, is: View, within: number, claim: PerspectiveChange['claim']): PerspectiveChange {
  const [from, to] = [placesOf(was.sided), placesOf(is.sided)];
  const changes = new Float64Array(PLACES * PLACES);
  let rose = 0;
  for (let i = 0; i < PLACES; i++)
    for (let j = 0; j < PLACES; j++) {
      const change = (to[j] ?? 0) - (from[i] ?? 0);
      changes[i * PLACES + j] = change;
      if (change > 0) rose += 1;
      else if (change === 0) rose += 0.5;
    }
  changes.sort();
  const at = (chance: number): number =>
    changes[Math.min(changes.length - 1, Math.floor(chance * changes.length))] ?? 0;
  return {
    perspective: is.perspective,
    change: is.share - was.share,
    low: at((1 - within) / 2),
    high: at((1 + within) / 2),
    rose: rose / changes.length,
    claim,
  };
}

const placesOf = (curve: Curve): number[] =>
  Array.from({ length: PLACES }, (_, i) => shareAt(curve, (i + 0.5) / PLACES));
