import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Place } from '../../../partnership/index.ts';
import type { Engagement } from '../../engagement.ts';
import { type Session, sessionKindWords } from '../../session.ts';
import { trail } from '../../trail.ts';
import { designedKinds } from './form.ts';

export interface PlanFacts {
  readonly engagement: Engagement;
  readonly places: readonly Place[];
  /** The one that is changed; without it a new one is planned. */
  readonly session?: Session;
  readonly careSpace: boolean;
}

export function planPage(
  form: FormView,
  { engagement, places, session, careSpace }: PlanFacts,
  slug: string,
): PageEnding {
  const what = careSpace ? 'a care space' : 'a session';
  const place = places.find(({ id }) => id === (session?.placeId ?? engagement.placeId));
  return page(
    careSpace ? 'wings/dialogue/session/care-space/care-space.njk' : 'wings/dialogue/session/plan/plan.njk',
    {
      title: session ? 'When and where?' : `Plan ${what}`,
      asked: session?.title ?? engagement.title,
      button: session ? 'Keep these changes' : 'Plan it',
      crumbs: trail(slug, engagement, session),
      choosesKind: session === undefined,
      kinds: designedKinds.map((kind) => ({
        value: kind,
        text: sessionKindWords[kind].name,
        hint: sessionKindWords[kind].about,
      })),
      places: places.map(({ id, name }) => ({ value: id, text: name })),
      form,
    },
    place ? { worriedAt: place.slug } : {},
  );
}
