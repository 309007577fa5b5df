// Who may do what with statements: one rule a sentence.
import { hasRole, no, type Standing, type Verdict, yes } from '../../../shell/standing.ts';

/** Everyone with a seat reads the statements that were accepted; of what was put and refused, their own. */
export const mayReadStatements = (_standing: Standing): Verdict => yes;

/** Whoever takes part puts a statement, their own or for somebody without an account. A researcher looks on. */
export const mayPutStatements = (standing: Standing): Verdict =>
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
    : no('Statements are put by people who take part.', 'Ask the facilitator if you take part too.');

/** A facilitator accepts statements, offers other words, refuses with a reason, and puts them in their order. */
export const mayKeepStatements = (standing: Standing): Verdict =>
  hasRole(standing, 'facilitator')
    ? yes
    : no(
        'Statements are accepted and refused by a facilitator.',
        'You see what became of your own on the page of statements.',
      );

/** Whoever put it takes it back, and a facilitator does it for anyone who asks. */
export const mayTakeBack = (standing: Standing, { isTheirs }: { readonly isTheirs: boolean }): Verdict =>
  isTheirs || hasRole(standing, 'facilitator')
    ? yes
    : no('Only whoever put a statement takes it back.', 'A facilitator does it for anyone who asks.');

/** Whoever put it says yes or no to other words, and nobody for them. */
export const mayAnswerOffer = (_standing: Standing, { isTheirs }: { readonly isTheirs: boolean }): Verdict =>
  isTheirs
    ? yes
    : no('Only whoever put a statement says yes or no to other words.', 'They are asked on their own page.');
