// Who may do what in the partnership wing: one rule a sentence.
import { hasRole, no, type Role, type Standing, type Verdict, yes } from '../../shell/standing.ts';

/** Everyone with a seat in the partnership may see who is in it and how it gets on. */
export const mayRead = (_standing: Standing): Verdict => yes;

/** A partnership manager keeps what is said of the partnership as a whole. */
export const mayKeepAbout = (standing: Standing): Verdict =>
  hasRole(standing, 'partnership manager')
    ? yes
    : no('What is said of the partnership is kept by its partnership manager.', 'Ask your partnership manager.');

/** A partnership manager or a facilitator keeps the lists: partners, places, perspectives, interfaces, milestones. */
const mayKeepList =
  (what: string) =>
  (standing: Standing): Verdict =>
    keepsLists(standing)
      ? yes
      : no(
          `${what} are added and changed by a partnership manager or a facilitator.`,
          'Your partnership manager can do it.',
        );
const keepsLists = (standing: Standing): boolean => hasRole(standing, 'partnership manager', 'facilitator');
export const mayKeepPartners = mayKeepList('Partners');
export const mayKeepPlaces = mayKeepList('Places');
export const mayKeepPerspectives = mayKeepList('Perspectives');
export const mayKeepInterfaces = mayKeepList('The people and sides on this picture');
export const mayKeepMilestones = mayKeepList('Milestones');

/** A partner's representative may change what is said of it, and so may those who keep the list. */
export const mayChangePartner = (standing: Standing, partnerId: string): Verdict =>
  represents(standing, partnerId) ? yes : mayKeepPartners(standing);
const represents = (standing: Standing, partnerId: string): boolean =>
  standing.memberships.some((one) => one.role === 'representative' && one.partnerId === partnerId);

/** Someone with lived experience, a facilitator or a partnership manager may write down what people chose to be called. */
export const mayWriteWhatPeopleAreCalled = (standing: Standing): Verdict =>
  hasRole(standing, 'lived experience', 'facilitator', 'partnership manager')
    ? yes
    : no(
        'What people are called is written down by someone with lived experience, a facilitator or a partnership manager, after it was chosen with them.',
        'Ask one of them to write it down.',
      );

/** A partnership manager or a facilitator may invite people and look after their invitations. */
export const mayInvite = (standing: Standing): Verdict =>
  keepsLists(standing)
    ? yes
    : no('People are invited by a partnership manager or a facilitator.', 'Ask one of them to invite this person.');

/** Whoever invites may give any role but facilitator, which only a facilitator gives: that seat reads what was said to facilitators alone. */
export const mayGiveRole = (standing: Standing, role: Role): Verdict =>
  role === 'facilitator' && !hasRole(standing, 'facilitator')
    ? no(
        'Only a facilitator can make someone a facilitator, because a facilitator reads what was said in confidence.',
        'Ask a facilitator, or give another role.',
      )
    : mayInvite(standing);

/** Nobody gives a role to themselves. */
export const mayGiveRoleTo = (standing: Standing, role: Role, personId: string): Verdict =>
  personId === standing.personId
    ? no('Nobody gives a role to themselves.', 'Ask another partnership manager or facilitator.')
    : mayGiveRole(standing, role);

/** Whoever could give all of someone's roles may look after how they come in: a new link is as good as their seat. */
export const mayLookAfterWayIn = (standing: Standing, theirRoles: readonly Role[]): Verdict => {
  const refused = theirRoles.map((role) => mayGiveRole(standing, role)).find(({ allowed }) => !allowed);
  return refused ?? mayInvite(standing);
};

/** People may end a role of their own; otherwise whoever could give it may end it. */
export const mayEndRole = (standing: Standing, role: Role, personId: string): Verdict =>
  personId === standing.personId ? yes : mayGiveRole(standing, role);

/** What someone brings is said by that person: nobody assigns a perspective. */
export const maySayWhatSomeoneBrings = (standing: Standing, personId: string): Verdict =>
  standing.personId === personId
    ? yes
    : no('People say of themselves which perspectives they bring.', 'Ask them to say it on their own page.');

/** How someone is shown, and whether by name, is that person's own choice. */
export const maySayHowSomeoneIsShown = (standing: Standing, personId: string): Verdict =>
  standing.personId === personId
    ? yes
    : no('People choose for themselves how they are shown.', 'Ask them to choose on their own page.');

/** Everyone whose work or life is in it may give a reading; a researcher watches. */
export const mayGiveReading = (standing: Standing): Verdict =>
  standing.memberships.some(({ role }) => role !== 'researcher')
    ? yes
    : no('A reading is given by someone who is part of it.', 'Tell a facilitator what you have seen.');

/** A partner's goal is written by its representative, a goal in common by any representative, and either by those who keep the lists. */
export const mayWriteGoal = (standing: Standing, partnerId: string | null): Verdict =>
  keepsLists(standing) || (partnerId === null ? hasRole(standing, 'representative') : represents(standing, partnerId))
    ? yes
    : no(
        'A goal is written by a representative of the partner whose goal it is.',
        'Their representative, a facilitator or your partnership manager can write it.',
      );
export const mayWriteGoals = (standing: Standing): Verdict =>
  keepsLists(standing) || hasRole(standing, 'representative')
    ? yes
    : no('Goals are written by a partner’s representative.', 'Tell your partner’s representative.');

/** Help is promised by whoever speaks for the partner that helps. */
export const maySayHelp = (standing: Standing, helperId: string): Verdict =>
  keepsLists(standing) || represents(standing, helperId)
    ? yes
    : no('Help is promised by a representative of the partner that helps.', 'Their representative can say it.');

/** Whether help did help is said by those whose goal it is, never by the helper alone. */
export const maySayItHelped = (standing: Standing, goalPartnerId: string | null, helperId: string): Verdict => {
  const theirs =
    goalPartnerId === null
      ? standing.memberships.some(
          ({ role, partnerId }) => role === 'representative' && partnerId !== null && partnerId !== helperId,
        )
      : represents(standing, goalPartnerId);
  return theirs || keepsLists(standing)
    ? yes
    : no('Whether it helped is said by the partner whose goal it is.', 'Their representative can say it.');
};

/** A partnership manager or a facilitator names co-leads, who say yes or no themselves. */
export const mayNameCoLeads = (standing: Standing): Verdict =>
  keepsLists(standing)
    ? yes
    : no('Co-leads are named by a partnership manager or a facilitator.', 'Tell one of them whom you would name.');

/** Nobody names themselves a co-lead. */
export const mayNameCoLead = (standing: Standing, personId: string): Verdict =>
  personId === standing.personId
    ? no('Nobody names themselves a co-lead.', 'Ask another partnership manager or facilitator.')
    : mayNameCoLeads(standing);

/** Whether someone leads, and for how long, is said by that person alone. */
export const maySayWhetherTheyLead = (standing: Standing, personId: string): Verdict =>
  standing.personId === personId
    ? yes
    : no('People say for themselves whether they lead.', 'They can say it on their first page.');

/** What takes both leads is asked, seen and answered by those who lead there now, and by nobody else. */
export const mayDecideTogether = (
  standing: Standing,
  leads: { readonly ids: readonly string[]; readonly words: string },
): Verdict =>
  leads.ids.includes(standing.personId)
    ? yes
    : no(`This takes both leads: ${leads.words}.`, 'One of them can ask for it, and the other says yes.');

/** Only whoever asked for a decision takes it back. */
export const mayTakeDecisionBack = (standing: Standing, askedBy: string): Verdict =>
  standing.personId === askedBy
    ? yes
    : no('Whoever asked for this can take it back.', 'A lead who does not want it can say no.');
