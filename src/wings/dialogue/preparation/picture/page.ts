// The picture of the whole: what people chose to share, by what it is about, and from nobody in particular.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import type { Engagement } from '../../engagement.ts';
import { paths } from '../../paths.ts';
import { mayPrepare } from '../../policy.ts';
import { kindWords, type PicturePoint, pictureKinds } from '../../preparation.ts';
import { engagementParts, trail } from '../../trail.ts';

export function picturePage(
  engagement: Engagement,
  points: readonly PicturePoint[],
  placeSlug: string | undefined,
  seat: Seat,
): PageEnding {
  const { slug, sourceTitle } = seat.partnership;
  const keeps = mayPrepare(seat).allowed;
  const none =
    sourceTitle === null
      ? 'Nothing has been shared here with you yet.'
      : 'What was said one to one is not in the source.';
  return page(
    'wings/dialogue/preparation/picture/picture.njk',
    {
      title: 'The picture of the whole',
      caption: engagement.title,
      lead:
        points.length === 0
          ? none
          : 'What people told us one to one, as far as they chose to share it, in their words.',
      crumbs: trail(slug, engagement),
      parts: engagementParts(slug, engagement.slug, seat, 'picture'),
      groups: pictureKinds
        .map((kind) => ({
          heading: kindWords[kind].many,
          points: points
            .filter(({ about }) => about === kind)
            .map(({ id, words, tier }) => ({
              words,
              tier: keeps ? tier : null,
              changeHref: keeps ? paths.changePicturePoint(slug, engagement.slug, id) : null,
              removeHref: keeps ? paths.removePicturePoint(slug, engagement.slug, id) : null,
            })),
        }))
        .filter(({ points: here }) => here.length > 0),
      addHref: keeps ? paths.addToPicture(slug, engagement.slug) : null,
    },
    placeSlug ? { worriedAt: placeSlug } : {},
  );
}
