// Co-leads: two or four people who lead together, from the side of lived experience and from another. Rules and words. Pure.
import type { Role } from '../../../shell/standing.ts';

export const sides = ['lived experience', 'clinical', 'operational', 'other'] as const;
export type Side = (typeof sides)[number];
export const sideWords: Record<Side, string> = {
  'lived experience': 'Lived experience',
  clinical: 'Clinical',
  operational: 'Operational',
  other: 'Another side',
};

export type LeadState = 'named' | 'leads' | 'declined' | 'withdrawn' | 'stood down';
export interface CoLead {
  readonly id: string;
  readonly personId: string;
  readonly side: Side;
  readonly state: LeadState;
  readonly namedOn: string;
  readonly version: number;
  /** People in a record are shown by what they do. */
  readonly shownAs: string;
  /** The roles that they have now, and none once they left. */
  readonly roles: readonly Role[];
}
export interface CoLeadership {
  readonly id: string;
  /** Null: the partnership as a whole. */
  readonly placeId: string | null;
  readonly leads: 2 | 4;
  readonly state: 'being named' | 'in force' | 'ended';
  readonly inForceOn: string | null;
  readonly version: number;
  readonly people: readonly CoLead[];
}

/** The two that a decision takes: lived experience, and any other. */
export const bothSides = ['lived experience', 'the other side'] as const;
export type Half = (typeof bothSides)[number];
export const halfOf = (side: Side): Half => (side === 'lived experience' ? 'lived experience' : 'the other side');

/** Whoever has lived it, or cares for someone who has, leads from that side; everybody else from another. */
const fitsSide = (side: Side, roles: readonly Role[]): boolean =>
  roles.some((role) => (role === 'lived experience' || role === 'family and carers') === (side === 'lived experience'));

/** Said yes, still does, and still has a role that fits. The database asks the same (thread.leads_from). */
export const leadsNow = ({ state, side, roles }: CoLead): boolean => state === 'leads' && fitsSide(side, roles);
export const whoLeads = ({ people }: CoLeadership): CoLead[] => people.filter(leadsNow);
export const leadOf = (leadership: CoLeadership, personId: string): CoLead | undefined =>
  whoLeads(leadership).find((lead) => lead.personId === personId);

/** The sides that nobody leads from now: a decision waits until somebody is named there. */
export const missingSides = (leadership: CoLeadership): Half[] =>
  bothSides.filter((half) => !whoLeads(leadership).some(({ side }) => halfOf(side) === half));

/** Named and not answered yet, or leading now: they take up one of the two or four. */
const takesPlace = (lead: CoLead): boolean => lead.state === 'named' || leadsNow(lead);

/** Why this person cannot be named for this side, or nothing. */
export function namingFault(
  leadership: Pick<CoLeadership, 'leads' | 'people'>,
  { personId, side, roles }: Pick<CoLead, 'personId' | 'side' | 'roles'>,
): { readonly name: 'personId' | 'side'; readonly text: string } | undefined {
  const there = leadership.people.filter(takesPlace);
  if (leadership.people.some((one) => one.personId === personId && (one.state === 'named' || one.state === 'leads')))
    return { name: 'personId', text: 'They are named here already' };
  if (!fitsSide(side, roles))
    return {
      name: 'side',
      text:
        side === 'lived experience'
          ? 'Whoever leads from this side has a seat for lived experience, or as family or carer'
          : 'They have a seat for lived experience alone. They lead from that side',
    };
  if (there.length >= leadership.leads)
    return { name: 'personId', text: `All ${leadership.leads} are named. One of them would have to stand down first` };
  const half = halfOf(side);
  const same = there.filter((one) => halfOf(one.side) === half).length;
  if (same >= leadership.leads - 1)
    return {
      name: 'side',
      text: half === 'lived experience' ? 'The next comes from another side' : 'The next comes from lived experience',
    };
  return undefined;
}

/** Who leads at a place: its own co-leads where they are in force, else those of the whole partnership. */
export const leadershipAt = (all: readonly CoLeadership[], placeId: string | null): CoLeadership | undefined => {
  const inForce = all.filter(({ state }) => state === 'in force');
  return (
    inForce.find((one) => one.placeId !== null && one.placeId === placeId) ??
    inForce.find((one) => one.placeId === null)
  );
};

/** By what they do and from where: "Recovery worker (clinical)". */
export const leadWords = ({ shownAs, side }: Pick<CoLead, 'shownAs' | 'side'>): string =>
  `${shownAs} (${sideWords[side].toLowerCase()})`;
export const leadersInWords = (leadership: CoLeadership): string => {
  const words = whoLeads(leadership).map(leadWords);
  return words.length === 0 ? 'nobody now' : words.join(', ');
};
