// Every few minutes: is a calendar quarter over for everyone in it? Then its figures are let out, once.
import { newId } from '../../../db/id.ts';
import type { Scope } from '../../../db/scope.ts';
import { closed } from '../../../shell/endings.ts';
import type { Round } from '../../../shell/rounds.ts';
import { yes } from '../../../shell/standing.ts';
import { keepReleased, readFirstRelease, readLeavings, readQuartersReleased } from '../store/continuity.ts';
import { readProviders } from '../store/providers.ts';
import { continuityOf } from './continuity.ts';
import { quarterFrom, quarterOf, quartersBetween, quarterUntil } from './day-count.ts';
import { continuityHappened } from './events.ts';
import { isDue, letOut, type Room } from './let-out.ts';

export const letOutQuarters: Round = async (desk) => {
  const due = await desk.read((scope) => quartersDue(scope, desk.today));
  for (const quarter of due)
    await desk.act({
      may: yes,
      apply: async (scope) =>
        (await letOutQuarter(scope, quarter, { today: desk.today, newId }))
          ? { result: quarter, happened: continuityHappened.letOut(desk.partnership.id, quarter) }
          : closed('This quarter was let out meanwhile.', 'There is nothing more to do.'),
    });
};

/** For a data file: everything that is due by now, in the act that keeps its rows. */
export async function letOutAll(
  scope: Scope,
  given: { readonly today: string; readonly newId: () => string },
): Promise<void> {
  for (const quarter of await quartersDue(scope, given.today)) await letOutQuarter(scope, quarter, given);
}

async function quartersDue(scope: Scope, today: string): Promise<string[]> {
  const first = await readFirstRelease(scope);
  if (first === null) return [];
  const released = await readQuartersReleased(scope);
  return quartersBetween(quarterOf(first), quarterOf(today)).filter(
    (quarter) => isDue(quarter, today) && !released.has(quarter),
  );
}

async function letOutQuarter(
  scope: Scope,
  quarter: string,
  { today, newId }: { readonly today: string; readonly newId: () => string },
): Promise<boolean> {
  const providers = await readProviders(scope);
  const placeOf = new Map(providers.map(({ id, placeId }) => [id, placeId]));
  const period = { from: quarterFrom(quarter), until: quarterUntil(quarter) };
  const leavings = await readLeavings(scope, providers, period);
  const rooms = [...Map.groupBy(leavings, ({ fromId }) => placeOf.get(fromId) ?? '')].map(([placeId, people]): Room => {
    const { lost, reasons } = continuityOf(people, { ...period, today });
    return { placeId, lost, reasons: new Map(reasons.map(({ reason, people: many }) => [reason, many])) };
  });
  const tables = letOut(rooms).map((table) => ({ ...table, id: newId() }));
  return keepReleased(scope, quarter, tables, today);
}
