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

/** Only facilitators put perspectives together, and open what was answered. */
export const mayReveal = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator')
    ? yes
    : no('What was answered is opened by a facilitator, with everyone together.', 'Ask your facilitator when.');

/** Only facilitators have the room's own figures, to read out. */
export const mayReadOut = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator')
    ? yes
    : no('The exact figures stay in the room. A facilitator reads them out there.', 'Ask your facilitator.');

/** Only facilitators see what people wrote, and pass it on or set it aside. */
export const mayReadTold = (standing: Standing): Verdict =>
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
