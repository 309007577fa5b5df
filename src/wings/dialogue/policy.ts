// Who may do what in the dialogue wing: one rule a sentence.
import { hasRole, no, type Standing, type Verdict, yes } from '../../shell/standing.ts';

/** Everyone with a seat in the partnership may see that an engagement and its sessions exist, and what is kept for them to read. */
export const mayReadDialogues = (_standing: Standing): Verdict => yes;

/** Everyone with a seat may read whom to tell and what cannot be kept private. */
export const mayReadSafety = (_standing: Standing): Verdict => yes;

/** A facilitator or a partnership manager proposes an engagement, contracts it, starts it, sustains it and declines it. */
export const mayKeepEngagements = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator', 'partnership manager')
    ? yes
    : no(
        'Dialogues are proposed and contracted by a facilitator or a partnership manager.',
        'Your partnership manager can do it, or the facilitator.',
      );

/** Only a facilitator ends an engagement, because its ending destroys what was said in preparation. */
export const mayEndEngagements = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator')
    ? yes
    : no(
        'A dialogue is closed or stopped by a facilitator, because what was said in preparation is destroyed with it.',
        'Ask the facilitator of this dialogue.',
      );

/** Only a facilitator writes the account of an engagement and says how far each part of it may go. */
export const mayWriteAccount = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator')
    ? yes
    : no('The account of a dialogue is written by a facilitator.', 'Tell the facilitator what should stand in it.');

/** Only a facilitator sees the preparatory talks, keeps their points and orders that they are held for the law. */
export const mayPrepare = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator')
    ? yes
    : no(
        'What is said one to one stays with the facilitators.',
        'The picture of the whole shows what people chose to share. Ask the facilitator if you think you should see more.',
      );

/** Only a facilitator plans and designs a session, and sees who is coming to it. */
export const mayDesignSessions = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator')
    ? yes
    : no(
        'How a session is planned stays with the facilitators until the day.',
        'Ask the facilitator what you would like to know.',
      );

/** A facilitator or a partnership manager prints a list of who is to be unlocked; it is kept by nobody. */
export const mayPrintUnlockLists = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator', 'partnership manager')
    ? yes
    : no(
        'Unlock lists are printed by a facilitator or a partnership manager.',
        'The facilitator of this dialogue can print one.',
      );

/** A facilitator or a partnership manager says whom to tell at a place, and words what cannot be kept private. */
export const maySetSafety = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator', 'partnership manager')
    ? yes
    : no(
        'Whom to tell, and what cannot be kept private, is set by a facilitator or a partnership manager.',
        'Tell your partnership manager what is wrong with it.',
      );
