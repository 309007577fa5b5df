// What may be put to a partner out of a dialogue: a theme or one point, for someone who keeps its record.
import type { Scope } from '../../db/scope.ts';
import type { Seat, Tier } from '../../shell/standing.ts';
import { recordKinds } from './record-kinds.ts';
import { struckTitle } from './store/copies.ts';
import { roomsOf } from './store/said.ts';
import { readThemesById } from './store/theme.ts';

export interface SaidFurther {
  readonly kind: 'theme' | 'contribution';
  readonly id: string;
  /** As the asker may read it: words for the partners are chosen anew. */
  readonly words: string;
  readonly tier: Tier;
  readonly sessionId: string | null;
}

/** Nothing where it was struck out, or where this seat may not know of it. */
export async function findSaidFurther(
  scope: Scope,
  kind: SaidFurther['kind'],
  id: string,
  seat: Seat,
): Promise<SaidFurther | undefined> {
  const stop = (await recordKinds[kind]?.title(scope, [id], seat))?.get(id);
  if (!stop || stop.title === struckTitle || stop.href === null) return undefined;
  const sessionId =
    kind === 'theme'
      ? ((await readThemesById(scope, [id]))[0]?.sessionId ?? null)
      : ((await roomsOf(scope, [id])).get(id) ?? null);
  return { kind, id, words: stop.title, tier: stop.tier, sessionId };
}
