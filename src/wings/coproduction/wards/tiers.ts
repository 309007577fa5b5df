// Which tiers a seat meets on the pages of wards and courses. Pure.
import type { Clearance, Tier } from '../../../shell/standing.ts';

const met: Record<Clearance, readonly Tier[]> = {
  facilitators: ['facilitators', 'room', 'partners', 'published'],
  partners: ['partners', 'published'],
  published: ['published'],
};
export const tiersMet = (clearance: Clearance): readonly Tier[] => met[clearance];
