import { element, silent } from './svg.ts';

/** How far something said has been let out, from the smallest circle of people to everyone. */
export const tiers = ['facilitators', 'room', 'partners', 'published'] as const;
export type Tier = (typeof tiers)[number];

export const tierWords: Record<Tier, string> = {
  facilitators: 'Kept: facilitators only',
  room: 'Kept: the room',
  partners: 'Kept: partners',
  published: 'Kept: published',
};

export const isTier = (name: string): name is Tier => tiers.some((tier) => tier === name);

const radii = [3.2, 6, 8.6, 11.2];

/** A ripple of up to four rings: what is let out is solid, the rings it has not reached are dotted. */
export const tierRipple = (tier: Tier): string => {
  const reached = tiers.indexOf(tier);
  const rings = radii.slice(1).map((r, at) => {
    const kind = at < reached ? 'tier__ring' : 'tier__ring tier__ring--closed';
    return element('circle', { cx: 12, cy: 12, r, class: kind });
  });
  return silent(
    { class: 'tier__ripple', viewBox: '0 0 24 24', width: 24, height: 24 },
    element('circle', { cx: 12, cy: 12, r: radii[0] ?? 0, class: 'tier__centre' }),
    ...rings,
  );
};
