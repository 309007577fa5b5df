import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FieldError, FormView } from '../../../../shell/form.ts';
import { paths } from '../../paths.ts';
import { gapSentence, type Limits, newestLimits, type SafetyFacts, safetyGaps } from '../../safety.ts';
import { trail } from '../../trail.ts';
import { type FoundConversation, whoWith } from '../found.ts';

const fields = { place: 'place', sheet: 'place', limits: 'limitsId', reading: 'limitsRead' } as const;

/** What holds the talk up, each at the place on the page where it is put right. */
export const gapErrors = (facts: SafetyFacts): FieldError[] =>
  safetyGaps(facts).map((gap) => ({ name: fields[gap], text: gapSentence(gap, facts) }));

export interface HoldFacts extends FoundConversation {
  readonly placeName: string | null;
  readonly sheetSet: boolean;
  readonly limits: readonly Limits[];
}

export function holdPage(form: FormView, facts: HoldFacts, slug: string): PageEnding {
  const { engagement, conversation, placeSlug, placeName, sheetSet } = facts;
  const newest = newestLimits(facts.limits);
  return page(
    'wings/dialogue/preparation/hold/hold.njk',
    {
      title: `Before you talk with: ${whoWith(conversation, facts.perspectives)}`,
      asked: engagement.title,
      crumbs: [...trail(slug, engagement), { text: 'Preparation', href: paths.preparation(slug, engagement.slug) }],
      placeName,
      sheetSet,
      sheetHref: placeSlug ? paths.concernSheet(slug, placeSlug) : paths.changeEngagement(slug, engagement.slug),
      worriedHref: placeSlug ? paths.worriedAt(slug, placeSlug) : paths.worried(slug),
      limits: newest.map(({ id, name, version }) => ({ value: id, text: `${name}, version ${version}` })),
      cards: newest.map(({ id, name }) => ({ text: name, href: paths.limitsCard(slug, id) })),
      limitsHref: paths.limits(slug),
      form,
    },
    placeSlug ? { worriedAt: placeSlug } : {},
  );
}
