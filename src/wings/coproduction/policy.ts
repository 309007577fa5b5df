// Who may do what in the co-production wing: one rule a sentence.
import { type Standing, type Verdict, yes } from '../../shell/standing.ts';

/** Everyone with a seat in the partnership may read what the partners share, each up to their tier. */
export const mayReadAnswers = (_standing: Standing): Verdict => yes;
