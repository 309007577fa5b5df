// What a poster and the easy-read summary of a stretch of time are made from: what was put, answered and changed.
import type { PutInPeriod } from '../../../coproduction/index.ts';

/** With the answer and the change that may be shown beside it. */
export interface Answered {
  readonly item: { readonly id: string; readonly words: string };
  readonly answer: NonNullable<PutInPeriod['answer']>;
  readonly change: { readonly id: string; readonly isChange: boolean; readonly words: string } | null;
}

/** An answer that was not told back to those who put it is none yet, and nobody else reads it before them. */
export const wasTold = ({ stands }: Pick<PutInPeriod, 'stands'>): boolean =>
  stands === 'done' || stands === 'will do' || stands === 'not done';

/** Published, answered, and told back: each with its answer, and never without. What changed stands once that was told as well. */
export const answeredOf = (put: readonly PutInPeriod[]): Answered[] =>
  put.flatMap(({ id, words, tier, answer, change, ...rest }) => {
    if (words === null || tier !== 'published' || !wasTold(rest)) return [];
    if (answer === null || answer.tier !== 'published' || answer.wordsGone) return [];
    const shown = change?.told && change.tier === 'published' && change.words !== null ? change : null;
    return [
      {
        item: { id, words },
        answer,
        change: shown && { id: shown.id, isChange: shown.isChange, words: shown.words ?? '' },
      },
    ];
  });
