// Everything that an agenda and the home page are built from, as this seat may see it. What later wings bring to it is given
// where the wings are put in their line.
import { once } from '../../db/once.ts';
import type { Scope } from '../../db/scope.ts';
import type { Seat } from '../../shell/standing.ts';
import { readEngagements, readSessions } from '../dialogue/index.ts';
import { lastReading, levelWords, partnershipPaths, readInterfaces, readReadings } from '../partnership/index.ts';
import type { Pending, Strain } from './agenda.ts';
import { hasEnded } from './engagement-choice.ts';
import { place } from './expectations/place.ts';
import type { AgendaItem, Forum } from './forum.ts';
import { readActionRows } from './store/actions.ts';
import { readCommitmentRows } from './store/commitments.ts';
import { readExpectationRows } from './store/expectations.ts';
import { readForumRows } from './store/forums.ts';
import { readTable, type Table } from './table.ts';
import { tiersFor } from './tier.ts';

export interface AllPending extends Pending {
  readonly table: Table;
  readonly forums: readonly Forum[];
}
export type ReadPending = (scope: Scope, seat: Seat, today: string) => Promise<Readonly<AllPending>>;

/** A few things at most, what asks for the room's time first at their beginning: an agenda is no list of everything. */
export type BringToAgenda = (scope: Scope, seat: Seat, today: string) => Promise<readonly AgendaItem[]>;

/** Home and its picture want the same. */
export const pendingWith = (brings: readonly BringToAgenda[]): ReadPending =>
  once(async (scope: Scope, seat: Seat, today: string): Promise<AllPending> => {
    const brought: AgendaItem[] = [];
    for (const bring of brings) brought.push(...(await bring(scope, seat, today)));
    const tiers = tiersFor(seat.clearance);
    const table = await readTable(scope);
    const forums = await readForumRows(scope, { tiers });
    return {
      table,
      placed: place(table, await readExpectationRows(scope, { tiers }), seat, today),
      commitments: await readCommitmentRows(scope, { tiers }),
      actions: await readActionRows(scope, { tiers }),
      forums,
      strains: await readStrains(scope, seat.partnership.slug),
      brought,
      lastMet: await readLastMet(scope, forums, today),
    };
  });

/** Where an engagement has ended, its relationship is for its look-back, and no longer for an agenda. */
async function readStrains(scope: Scope, slug: string): Promise<Strain[]> {
  const readings = await readReadings(scope);
  const engagements = await readEngagements(scope);
  return (await readInterfaces(scope)).flatMap((one) => {
    const worked = engagements.filter(({ interfaceId }) => interfaceId === one.id);
    const going = worked.find((engagement) => !hasEnded(engagement));
    if (worked.length > 0 && !going) return [];
    const own = readings.filter(({ interfaceId }) => interfaceId === one.id);
    return (['strategic', 'managerial', 'operational', null] as const).flatMap((level): Strain[] => {
      const last = lastReading(own, level);
      const value = last?.value;
      // read before the dialogue, it says nothing of how they get on since
      if (last?.moment === 'before' && going?.state === 'sustaining') return [];
      if (value !== 'under strain' && value !== 'in conflict') return [];
      const where = level ? `At ${levelWords[level].toLowerCase()} level` : 'Across levels';
      const href = partnershipPaths.interface(slug, one.slug);
      return [{ engagementId: going?.id ?? null, title: one.name, words: `${where}: ${value}`, href }];
    });
  });
}

async function readLastMet(scope: Scope, forums: readonly Forum[], today: string): Promise<Map<string, string>> {
  const sessions = forums.some(({ sessionIds }) => sessionIds.length > 0) ? await readSessions(scope) : [];
  return new Map(
    forums.flatMap(({ id, sessionIds }) => {
      const days = sessions.flatMap(({ id: session, onDate }) =>
        sessionIds.includes(session) && onDate !== null && onDate <= today ? [onDate] : [],
      );
      const last = days.toSorted().at(-1);
      return last === undefined ? [] : [[id, last] as const];
    }),
  );
}
