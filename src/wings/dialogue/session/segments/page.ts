// The running order as its facilitators change it, and the form for one part of it.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import { paths } from '../../paths.ts';
import { howLong, runningOrder, type Segment, segmentKinds, segmentKindWords } from '../../segment.ts';
import { trail } from '../../trail.ts';
import { type FoundSession, worriedAtOf } from '../found.ts';

export function segmentsPage(found: FoundSession, segments: readonly Segment[], slug: string): PageEnding {
  const { engagement, session } = found;
  const at = [slug, engagement.slug, session.slug] as const;
  return page(
    'wings/dialogue/session/segments/segments.njk',
    {
      title: 'How the time goes',
      caption: session.title,
      lead: howLong(segments) ?? 'Nobody has said yet how long each part takes.',
      crumbs: trail(slug, engagement, session),
      seen: session.version,
      segments: runningOrder(segments, session.startsAt).map((segment, index) => ({
        title: segment.title,
        words: segment.words,
        note: [
          segmentKindWords[segment.kind].name,
          segment.minutes === null ? 'TBC' : `${segment.minutes} minutes`,
        ].join(', '),
        at: segment.at,
        changeHref: paths.changeSegment(...at, segment.id),
        moveHref: paths.moveSegment(...at, segment.id),
        removeHref: paths.removeSegment(...at, segment.id),
        first: index === 0,
        last: index === segments.length - 1,
      })),
      addHref: paths.addSegment(...at),
      sessionHref: paths.session(...at),
    },
    worriedAtOf(found),
  );
}

export const segmentFormPage = (form: FormView, found: FoundSession, slug: string, changing: boolean): PageEnding =>
  page(
    'wings/dialogue/session/segments/segment.njk',
    {
      title: changing ? 'Change this part' : 'What comes next?',
      asked: found.session.title,
      button: changing ? 'Keep these changes' : 'Add this part',
      crumbs: [
        ...trail(slug, found.engagement, found.session),
        { text: 'How the time goes', href: paths.segments(slug, found.engagement.slug, found.session.slug) },
      ],
      kinds: segmentKinds.map((kind) => ({
        value: kind,
        text: segmentKindWords[kind].name,
        hint: segmentKindWords[kind].title,
      })),
      form,
    },
    worriedAtOf(found),
  );
