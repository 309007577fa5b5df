// The account as its writers see it, and the form for one passage.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Engagement } from '../../engagement.ts';
import { type Passage, type PassagePart, partWords, passageParts } from '../../passage.ts';
import { paths } from '../../paths.ts';
import { trail } from '../../trail.ts';
import { paragraphs } from '../../words.ts';

export const tierChoices = [
  { value: 'facilitators', text: 'The facilitators only' },
  { value: 'room', text: 'Those who take part' },
  { value: 'partners', text: 'Everyone in the partnership' },
  { value: 'published', text: 'Everybody. It may be published' },
];

export const accountPage = (engagement: Engagement, passages: readonly Passage[], slug: string): PageEnding =>
  page('wings/dialogue/engagement/account/account.njk', {
    title: 'The account of this dialogue',
    caption: engagement.title,
    crumbs: trail(slug, engagement),
    parts: passageParts.map((part) => ({
      heading: partWords[part].heading,
      addHref: `${paths.addPassage(slug, engagement.slug)}?part=${encodeURIComponent(part)}`,
      passages: passages
        .filter((passage) => passage.part === part)
        .map((passage) => ({
          of: passage.of,
          paragraphs: paragraphs(passage.words),
          tier: passage.tier,
          changeHref: paths.changePassage(slug, engagement.slug, passage.id),
          removeHref: paths.removePassage(slug, engagement.slug, passage.id),
        })),
    })),
  });

export function passageFormPage(
  form: FormView,
  engagement: Engagement,
  slug: string,
  part: PassagePart | null,
  changing: boolean,
): PageEnding {
  return page('wings/dialogue/engagement/account/passage.njk', {
    title: part ? partWords[part].ask : 'What should stand in the account?',
    asked: engagement.title,
    crumbs: [...trail(slug, engagement), { text: 'The account', href: paths.account(slug, engagement.slug) }],
    button: changing ? 'Keep these changes' : 'Keep it',
    part,
    of: part ? (partWords[part].of ?? null) : null,
    parts: passageParts.map((one) => ({ value: one, text: partWords[one].heading })),
    choosesPart: part === null,
    tiers: tierChoices,
    form,
  });
}
