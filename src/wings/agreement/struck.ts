// What was made here from words that a room has struck out since. It stays, for these are other people's own words; whoever
// made it and the facilitators are asked to look at it. That a room took something back is told no further than its name was.
import type { Scope } from '../../db/scope.ts';
import type { Seat } from '../../shell/standing.ts';
import { readStruckOrigins } from '../dialogue/index.ts';
import { readMadeBy } from './store/happenings.ts';

export interface FromStruck {
  /** The thread says it of these. */
  readonly told: ReadonlySet<string>;
  /** This viewer is asked to look at these. */
  readonly toLookAt: ReadonlySet<string>;
}
export const struckNote = 'What this came from was struck out.';

export async function fromStruck(scope: Scope, ids: readonly string[], viewer: Seat): Promise<FromStruck> {
  const rows = await readStruckOrigins(scope, ids);
  const struck = rows.map(({ id }) => id);
  if (viewer.clearance === 'facilitators') return { told: new Set(struck), toLookAt: new Set(struck) };
  const made = struck.length > 0 ? await readMadeBy(scope, struck, viewer.personId) : [];
  const out = rows.filter(
    ({ tier }) => tier === 'published' || (tier === 'partners' && viewer.clearance === 'partners'),
  );
  return { told: new Set([...out.map(({ id }) => id), ...made]), toLookAt: new Set(made) };
}

/** What a page says to whoever is asked to look, or nothing. */
export const lookAtIt = ({ toLookAt }: FromStruck, id: string): string | null =>
  toLookAt.has(id)
    ? `${struckNote} These words are your own and stay as they are. Look whether they still say only what may be said.`
    : null;
