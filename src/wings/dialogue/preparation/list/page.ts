// The preparatory talks of one engagement, for its facilitators.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { day } from '../../../../shell/words-in-time.ts';
import type { Perspective, Place } from '../../../partnership/index.ts';
import { type Engagement, isRunning } from '../../engagement.ts';
import { paths } from '../../paths.ts';
import { isHeld, type LegalHold } from '../../preparation.ts';
import type { ConcernSheet } from '../../safety.ts';
import type { ConversationInList } from '../../store/preparation.ts';
import { engagementParts, trail } from '../../trail.ts';
import { whoWith } from '../found.ts';

export interface PreparationFacts {
  readonly engagement: Engagement;
  readonly conversations: readonly ConversationInList[];
  readonly perspectives: readonly Perspective[];
  readonly place: Place | undefined;
  readonly sheet: ConcernSheet | undefined;
  readonly holds: readonly LegalHold[];
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function lead(conversations: readonly ConversationInList[]): string {
  if (conversations.length === 0) return 'Nobody has been asked to talk yet.';
  const of = (state: string) => conversations.filter((talk) => talk.state === state).length;
  const parts = [`${count(of('held'), 'talk has', 'talks have')} been held`];
  if (of('asked') > 0) parts.push(`${of('asked')} asked for`);
  if (of('declined') > 0) parts.push(`${of('declined')} declined`);
  return `${parts.join(', ')}.`;
}

const marks = {
  asked: { kind: 'planned', word: 'Asked' },
  held: { kind: 'done', word: 'Held' },
  declined: { kind: 'declined', word: 'Declined' },
} as const;

/** What a talk holds, said plainly also when it holds nothing. */
function holds(talk: ConversationInList, fromSource: boolean): string | null {
  if (talk.state !== 'held') return null;
  if (talk.closedAt !== null) return 'Its words were destroyed.';
  if (talk.points > 0) return count(talk.points, 'point is kept', 'points are kept');
  return fromSource ? 'Held. No words of it are in the source.' : 'Held. No words of it are kept.';
}

export function preparationPage(facts: PreparationFacts, seat: Seat): PageEnding {
  const { engagement, conversations, perspectives, place } = facts;
  const { slug, sourceTitle } = seat.partnership;
  return page(
    'wings/dialogue/preparation/list/list.njk',
    {
      title: 'One to one, before the room meets',
      caption: engagement.title,
      lead: lead(conversations),
      crumbs: trail(slug, engagement),
      parts: engagementParts(slug, engagement.slug, seat, 'preparation'),
      talks: conversations.map((talk) => ({
        name: whoWith(talk, perspectives),
        href: paths.conversation(slug, engagement.slug, talk.id),
        mark: perspectives.find(({ id }) => id === talk.perspectiveId)?.kind ?? null,
        words: holds(talk, sourceTitle !== null),
        note: talk.heldOn ? `On ${day(talk.heldOn)}` : null,
        state: marks[talk.state],
      })),
      askHref: isRunning(engagement.state) ? paths.ask(slug, engagement.slug) : null,
      notContracted: engagement.state === 'proposed',
      pictureHref: paths.picture(slug, engagement.slug),
      sheet: {
        set: facts.sheet !== undefined,
        place: place?.name ?? null,
        href: place ? paths.concernSheet(slug, place.slug) : paths.changeEngagement(slug, engagement.slug),
      },
      limitsHref: paths.limits(slug),
      held: isHeld(facts.holds),
      holdsHref: paths.holds(slug, engagement.slug),
    },
    place ? { worriedAt: place.slug } : {},
  );
}
