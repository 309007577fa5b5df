// Closing: what stands against the contract, what will be destroyed, and the question about the principles.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import { type Completeness, completenessSentence } from '../../contracted-outcome.ts';
import type { Engagement } from '../../engagement.ts';
import { trail } from '../../trail.ts';

export interface CloseFacts {
  readonly engagement: Engagement;
  readonly completeness: Completeness;
  /** Points of preparatory talks that still stand. */
  readonly points: number;
  readonly held: boolean;
}

function destroys({ points, held }: CloseFacts): string {
  if (points === 0) return 'Nothing that was said in preparation is left to destroy.';
  const many = points === 1 ? '1 point' : `${points} points`;
  return held
    ? `${many} from the preparatory talks stay, because they are held for the law. They are destroyed when the last hold is lifted.`
    : `${many} from the preparatory talks will be destroyed. What people chose for the picture of the whole stays, in their words.`;
}

export function closePage(form: FormView, facts: CloseFacts, slug: string): PageEnding {
  const { engagement, completeness } = facts;
  return page('wings/dialogue/engagement/close/close.njk', {
    title: 'Close this dialogue',
    asked: engagement.title,
    lead: completenessSentence(completeness),
    crumbs: trail(slug, engagement),
    brought: completeness.brought.map(({ words }) => ({ words, state: { kind: 'done', word: 'It exists' } })),
    missing: completeness.missing.map(({ words }) => ({ words, state: { kind: 'not-started', word: 'Not yet' } })),
    destroys: destroys(facts),
    form,
  });
}
