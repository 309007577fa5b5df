// Who may do what in the evidence wing: one rule a sentence.
import { hasRole, no, type Standing, type Verdict, yes } from '../../shell/standing.ts';

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

const keepsReports = (standing: Standing): boolean => hasRole(standing, 'facilitator', 'partnership manager');
