// Who may do what in the agreement wing: one rule a sentence.
import { hasLevel, hasRole, no, type Standing, type Verdict, yes } from '../../shell/standing.ts';
import { type Party, speaksForParty } from './party.ts';

/** Everyone with a seat in the partnership may read what is being agreed, each up to their tier. */
export const mayReadAgreement = (_standing: Standing): Verdict => yes;

/** Everyone but a researcher may propose a line of the vision, and put a line in other words. */
export const mayProposeVision = (standing: Standing): Verdict =>
  hasRole(
    standing,
    'facilitator',
    'partnership manager',
    'representative',
    'front-line staff',
    'lived experience',
    'family and carers',
    'commissioner',
  )
    ? yes
    : no('The vision is worded by those who share in the work.', 'Give your words to the facilitator.');

/** Only a representative or a partnership manager of a partner supports or adopts a line for it. */
export const maySupportFor = (standing: Standing, partner: Pick<Party, 'id' | 'name'>): Verdict =>
  voiceOf(standing, partner.id)
    ? yes
    : no(`You cannot support this for ${partner.name}.`, `Their representative or partnership manager can.`);

/** A representative, a partnership manager or a facilitator may set a line aside and take it up again. */
export const maySetVisionAside = (standing: Standing): Verdict =>
  hasRole(standing, 'representative', 'partnership manager', 'facilitator')
    ? yes
    : no(
        'Lines are set aside by a representative, a partnership manager or a facilitator.',
        'Ask one of them to do it.',
      );

/** Those who speak for a party or bring it may ask something in its name, and a facilitator may keep what a party asked aloud. */
export const mayAskFor = (standing: Standing, party: Party): Verdict =>
  speaksForParty(standing, party) ||
  (party.together && standing.perspectiveIds.includes(party.id)) ||
  hasRole(standing, 'facilitator')
    ? yes
    : no(`You cannot ask for ${party.name}.`, whoSpeaksFor(party));

/** Some of the parties here may be asked for by this person. */
export const mayAskForSomeone = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator', 'representative', 'partnership manager') || standing.perspectiveIds.length > 0
    ? yes
    : no(
        'Something is asked by someone who speaks for a partner or brings a perspective.',
        'Say which perspectives you bring, or ask your representative.',
      );

/**
 * Only those who speak for the party answer for it, nobody answers for another level, and what a perspective answers
 * together, in the room, is entered by the facilitator.
 */
export const mayAnswerFor = (standing: Standing, party: Party): Verdict => {
  if (speaksForParty(standing, party)) return yes;
  if (party.kind === 'perspective' && hasRole(standing, 'facilitator')) return yes;
  return no(`You cannot answer for ${party.name}.`, whoSpeaksFor(party));
};

/** The facilitator enters an answer only as one that was given in the room. */
export const answersInTheRoom = (standing: Standing, party: Party): boolean => !speaksForParty(standing, party);

/** Those who speak for a side say whether a commitment is being met, under the same rule as answering. */
export const maySayWhetherMet = (standing: Standing, party: Party): Verdict => mayAnswerFor(standing, party);

/** A facilitator, a partnership manager, a representative or someone with lived experience may add and change lines of the plan. */
export const mayKeepPlan = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator', 'partnership manager', 'representative', 'lived experience')
    ? yes
    : no(
        'The plan is kept by facilitators, partnership managers, representatives and co-leads.',
        'Tell one of them what should stand in it.',
      );

/** Where a line has got to is said by those who keep the plan, and by front-line staff. */
export const mayMoveAction = (standing: Standing): Verdict =>
  hasRole(standing, 'front-line staff') ? yes : mayKeepPlan(standing);

/** *Agreed* is recorded by a representative or a partnership manager. */
export const mayRecordAgreed = (standing: Standing): Verdict =>
  hasRole(standing, 'representative', 'partnership manager')
    ? yes
    : no('Agreed is recorded for the partners by a representative or a partnership manager.', 'Ask one of them.');

/**
 * *Delivered* is said at operational level or by those it is for, never by anyone at strategic level, and never by the
 * person who recorded that it was agreed.
 */
export const maySayDelivered = (
  standing: Standing,
  action: { readonly forPerspectiveId: string | null; readonly agreedBy: string | null },
): Verdict => {
  if (hasLevel(standing, 'strategic')) return notFromAbove;
  if (action.agreedBy === standing.personId)
    return no('You recorded that this was agreed. Delivered is said by someone else.', helpBelow);
  if (hasLevel(standing, 'operational') || isForThem(standing, action.forPerspectiveId)) return yes;
  if (hasRole(standing, 'facilitator')) return yes;
  return no('Delivered is said by someone at operational level, or by those it is for.', helpBelow);
};

/** Whether this person says it with their own voice; a facilitator enters what others said in the room. */
export const saysDeliveredThemselves = (standing: Standing, forPerspectiveId: string | null): boolean =>
  hasLevel(standing, 'operational') || isForThem(standing, forPerspectiveId);

/** That an engagement's partnership is agreed is said at strategic level, or entered by the facilitator as said there. */
export const maySayAgreed = (standing: Standing): Verdict =>
  hasLevel(standing, 'strategic') || hasRole(standing, 'facilitator')
    ? yes
    : no('That the partnership is agreed is said at strategic level.', 'Someone at strategic level can say it.');

/** That it is delivered is said at operational level or by those it is for, and never by anyone at strategic level. */
export const maySayEngagementDelivered = (standing: Standing): Verdict =>
  maySayDelivered(standing, { forPerspectiveId: null, agreedBy: null });

/** A facilitator or a partnership manager sets up a forum, changes its dates, adds its meetings and stops it; so may a representative. */
export const mayKeepForum = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator', 'partnership manager', 'representative')
    ? yes
    : no(
        'The forum is kept by a facilitator, a partnership manager or a representative.',
        'Tell one of them what should change.',
      );

/** The working agreement is drafted by those who will keep it, and by people with lived experience beside them. */
export const mayDraftAgreement = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator', 'partnership manager', 'representative', 'lived experience')
    ? yes
    : no(
        'The agreement is drafted by facilitators, partnership managers, representatives and co-leads.',
        'Tell one of them what should stand in it.',
      );

/** A facilitator, a partnership manager or a representative starts it, freezes its words, opens it again and keeps what a review found. */
export const mayKeepAgreement = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator', 'partnership manager', 'representative')
    ? yes
    : no(
        'This is done by a facilitator, a partnership manager or a representative.',
        'Ask one of them, and tell them what you would change.',
      );

/** Only the authorised representative of a partner signs for it. Running memberships alone count. */
export const maySignFor = (standing: Standing, partner: Pick<Party, 'id' | 'name'>): Verdict =>
  standing.memberships.some(({ partnerId, role }) => partnerId === partner.id && role === 'representative')
    ? yes
    : no(`You cannot sign for ${partner.name}.`, 'Their representative can. What you typed is kept.');

/** Whoever entered a signature made with a pen never checks it. */
export const mayCheckSignature = (standing: Standing, { enteredBy }: { readonly enteredBy: string }): Verdict =>
  enteredBy === standing.personId
    ? no(
        'You entered this signature. Someone else checks the paper.',
        'Show the paper to another who keeps the agreement.',
      )
    : mayKeepAgreement(standing);

/** That a partner leaves is entered by its own representative, or by a facilitator for one that has none. */
export const mayTakeOut = (standing: Standing, partner: Pick<Party, 'id' | 'name'>): Verdict =>
  maySignFor(standing, partner).allowed || hasRole(standing, 'facilitator')
    ? yes
    : no(`You cannot take ${partner.name} out.`, 'Their representative or a facilitator can.');

const helpBelow =
  'Someone on the unit, or one of the people it is for, can say it. The facilitator can enter what they say in the room.';
const notFromAbove = no('You sit at strategic level. Agreed can be said from there; delivered cannot.', helpBelow);

const voiceOf = (standing: Standing, partnerId: string): boolean =>
  standing.memberships.some(
    (membership) =>
      membership.partnerId === partnerId &&
      (membership.role === 'representative' || membership.role === 'partnership manager'),
  );

/** With no perspective named, those it is for are people with lived experience, families and carers. */
const isForThem = (standing: Standing, forPerspectiveId: string | null): boolean =>
  forPerspectiveId === null
    ? hasRole(standing, 'lived experience', 'family and carers')
    : standing.perspectiveIds.includes(forPerspectiveId);

function whoSpeaksFor(party: Party): string {
  if (party.kind === 'partner') return 'Their representative or partnership manager can.';
  if (party.together) return 'They do it together, in the room. The facilitator enters it there.';
  return party.level
    ? `Someone at ${party.level} level who brings that perspective can.`
    : 'Someone who brings that perspective can.';
}

/** Whoever speaks at a launch chooses for themselves whether they are named. */
export const mayBeNamed = (standing: Standing, { speakerId }: { readonly speakerId: string | null }): Verdict =>
  speakerId === standing.personId
    ? yes
    : no(
        'Only whoever speaks can choose how they are named.',
        'They can, if they have a seat here. Otherwise they stand by what they do.',
      );
