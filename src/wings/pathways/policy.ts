// Who may do what in the pathways wing: one rule a sentence. Which people somebody may see is said by `seenProviders`, and by the
// database itself.
import { hasRole, no, type Standing, type Verdict, yes } from '../../shell/standing.ts';
import type { HandoverAct } from './handover.ts';
import { oversees, ownProviders, type Provider, seenProviders } from './provider.ts';

/** Everyone with a seat may read what is offered, who the teams are, and figures that have left a room. */
export const mayReadServices = (_standing: Standing): Verdict => yes;

/** Only those who work with people, or oversee those who do, come where people's references are. */
export const mayComeToPeople = (standing: Standing): Verdict =>
  hasRole(standing, 'front-line staff', 'representative', 'partnership manager')
    ? yes
    : no(
        'References of people are seen by those who work with them.',
        'Figures in which nobody can be found stand under Continuity.',
      );

/** A person's reference, referral or handover is seen by who has them, who is asked and who asks. */
export const maySee = (seen: readonly unknown[]): Verdict =>
  seen.length > 0
    ? yes
    : no('This person is with another provider.', 'Ask the partnership manager if you should be asked to help.');

/** The directory of services is kept by facilitators, partnership managers and representatives. */
export const mayKeepServices = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator', 'partnership manager', 'representative')
    ? yes
    : no(
        'The directory of services is kept by facilitators, partnership managers and representatives.',
        'Tell one of them what should stand in it.',
      );

/** A service, as policy needs to know it: who offers it, and everywhere where it is offered. */
export interface ServiceKept {
  readonly partnerId: string | null;
  readonly partnerName: string | null;
  readonly placeIds: readonly string[];
}

/**
 * What a service is, whether it runs and whether the public may see it is kept by its provider's representative, by a partnership
 * manager who oversees every place where it is offered, and by a facilitator.
 */
export const mayKeepService = (standing: Standing, service: ServiceKept): Verdict => {
  if (hasRole(standing, 'facilitator') || represents(standing, service.partnerId, null)) return yes;
  if (hasRole(standing, 'partnership manager') && service.placeIds.every((id) => oversees(standing, id))) return yes;
  return notTheirs(service);
};

/** Where a service is offered is kept by its provider's representative there, the partnership manager of the place, and a facilitator. */
export const mayOfferAt = (standing: Standing, service: Omit<ServiceKept, 'placeIds'>, placeId: string): Verdict =>
  hasRole(standing, 'facilitator') || represents(standing, service.partnerId, placeId) || oversees(standing, placeId)
    ? yes
    : notTheirs(service);

/** A representative who is of one place represents there; what is of no one place any of them may say. */
const represents = (standing: Standing, partnerId: string | null, placeId: string | null): boolean =>
  partnerId !== null &&
  standing.memberships.some(
    (one) =>
      one.role === 'representative' &&
      one.partnerId === partnerId &&
      (placeId === null || one.placeId === null || one.placeId === placeId),
  );

const notTheirs = ({ partnerName }: Pick<ServiceKept, 'partnerName'>): Verdict =>
  no(
    partnerName ? `You cannot keep this service for ${partnerName}.` : 'You cannot keep this service.',
    partnerName
      ? `Their representative can, and so can the partnership manager of the places where it is offered.`
      : 'The partnership manager of the places where it is offered can.',
  );

/** A partnership manager keeps the teams: which they may touch is said place by place. */
export const mayKeepTeams = (standing: Standing): Verdict =>
  hasRole(standing, 'partnership manager')
    ? yes
    : no('A partnership manager keeps the teams.', 'Ask the partnership manager of this place.');

/** The team of a place is kept by its partnership manager, or by the strategic one of them all. */
export const mayKeepTeamAt = (standing: Standing, placeId: string): Verdict =>
  oversees(standing, placeId)
    ? yes
    : no('The partnership manager of this place keeps its team.', 'Ask them, or the strategic partnership manager.');

/** Who covers for somebody is said by that person, or by the partnership manager of the place. */
export const maySayCover = (
  standing: Standing,
  placeId: string,
  personId: string,
  memberIds: readonly string[],
): Verdict =>
  oversees(standing, placeId) || (standing.personId === personId && memberIds.includes(personId))
    ? yes
    : no('People of the team say who covers for them.', 'They can, or the partnership manager of this place.');

/** Sessions lost are counted by those who work at the place, and seen as counted by them and by those who oversee it. */
export const mayComeToCounts = (standing: Standing): Verdict =>
  hasRole(standing, 'front-line staff', 'representative', 'partnership manager')
    ? yes
    : no(
        'The counts of a place are seen by those who work there.',
        'Whole quarters, in figures in which nobody can be found, stand under Sessions lost.',
      );

/** Those who work at a place for a provider of its team, those who work there for the prison, and those who oversee it. */
export const maySeeCountsAt = (
  standing: Standing,
  place: { readonly id: string; readonly partnerId: string | null },
  providers: readonly Pick<Provider, 'placeId' | 'partnerId' | 'leftOn'>[],
): Verdict => {
  const partners = providers
    .filter(({ placeId, leftOn }) => placeId === place.id && leftOn === null)
    .map(({ partnerId }) => partnerId);
  const works = standing.memberships.some(
    ({ role, partnerId, placeId }) =>
      ['front-line staff', 'representative', 'partnership manager'].includes(role) &&
      (placeId === null || placeId === place.id) &&
      partnerId !== null &&
      (partnerId === place.partnerId || partners.includes(partnerId)),
  );
  return oversees(standing, place.id) || works
    ? yes
    : no(
        'The counts of this place are seen by those who work there.',
        'Whole quarters, in figures in which nobody can be found, stand under Sessions lost.',
      );
};

/** A provider's own people count its sessions, and whoever oversees the place may for them. */
export const mayCountFor = (standing: Standing, provider: Pick<Provider, 'placeId' | 'partnerId'>): Verdict =>
  seenProviders(standing, [provider]).length > 0
    ? yes
    : no('The provider counts its own sessions.', 'Its people can, or the partnership manager of this place.');

/** The prison's front-line staff and representatives say whether the counts are right for the prison. */
export const maySayForPrison = (
  standing: Standing,
  place: { readonly id: string; readonly partnerId: string | null },
): Verdict =>
  standing.memberships.some(
    ({ role, partnerId, placeId }) =>
      ['front-line staff', 'representative'].includes(role) &&
      partnerId !== null &&
      partnerId === place.partnerId &&
      (placeId === null || placeId === place.id),
  )
    ? yes
    : no('The prison’s own people say whether this is right.', 'An officer or a representative of the prison can.');

/** The provider's own people say whether the counts are right for the provider. */
export const maySayForProvider = (standing: Standing, provider: Pick<Provider, 'placeId' | 'partnerId'>): Verdict =>
  ownProviders(standing, [provider]).length > 0
    ? yes
    : no('The provider’s own people say whether this is right.', 'Somebody who works for it at this place can.');

/** A quarter is let out by whoever oversees the place. */
export const mayLetOutAt = (standing: Standing, placeId: string): Verdict =>
  oversees(standing, placeId)
    ? yes
    : no(
        'The partnership manager of this place lets a quarter out.',
        'Ask them, or the strategic partnership manager.',
      );

/** A team's own list is taken in by those who work in a team. */
export const mayTakeIn = (own: readonly unknown[]): Verdict =>
  own.length > 0
    ? yes
    : no(
        'A list of people is taken in by those who work in a team.',
        'The partnership manager of the place knows who does.',
      );

/** What stands about a person is kept, and others are asked, by whoever has the person. */
export const mayKeepOf = (own: readonly { readonly id: string }[], heldById: string): Verdict =>
  own.some(({ id }) => id === heldById)
    ? yes
    : no('This is done by whoever has the person now.', 'Their page says who that is. Ask them.');

/** A person's own word on help is written down by whoever has them or works beside. */
export const mayWriteTheirWord = (own: readonly { readonly id: string }[], withThem: readonly string[]): Verdict =>
  own.some(({ id }) => withThem.includes(id))
    ? yes
    : no('This is written down by whoever works with the person.', 'Their page says who that is. Tell them.');

/** A name is opened by those who work with the person, and not by those who oversee. */
export const mayOpenName = (own: readonly { readonly id: string }[], openTo: readonly string[]): Verdict =>
  own.some(({ id }) => openTo.includes(id))
    ? yes
    : no('A name is opened by those who work with the person.', 'Ask them, by the reference.');

/** A referral is answered by the provider that is asked. */
export const mayAnswerReferral = (own: readonly { readonly id: string }[], toId: string): Verdict =>
  own.some(({ id }) => id === toId)
    ? yes
    : no('This is answered by the provider that is asked.', 'Its partnership manager can say who works there.');

/** A referral is withdrawn by the provider that asked. */
export const mayWithdrawReferral = (own: readonly { readonly id: string }[], fromId: string): Verdict =>
  own.some(({ id }) => id === fromId)
    ? yes
    : no('This is withdrawn by the provider that asked.', 'Ask them to withdraw it.');

/** How somebody stands to a handover: they work for whoever hands over, or for whoever it is handed to, or oversee one of the two. */
export interface Sides {
  readonly sends: boolean;
  readonly receives: boolean;
  readonly overseesSender: boolean;
  readonly overseesReceiver: boolean;
  /** It goes to a service that is not here: what that service says is kept by whoever sent it. */
  readonly isOutside: boolean;
}
const sendersActs: readonly HandoverAct[] = ['send', 'ask again', 'change team', 'change release', 'stop'];
const receiversActs: readonly HandoverAct[] = [
  'acknowledge',
  'accept',
  'make appointment',
  'attend',
  'start',
  'not start',
  'refuse',
  'change worker',
];

/** Whoever hands over sends, changes and stops; whoever it is handed to answers, and says what became of it; both say the rest. */
export function mayActOnHandover(act: HandoverAct, sides: Sides): Verdict {
  if (sendersActs.includes(act))
    return sides.sends || sides.overseesSender
      ? yes
      : no('Whoever hands this person over does that.', 'Their partnership manager can do it as well.');
  if (act === 'change worker' && sides.overseesReceiver) return yes;
  if (receiversActs.includes(act))
    return sides.receives || (sides.isOutside && (sides.sends || sides.overseesSender))
      ? yes
      : no('The team that this person is handed to says that.', 'Ask them again, if they have not answered.');
  return sides.sends || sides.receives || sides.overseesSender
    ? yes
    : no(
        'Those who hand this person over or take them on say that.',
        'Their partnership manager can tell you who they are.',
      );
}

/** Whoever has the person plans where they go, and their partnership manager can. */
export const mayPlanHandover = (isTheirs: boolean): Verdict =>
  isTheirs ? yes : no('Whoever has this person plans that.', 'Ask the team that has this person now.');

/** Services that are not here are kept by partnership managers and by those who work with people. */
export const mayKeepOutside = (standing: Standing, all: readonly Pick<Provider, 'placeId' | 'partnerId'>[]): Verdict =>
  hasRole(standing, 'partnership manager') || ownProviders(standing, all).length > 0
    ? yes
    : no(
        'Services that are not here are kept by the teams that hand over to them.',
        'Tell the partnership manager what should be put right.',
      );

/** A handover is put on paper, and a slip made for the person, by whoever hands over. */
export const mayMakePapers = (from: Pick<Provider, 'id'>, seen: readonly Pick<Provider, 'id'>[]): Verdict =>
  seen.some(({ id }) => id === from.id)
    ? yes
    : no('Papers of a handover are made by the team that hands over.', 'Ask them for what you need.');

/** A name on a paper is opened by those who work with the person; whoever oversees them makes it without. */
export const nameOpensNot: Verdict = no(
  'A name is opened by those who work with the person, and there may be none here.',
  'Ask a colleague who works with them, or make the paper without a name.',
);

/** A death is recorded by those who see the person: who works with them, and the partnership manager. */
export const mayRecordDeath = (seen: readonly unknown[]): Verdict => maySee(seen);

/** That a death was recorded by mistake is said by the partnership manager of the place. */
export const mayCorrectDeath = (standing: Standing, holder: Pick<Provider, 'placeId'> | undefined): Verdict =>
  holder && oversees(standing, holder.placeId)
    ? yes
    : no(
        'A recorded death is put right by the partnership manager of the place.',
        'Ring them now, and say which reference it is.',
      );

/** The local figure is counted exactly from handovers that somebody sees anyway: they have no list, they have no count. */
export const mayCountOwnList = (seen: readonly unknown[]): Verdict =>
  seen.length > 0
    ? yes
    : no(
        'You work with none of these people, so there is no list of yours to count.',
        'What was let out stands under Continuity.',
      );
