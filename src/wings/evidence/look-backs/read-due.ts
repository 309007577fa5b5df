// Every look-back that this seat may know of, due or held.
import type { Scope } from '../../../db/scope.ts';
import type { Clearance, Seat, Tier } from '../../../shell/standing.ts';
import { readEngagements } from '../../dialogue/index.ts';
import { readLookBacks } from '../store/look-backs.ts';
import { allDue, type Due, monthsFrom } from './look-back.ts';

const met: Record<Clearance, readonly Tier[]> = {
  facilitators: ['facilitators', 'room', 'partners', 'published'],
  partners: ['partners', 'published'],
  published: ['published'],
};
/** The tiers that a seat meets in this wing. */
export const tiersFor = ({ clearance }: Pick<Seat, 'clearance'>): readonly Tier[] => met[clearance];

export async function readDue(scope: Scope, seat: Seat): Promise<Due[]> {
  return allDue(await readEngagements(scope), await readLookBacks(scope, { tiers: tiersFor(seat) }));
}

export async function findDue(scope: Scope, seat: Seat, engagement: string, months: string): Promise<Due | undefined> {
  const wanted = monthsFrom(months);
  return (await readDue(scope, seat)).find((one) => one.engagement.slug === engagement && one.months === wanted);
}
