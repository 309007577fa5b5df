// How an engagement is, in a mark and in a sentence. Pure.
import type { StateKind } from '../../../pictures/line-end.ts';
import { day } from '../../../shell/words-in-time.ts';
import type { Completeness } from '../contracted-outcome.ts';
import { completenessSentence } from '../contracted-outcome.ts';
import type { Engagement, EngagementState } from '../engagement.ts';

export const stateMarks: Record<EngagementState, { readonly kind: StateKind; readonly word: string }> = {
  proposed: { kind: 'planned', word: 'Proposed' },
  contracted: { kind: 'planned', word: 'Contracted' },
  'under way': { kind: 'under-way', word: 'Under way' },
  sustaining: { kind: 'under-way', word: 'Sustaining' },
  closed: { kind: 'done', word: 'Closed' },
  declined: { kind: 'declined', word: 'Declined, because' },
  stopped: { kind: 'stopped', word: 'Stopped, because' },
};

const inside = (words: string): string => words.replace(/[.\s]+$/, '');
/** A role as it stands within a sentence: "the prison". */
const named = (words: string): string => inside(words).replace(/^The (?=\p{Ll})/u, 'the ');
const ended = (words: string): string => `${inside(words)}.`;
/** A sentence that begins and ends as sentences do. */
const whole = (words: string): string => ended(words.charAt(0).toUpperCase() + words.slice(1));

function proposal({ proposedBy, proposedTo }: Engagement): string {
  const by = proposedBy ? ` by ${named(proposedBy)}` : '';
  const to = proposedTo ? ` to ${named(proposedTo)}` : '';
  return `Proposed${by}${to}. It is not contracted yet.`;
}

export function stateSentence(engagement: Engagement, completeness: Completeness): string {
  const complete = completenessSentence(completeness);
  const and = complete === null ? '' : ` ${complete}`;
  switch (engagement.state) {
    case 'proposed':
      return proposal(engagement);
    case 'contracted':
      return `It is contracted and has not started.`;
    case 'under way':
      return `${engagement.startsOn ? `Under way since ${day(engagement.startsOn)}` : 'Under way'}.${and}`;
    case 'sustaining':
      return `What it brought is being sustained.${and}`;
    case 'closed': {
      const when = engagement.closedOn ? `Closed on ${day(engagement.closedOn)}` : 'Closed';
      const how = engagement.closedWithNoAction ? ', with nothing to do. That is fine.' : '.';
      const why = completeness.missing.length > 0 && engagement.because ? ` ${whole(engagement.because)}` : '';
      return `${when}${how}${and}${why}`;
    }
    case 'declined':
      return `Declined, because ${ended(engagement.because ?? 'no reason is kept')}`;
    case 'stopped':
      return `Stopped, because ${ended(engagement.because ?? 'no reason is kept')}`;
  }
}
