// Who may do what in the pathways wing: one rule a sentence. Which people somebody may see is said by `seenProviders`, and by the
// database itself.
import { hasRole, no, type Standing, type Verdict, yes } from '../../shell/standing.ts';

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
