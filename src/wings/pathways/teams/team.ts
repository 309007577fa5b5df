// A team: the providers at one place, the people who work for them there, and who covers for whom. Rules and words. Pure.
import { listOf } from '../../../shell/list-of.ts';
import type { Membership, Role } from '../../../shell/standing.ts';
import { day, plural } from '../../../shell/words-in-time.ts';

export interface Team {
  readonly id: string;
  readonly placeId: string;
  readonly name: string;
  /** A handover that waits longer for somebody to say "we have it" rises to the partnership manager. */
  readonly acknowledgeWithinDays: number;
  readonly version: number;
}
export interface TeamProvider {
  readonly id: string;
  readonly teamId: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly does: string | null;
  readonly joinedOn: string | null;
  readonly leftOn: string | null;
  readonly version: number;
}
export interface Cover {
  readonly id: string;
  readonly teamId: string;
  readonly personId: string;
  readonly byId: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly endedOn: string | null;
  readonly version: number;
}
/** What of a person a team has to know. */
export interface Colleague {
  readonly id: string;
  readonly shownAs: string;
  readonly hasLeft: boolean;
  readonly memberships: readonly (Membership & { readonly endedOn: string | null })[];
}
/** How somebody chose to be met: see "Meet the team". */
export interface MetAs {
  readonly personId: string;
  readonly name: string | null;
  readonly about: string | null;
  readonly placeIds: readonly string[];
}
export interface Member {
  readonly personId: string;
  readonly shownAs: string;
  readonly partnerId: string;
  /** Of this place, or of the provider at every place. */
  readonly everywhere: boolean;
  /** Works with people, so that people's references are open to them. */
  readonly worksWithPeople: boolean;
}

const withPeople: readonly Role[] = ['front-line staff', 'representative', 'partnership manager'];
const inTheTeam: readonly Role[] = [...withPeople, 'lived experience'];

/** Everyone who works in the team now, each once: for a provider of it that has not left, here or at every place. */
export function membersOf(
  people: readonly Colleague[],
  providers: readonly Pick<TeamProvider, 'partnerId' | 'leftOn'>[],
  placeId: string,
): Member[] {
  const partners = providers.filter(({ leftOn }) => leftOn === null).map(({ partnerId }) => partnerId);
  return people.flatMap((person) => {
    const here = person.memberships.filter(
      (one) =>
        one.endedOn === null &&
        inTheTeam.includes(one.role) &&
        one.partnerId !== null &&
        partners.includes(one.partnerId) &&
        (one.placeId === null || one.placeId === placeId),
    );
    const [first] = here.toSorted((a, b) => Number(a.placeId === null) - Number(b.placeId === null));
    if (person.hasLeft || !first?.partnerId) return [];
    return [
      {
        personId: person.id,
        shownAs: person.shownAs,
        partnerId: first.partnerId,
        everywhere: first.placeId === null,
        worksWithPeople: here.some(({ role }) => withPeople.includes(role)),
      },
    ];
  });
}

/** Those who stand under their provider: whoever manages the place stands apart. */
export const listedMembers = (
  members: readonly Member[],
  managers: readonly Pick<Colleague, 'id'>[],
  partnerId: string,
): Member[] => members.filter((one) => one.partnerId === partnerId && !managers.some(({ id }) => id === one.personId));

/** The partnership managers of this place, and without one the strategic ones. */
export function managersOf(people: readonly Colleague[], placeId: string): { here: Colleague[]; above: Colleague[] } {
  const manages = (is: (one: Membership) => boolean) =>
    people.filter(
      ({ hasLeft, memberships }) =>
        !hasLeft && memberships.some((one) => one.endedOn === null && one.role === 'partnership manager' && is(one)),
    );
  return {
    here: manages((one) => one.placeId === placeId),
    above: manages((one) => one.placeId === null && one.level === 'strategic'),
  };
}

/**
 * How somebody stands on the team's page: as they chose, and by what they do when they chose nothing, or chose to be met at other
 * places only. On paper a name stands only where its person ticked this very place.
 */
export function metAs(
  { personId, shownAs }: Pick<Member, 'personId' | 'shownAs'>,
  entries: readonly MetAs[],
  placeId: string,
  on: 'screen' | 'paper',
): { readonly name: string; readonly words: string | null } {
  const entry = entries.find((one) => one.personId === personId);
  const here = entry && (entry.placeIds.includes(placeId) || (on === 'screen' && entry.placeIds.length === 0));
  if (!here) return { name: shownAs, words: null };
  return { name: entry.name === null ? shownAs : `${entry.name}, ${shownAs}`, words: entry.about };
}

/** Somebody covers from the first day to the last, both counted, while both are in the team. */
export const coverStands = (cover: Cover, members: readonly Pick<Member, 'personId'>[], today: string): boolean =>
  cover.endedOn === null &&
  cover.untilOn >= today &&
  [cover.personId, cover.byId].every((id) => members.some(({ personId }) => personId === id));

export const coverInWords = ({ fromOn, untilOn }: Pick<Cover, 'fromOn' | 'untilOn'>, today: string): string =>
  fromOn > today ? `From ${day(fromOn)} until ${day(untilOn)}` : `Until ${day(untilOn)}`;

/** Why it cannot be said so, or nothing. */
export function coverFault(
  said: Pick<Cover, 'personId' | 'byId' | 'fromOn' | 'untilOn'>,
  covers: readonly Cover[],
  today: string,
): { readonly name: string; readonly text: string } | undefined {
  if (said.personId === said.byId) return { name: 'byId', text: 'Choose somebody else: nobody covers for themselves' };
  if (said.untilOn < said.fromOn) return { name: 'untilOn', text: 'The last day comes after the first' };
  if (said.untilOn < today) return { name: 'untilOn', text: 'This day has passed' };
  const clashes = covers.find(
    (one) =>
      one.endedOn === null &&
      one.personId === said.personId &&
      one.fromOn <= said.untilOn &&
      one.untilOn >= said.fromOn,
  );
  return clashes
    ? { name: 'fromOn', text: `Somebody covers already until ${day(clashes.untilOn)}. End that first` }
    : undefined;
}

/** What a provider still has. */
export interface StillWith {
  readonly people: number;
  readonly handovers: number;
  readonly referrals: number;
}
export const stillInWords = ({ people, handovers, referrals }: StillWith): string[] => [
  ...(people > 0 ? [plural(people, 'person', 'people')] : []),
  ...(handovers > 0 ? [plural(handovers, 'open handover')] : []),
  ...(referrals > 0 ? [plural(referrals, 'open referral')] : []),
];

/** Counts for those who oversee a place, and nobody else's. */
export interface TeamCounts {
  readonly people: number;
  /** Handovers that wait for somebody to say "we have it", and those of them that wait longer than the team allows itself. */
  readonly waiting: number;
  readonly overLimit: number;
  /** Open handovers whose named worker works here no more. */
  readonly workerLeft: number;
}
export const noCounts: TeamCounts = { people: 0, waiting: 0, overLimit: 0, workerLeft: 0 };
export const addCounts = (all: readonly TeamCounts[]): TeamCounts =>
  all.reduce(
    (sum, one) => ({
      people: sum.people + one.people,
      waiting: sum.waiting + one.waiting,
      overLimit: sum.overLimit + one.overLimit,
      workerLeft: sum.workerLeft + one.workerLeft,
    }),
    noCounts,
  );
export const countsInWords = ({ people, waiting, overLimit, workerLeft }: TeamCounts): string =>
  [
    people === 0 ? 'Nobody is with this team now' : `${plural(people, 'person', 'people')} with this team`,
    waiting === 0
      ? 'no handover waits for a first answer'
      : `${plural(waiting, 'handover waits', 'handovers wait')} for a first answer, ${overLimit} over the limit`,
    ...(workerLeft > 0 ? [`${plural(workerLeft, 'open handover')} whose worker has left`] : []),
  ].join('; ');

/** How a team stands at a glance. */
export function teamStand(of: {
  readonly closedOn: string | null;
  readonly hasTeam: boolean;
  readonly manager: boolean;
}): { readonly kind: string; readonly word: string } {
  if (of.closedOn !== null) return { kind: 'stopped', word: 'Closed' };
  if (!of.hasTeam) return { kind: 'nobody', word: 'No team yet' };
  return of.manager ? { kind: 'set', word: 'Team set up' } : { kind: 'nobody', word: 'No partnership manager' };
}

export const providersInWords = (providers: readonly Pick<TeamProvider, 'partnerName' | 'leftOn'>[]): string =>
  listOf(providers.filter(({ leftOn }) => leftOn === null).map(({ partnerName }) => partnerName));
