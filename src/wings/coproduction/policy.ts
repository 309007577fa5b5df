// Who may do what in the co-production wing: one rule a sentence.
import { hasRole, no, type Standing, type Verdict, yes } from '../../shell/standing.ts';

/** Everyone with a seat in the partnership may read what the partners share, each up to their tier. */
export const mayReadAnswers = (_standing: Standing): Verdict => yes;

/** Who led, decided and was paid is written down by a facilitator, a partnership manager or someone with lived experience. */
export const mayKeepInvolvement = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator', 'partnership manager', 'lived experience')
    ? yes
    : no(
        'Who led, decided and was paid is written down by a facilitator, a partnership manager or someone with lived experience.',
        'Tell one of them what is missing.',
      );

/** The peer pathway is worded by someone with lived experience, a facilitator or a partnership manager. */
export const mayKeepPeerPathway = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator', 'partnership manager', 'lived experience')
    ? yes
    : no(
        'The peer pathway is worded by someone with lived experience, a facilitator or a partnership manager.',
        'Tell one of them what should stand in it.',
      );

/** How many stand at each step is counted by a facilitator, who alone may see small numbers. */
export const mayCountPeers = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator')
    ? yes
    : no('How many stand at each step is counted by a facilitator, because small numbers point at people.', 'Ask one.');

/** A partnership manager or a facilitator says what is paid or given, and keeps the promise. */
export const mayKeepReward = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator', 'partnership manager')
    ? yes
    : no('What is paid or given is said by a partnership manager or a facilitator.', 'Ask one of them.');

/** Everyone but a researcher and a commissioner may write guidance that is being made together. */
export const mayWriteGuidance = (standing: Standing): Verdict =>
  hasRole(
    standing,
    'facilitator',
    'partnership manager',
    'representative',
    'front-line staff',
    'lived experience',
    'family and carers',
  )
    ? yes
    : no('Guidance is written by those it is for and those who work by it.', 'Give your words to the facilitator.');

/** A facilitator, a partnership manager or someone with lived experience says how far guidance has got. */
export const mayMoveGuidance = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator', 'partnership manager', 'lived experience')
    ? yes
    : no(
        'How far guidance has got is said by facilitators, partnership managers and people with lived experience.',
        'Tell one of them.',
      );

/** Those who look at notes keep an audit: facilitators, partnership managers, front-line staff and people with lived experience. */
export const mayKeepAudit = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator', 'partnership manager', 'front-line staff', 'lived experience')
    ? yes
    : no(
        'An audit is kept by those who look at the notes.',
        'Ask the partnership manager if you want to look with them.',
      );

/** Those who make and run courses keep them: facilitators, partnership managers, front-line staff and people with lived experience. */
export const mayKeepCourse = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator', 'partnership manager', 'front-line staff', 'lived experience')
    ? yes
    : no(
        'A course is kept by those who make and run it.',
        'Ask a peer or the partnership manager. Anyone may come without asking.',
      );

/** Facilitators, partnership managers and people with lived experience make the partnership's own standards. */
export const mayKeepFrameworks = (standing: Standing): Verdict =>
  keepsRounds(standing)
    ? yes
    : no(
        'Standards are worded by facilitators, partnership managers and people with lived experience.',
        'Give your words to one of them.',
      );

/** Facilitators, partnership managers and people with lived experience start, open, close and call off a round. */
export const mayKeepRounds = (standing: Standing): Verdict =>
  keepsRounds(standing)
    ? yes
    : no(
        'Rounds are started, opened and closed by facilitators, partnership managers and people with lived experience.',
        'Ask one of them.',
      );
/** A facilitator chooses which accepted statements are asked, and whom. */
export const mayAskStatements = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator')
    ? yes
    : no('Which statements are asked is chosen by a facilitator.', 'You can put a statement yourself.');
const keepsRounds = (standing: Standing): boolean =>
  hasRole(standing, 'facilitator', 'partnership manager', 'lived experience');

/** Whoever brings a perspective may answer a round that asks it. */
export const mayAnswerRounds = (standing: Standing): Verdict =>
  standing.perspectiveIds.length > 0
    ? yes
    : no(
        'A round is answered from a perspective, and you have not said which you bring.',
        'You can say it under Partners, or answer on paper.',
      );

/** Only someone whose perspective is asked answers a round on screen, from that perspective. */
export const mayAnswerFrom = (views: readonly unknown[]): Verdict =>
  views.length > 0
    ? yes
    : no('This round does not ask the perspectives you bring.', 'The facilitator knows whom it asks.');

/** A facilitator or a peer hands a device round. */
export const mayHandRound = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator', 'lived experience')
    ? yes
    : no('A device is handed round by a facilitator or a peer.', 'Ask one of them to bring it.');

/** A facilitator makes links by which people without an account answer: it lets the questions of the round out to whoever holds one. */
export const mayMakeAnswerLinks = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator')
    ? yes
    : no('Links to answer a round are made by a facilitator.', 'Ask your facilitator for some.');

/** Only facilitators put perspectives together, and open what was answered. */
export const mayReveal = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator')
    ? yes
    : no('What was answered is opened by a facilitator, with everyone together.', 'Ask your facilitator when.');

/** Everyone with a seat reads where the views agree and differ, once it was opened together. */
export const mayReadCommonGround = (_standing: Standing): Verdict => yes;

/** A facilitator carries a difference on: into the record of its session, or to the beginning of the next. */
export const mayCarryDifference = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator')
    ? yes
    : no('A difference is carried on by a facilitator.', 'Tell them which one you would like to talk about.');

/** Only facilitators have the room's own figures, to read out. */
export const mayReadOut = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator')
    ? yes
    : no('The exact figures stay in the room. A facilitator reads them out there.', 'Ask your facilitator.');

/** Only facilitators see what people wrote, and pass it on or set it aside. */
export const mayReadWritten = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator')
    ? yes
    : no('What people wrote is read by facilitators first.', 'What they pass on stands with the round.');

/** Only facilitators add up several wards. */
export const mayPool = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator') ? yes : no('Several places are added up by a facilitator.', 'Ask your facilitator.');

/** Those who keep the joint plan make a line of it out of a standard. */
export const mayPlanStandard = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator', 'partnership manager', 'representative', 'lived experience')
    ? yes
    : no(
        'The plan is kept by facilitators, partnership managers, representatives and co-leads.',
        'Tell one of them what should stand in it.',
      );

/** Anyone with a seat may say something themselves, and see what became of it. */
export const maySaySomething = (_standing: Standing): Verdict => yes;

/** Whoever works, lives or visits here may take a story down for someone; a researcher and a commissioner may not. */
export const mayTakeStory = (standing: Standing): Verdict =>
  hasRole(
    standing,
    'facilitator',
    'partnership manager',
    'representative',
    'front-line staff',
    'lived experience',
    'family and carers',
  )
    ? yes
    : no('A story is taken by someone who works, lives or visits there.', 'Ask a peer, a nurse or the facilitator.');

/** What was told is read and kept by facilitators. */
export const mayKeepTold = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator')
    ? yes
    : no('What people told is kept by the facilitators.', 'Ask a facilitator. Your own stands on your page.');

/** One thing that was told is read by the facilitators, by whoever told it, and by whoever took it down for them. */
export const mayReadTold = (
  standing: Standing,
  told: { readonly isTheirs: boolean; readonly tookIt: boolean },
): Verdict =>
  told.isTheirs || told.tookIt || hasRole(standing, 'facilitator')
    ? yes
    : no('What this person told stays with them and the facilitators.', 'Ask a facilitator.');

/** Words are taken back by whoever told them, and by a facilitator for someone who asks or posts their number. */
export const mayTakeBack = (standing: Standing, told: { readonly isTheirs: boolean }): Verdict =>
  told.isTheirs || hasRole(standing, 'facilitator')
    ? yes
    : no('Only whoever told it takes it back.', 'They can do it on their page, or post their number.');

/** What was put is answered by the representative or the partnership manager of that partner, or entered by a facilitator as they said it. */
export const mayAnswerItem = (standing: Standing, partner: { readonly id: string; readonly name: string }): Verdict =>
  speaksForPartner(standing, partner.id) || hasRole(standing, 'facilitator')
    ? yes
    : no(`You cannot answer for ${partner.name}.`, 'Their representative or partnership manager can.');

/** The facilitator enters an answer only as one that was given in the room or on paper. */
export const speaksForPartner = (standing: Standing, partnerId: string): boolean =>
  standing.memberships.some(
    (membership) =>
      membership.partnerId === partnerId &&
      (membership.role === 'representative' || membership.role === 'partnership manager'),
  );

/** Whether an answer answers, and that something is held open on purpose, is said by those who put it alone; the facilitator enters what they said. */
export const maySpeakForThoseWhoPut = (standing: Standing, { isTheirs }: { readonly isTheirs: boolean }): Verdict =>
  isTheirs || hasRole(standing, 'facilitator')
    ? yes
    : no('Only those who put this say so.', 'Each can say it on their own page, or to the facilitator.');

/** Everyone with a seat may print the sheets of a round and the blank papers: they hold questions alone. */
export const mayPrintPaper = (_standing: Standing): Verdict => yes;

/**
 * Filled sheets are kept together, keyed and checked by a facilitator, a partnership manager or someone with lived experience, never
 * by someone whose only role is front-line staff of that place.
 */
export const mayKeyPaper = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator', 'partnership manager', 'lived experience')
    ? yes
    : no(
        'Filled sheets are keyed by facilitators, partnership managers and people with lived experience.',
        'Bring the pile to one of them. Leave it under its cover.',
      );

/** Nobody checks what they keyed themselves. */
export const mayCheckPile = (standing: Standing, pile: { readonly keyedBy: string | null }): Verdict => {
  const mayKey = mayKeyPaper(standing);
  if (!mayKey.allowed || pile.keyedBy !== standing.personId) return mayKey;
  return no(
    'You keyed this pile. Somebody else keys it again.',
    'Ask another person who keys paper. Your pile is kept.',
  );
};

/** Paper is handed to people with a seat by a facilitator, who marks it, so that nobody counts twice. */
export const mayHandOutPaper = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator')
    ? yes
    : no('Who took paper is seen by facilitators alone.', 'Ask a facilitator to hand it out, and to mark it.');
