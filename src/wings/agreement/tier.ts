// Which tiers a seat meets in this wing. Pure.
import type { Clearance, Tier } from '../../shell/standing.ts';

/** What stayed in a room is met in that room's own record; here only facilitators meet it. */
const met: Record<Clearance, readonly Tier[]> = {
  facilitators: ['facilitators', 'room', 'partners', 'published'],
  partners: ['partners', 'published'],
  published: ['published'],
};
export const tiersFor = (clearance: Clearance): readonly Tier[] => met[clearance];

/** What stands under the title of a page of many things: the tier they share. One that differs says so beside itself. */
export const tierOfAll = (things: readonly { readonly tier: Tier }[]): Tier =>
  new Set(things.map(({ tier }) => tier)).size === 1 ? (things[0]?.tier ?? 'partners') : 'partners';
