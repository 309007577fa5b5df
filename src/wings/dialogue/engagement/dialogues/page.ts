// Every engagement of the partnership in a line, as this viewer sees it.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { longDay } from '../../../../shell/words-in-time.ts';
import { type ContractedOutcome, completenessOf } from '../../contracted-outcome.ts';
import { type Engagement, hasEnded } from '../../engagement.ts';
import { paths } from '../../paths.ts';
import { mayKeepEngagements, maySetSafety } from '../../policy.ts';
import { bringsDialogue, type Session } from '../../session.ts';
import { stateMarks, stateSentence } from '../state-words.ts';

export interface DialoguesFacts {
  readonly engagements: readonly Engagement[];
  readonly outcomes: readonly (ContractedOutcome & { readonly engagementId: string })[];
  readonly sessions: readonly Session[];
}

function lead(engagements: readonly Engagement[]): string {
  if (engagements.length === 0) return 'No dialogue has been proposed here yet.';
  const going = engagements.filter(({ state }) => state === 'under way' || state === 'sustaining').length;
  if (going === 0) return 'No dialogue is under way.';
  return going === 1 ? '1 dialogue is under way.' : `${going} dialogues are under way.`;
}

export function dialoguesPage(
  { engagements, outcomes, sessions }: DialoguesFacts,
  seat: Seat,
  today: string,
): PageEnding {
  const { slug } = seat.partnership;
  const line = (engagement: Engagement) => {
    const mine = sessions.filter(({ engagementId }) => engagementId === engagement.id);
    const held = mine.filter(bringsDialogue).length;
    const next = mine.find(({ state, onDate }) => state === 'planned' && onDate !== null && onDate >= today);
    const contracted = outcomes.filter(({ engagementId }) => engagementId === engagement.id);
    return {
      name: engagement.title,
      href: paths.engagement(slug, engagement.slug),
      words: stateSentence(engagement, completenessOf(contracted, held)),
      note: next?.onDate ? `Next: ${next.title}, ${longDay(next.onDate)}` : null,
      state: stateMarks[engagement.state],
    };
  };
  return page('wings/dialogue/engagement/dialogues/dialogues.njk', {
    title: 'Dialogues',
    lead: lead(engagements),
    going: engagements.filter(({ state }) => !hasEnded(state)).map(line),
    ended: engagements.filter(({ state }) => hasEnded(state)).map(line),
    proposeHref: mayKeepEngagements(seat).allowed ? paths.propose(slug) : null,
    limitsHref: paths.limits(slug),
    sheetsHref: paths.concernSheets(slug),
    setsSafety: maySetSafety(seat).allowed,
  });
}
