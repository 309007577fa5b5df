// Who may do what in the evidence wing: one rule a sentence.
import { hasRole, type Membership, no, type Standing, type Tier, type Verdict, yes } from '../../shell/standing.ts';

/** Everyone with a seat may read the reports, the look-backs and the thread, each up to their tier. */
export const mayReadEvidence = (_standing: Standing): Verdict => yes;

/** A facilitator or a partnership manager makes a report and says under whose names it stands. */
export const mayMakeReports = (standing: Standing): Verdict =>
  keepsReports(standing)
    ? yes
    : no('Reports are made by a facilitator or a partnership manager.', 'Ask one of them to make it.');

/** A facilitator or a partnership manager lets out what the partners share, one thing at a time. */
export const mayPublish = (standing: Standing): Verdict =>
  keepsReports(standing)
    ? yes
    : no(
        'What the partners share is published by a facilitator or a partnership manager.',
        'Tell one of them what should stand in the report.',
      );

/** A facilitator or a partnership manager writes down what a look-back found. */
export const mayHoldLookBack = (standing: Standing): Verdict =>
  keepsReports(standing)
    ? yes
    : no(
        'A look-back is written down by a facilitator or a partnership manager.',
        'You can take part in it. Ask them when it is.',
      );

/**
 * A measure is kept by a facilitator, by the partnership manager of its place, or by a representative at its place. Those of the
 * partnership as a whole are kept by a facilitator or a partnership manager of no one place.
 */
export const mayKeepMeasureAt = (standing: Standing, placeId: string | null): Verdict =>
  hasRole(standing, 'facilitator') || standing.memberships.some((one) => keepsMeasuresAt(one, placeId))
    ? yes
    : no(
        'A measure is kept by a facilitator, by the partnership manager of its place, or by a representative who works there.',
        'Give them the figure, or ask them to change what is counted.',
      );
const keepsMeasuresAt = ({ role, placeId: own }: Membership, placeId: string | null): boolean =>
  (role === 'partnership manager' && (own === null || own === placeId)) ||
  (role === 'representative' && own !== null && own === placeId);

/** Whoever keeps some measure comes as far as the forms; which one they may keep is asked there. */
export const mayKeepMeasures = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator', 'partnership manager') ||
  standing.memberships.some(({ role, placeId }) => role === 'representative' && placeId !== null)
    ? yes
    : no(
        'Measures are kept by a facilitator, a partnership manager or a representative at a place.',
        'Give one of them the figure. Everyone may look at what it says.',
      );

/** Everyone with a seat may see who reads what was said, for which question and until when. */
export const mayReadCoding = (_standing: Standing): Verdict => yes;

/** A facilitator or a partnership manager opens a coding project, names who codes, and ends it. */
export const mayOpenCoding = (standing: Standing): Verdict =>
  keepsReports(standing)
    ? yes
    : no(
        'Who may read what was said for research is settled by a facilitator or a partnership manager.',
        'Show one of them the question and the approval.',
      );

/** Only those who were named code, and only between the first day and the last. */
export const mayCodeIn = (_standing: Standing, { codes }: { readonly codes: boolean }): Verdict =>
  codes
    ? yes
    : no(
        'These words are read by those who were named to code them, until the last day of their project.',
        'The page of the project says who they are. A facilitator or a partnership manager names them.',
      );

/** The codebook and the figures, which hold no words that anybody said: those who were named, and those who open projects. */
export const mayReadCodebook = (standing: Standing, { isNamed }: { readonly isNamed: boolean }): Verdict =>
  isNamed || keepsReports(standing)
    ? yes
    : no(
        'A codebook is seen by those who were named to code with it.',
        'The page of the project says who they are. Ask one of them.',
      );

/** A facilitator or a partnership manager issues a report, says who holds it, and withdraws it. Where co-leads are in force, they issue. */
export const mayIssueReports = (standing: Standing): Verdict =>
  keepsReports(standing)
    ? yes
    : no(
        'Reports are issued and withdrawn by a facilitator or a partnership manager.',
        'Ask one of them. Anyone may read what was issued.',
      );

/** Whoever has lived it may write down that people were told back, as well as a facilitator or a partnership manager. */
export const mayTellPeriodBack = (standing: Standing): Verdict =>
  keepsReports(standing) || hasRole(standing, 'lived experience')
    ? yes
    : no(
        'That people were told back is written down by a facilitator, a partnership manager or somebody with lived experience.',
        'Tell one of them when you read it out or put it up.',
      );

/** What is written for a funder is read by nobody but those who make it and those who tell back, until the people who took part were told. */
export const mayReadBeforeTold = (standing: Standing): Verdict =>
  mayTellPeriodBack(standing).allowed
    ? yes
    : no(
        'The people who took part have not been told yet what came of this time. They hear it before the funder and everybody else.',
        'Ask a facilitator or a partnership manager when they will be told.',
      );

const keepsReports = (standing: Standing): boolean => hasRole(standing, 'facilitator', 'partnership manager');

/**
 * Everyone with a seat takes out what is published; a facilitator or a partnership manager what the partners share; a
 * facilitator alone what the facilitators keep.
 */
export const mayTakeOut =
  (tier: Exclude<Tier, 'room'>) =>
  (standing: Standing): Verdict => {
    if (tier === 'published' || hasRole(standing, 'facilitator')) return yes;
    if (tier === 'facilitators')
      return no(
        'What the facilitators keep is taken out by a facilitator alone.',
        'Ask one of them what you would like to know.',
      );
    return keepsReports(standing)
      ? yes
      : no(
          'What the partners share is taken out by a facilitator or a partnership manager.',
          'You can take out what is published. Ask one of them for more.',
        );
  };

/** Everyone with a seat may have everything that is kept about them. */
export const mayTakeOwn = (_standing: Standing): Verdict => yes;

/** A facilitator or a partnership manager makes it for somebody who asked and cannot do it themselves. */
export const mayTakeForSomebody = (standing: Standing): Verdict =>
  keepsReports(standing)
    ? yes
    : no(
        'What is kept about somebody is given to that person alone, or made for them by a facilitator or a partnership manager.',
        'You can take out what is kept about you.',
      );
