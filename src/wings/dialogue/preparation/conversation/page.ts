// One talk: its points by kind, what was chosen for the picture, and what to do next.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { hasEnded } from '../../engagement.ts';
import { paths } from '../../paths.ts';
import { type Conversation, kindWords, mostLetters, type Point, pointKinds, takesPoints } from '../../preparation.ts';
import { trail } from '../../trail.ts';
import { type FoundConversation, whoWith } from '../found.ts';

function lead(talk: Conversation, points: number, fromSource: boolean): string {
  if (talk.state === 'asked') return 'They are asked. They have not answered yet.';
  if (talk.state === 'declined') return 'They said no. That is kept, and nothing else.';
  const when = talk.heldOn ? `Held on ${day(talk.heldOn)}` : 'Held';
  if (talk.closedAt !== null) return `${when}. Its words were destroyed when the dialogue ended.`;
  if (points > 0) return `${when}. ${points === 1 ? '1 point is kept.' : `${points} points are kept.`}`;
  return fromSource ? `${when}. No words of it are in the source.` : `${when}. No words of it are kept yet.`;
}

export function conversationPage(
  form: FormView,
  { engagement, conversation, perspectives, placeSlug }: FoundConversation,
  points: readonly Point[],
  seat: Seat,
): PageEnding {
  const { slug, sourceTitle } = seat.partnership;
  const ended = hasEnded(engagement.state);
  const at = [slug, engagement.slug, conversation.id] as const;
  return page(
    'wings/dialogue/preparation/conversation/conversation.njk',
    {
      title: whoWith(conversation, perspectives),
      caption: 'One to one',
      lead: lead(conversation, points.length, sourceTitle !== null),
      heldByLaw: ended && points.length > 0,
      crumbs: [...trail(slug, engagement), { text: 'Preparation', href: paths.preparation(slug, engagement.slug) }],
      groups: pointKinds
        .map((kind) => ({
          heading: kindWords[kind].many,
          points: points
            .filter(({ about }) => about === kind)
            .map(({ id, words, forPicture }) => ({
              words,
              chosen: forPicture,
              chooseHref: forPicture || ended ? null : paths.choosePoint(...at, id),
              destroyHref: paths.destroyPoint(...at, id),
            })),
        }))
        .filter(({ points: here }) => here.length > 0),
      takes: takesPoints(conversation, engagement),
      addHref: paths.addPoint(...at),
      kinds: pointKinds.map((kind) => ({ value: kind, text: kindWords[kind].one })),
      most: mostLetters,
      holdHref: conversation.state === 'asked' ? paths.hold(...at) : null,
      declineHref: conversation.state === 'asked' ? paths.declineTalk(...at) : null,
      form,
    },
    placeSlug ? { worriedAt: placeSlug } : {},
  );
}
