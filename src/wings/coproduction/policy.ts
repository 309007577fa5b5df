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
