import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Seat } from '../../../../shell/standing.ts';
import type { Language } from '../../../../shell/words.ts';
import { paths } from '../../paths.ts';
import { maySetSafety } from '../../policy.ts';
import { type Limits, limitParts, limitWords, newestLimits } from '../../safety.ts';
import { trail } from '../../trail.ts';
import { cardWordsIn, limitSaid } from './card-words.ts';

const crumbsTo = (slug: string) => [...trail(slug), { text: 'What we cannot keep private', href: paths.limits(slug) }];

export function limitsPage(limits: readonly Limits[], seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const sets = maySetSafety(seat).allowed;
  const newest = newestLimits(limits);
  return page('wings/dialogue/safety/limits/list.njk', {
    title: 'What we cannot keep private',
    lead:
      newest.length === 0
        ? 'Nobody has worded it yet. No talk and no session opens without it.'
        : 'It is read aloud before anything else is said.',
    crumbs: trail(slug),
    limits: newest.map((one) => ({
      name: one.name,
      href: paths.limitsCard(slug, one.id),
      note: `Version ${one.version}`,
      changeHref: sets ? paths.changeLimits(slug, one.id) : null,
      earlier: limits
        .filter(({ name, version }) => name === one.name && version < one.version)
        .map(({ id, version }) => ({ text: `Version ${version}`, href: paths.limitsCard(slug, id) })),
    })),
    addHref: sets ? paths.addLimits(slug) : null,
  });
}

export const limitsFormPage = (form: FormView, slug: string, changing?: Limits): PageEnding =>
  page('wings/dialogue/safety/limits/word.njk', {
    title: changing ? 'Word what we cannot keep private anew' : 'Word what we cannot keep private',
    asked: changing ? `${changing.name}, version ${changing.version + 1}` : null,
    button: changing ? `Keep as version ${changing.version + 1}` : 'Keep these words',
    crumbs: crumbsTo(slug),
    named: changing !== undefined,
    parts: limitParts.map((part) => ({ name: part, label: limitWords[part] })),
    form,
  });

export function cardPage(limits: Limits, slug: string, language: Language): PageEnding {
  const words = cardWordsIn(language);
  const other = { en: paths.limitsCardWelsh, cy: paths.limitsCard }[language];
  return {
    ...page('wings/dialogue/safety/limits/card.njk', {
      title: words.title,
      caption: words.caption,
      words,
      parts: limitParts.map((part) => ({ name: words.names[part], ...limitSaid(part, limits[part], language) })),
      foot: `${limits.name}, ${words.version} ${limits.version}`,
      limitsHref: paths.limits(slug),
      otherHref: other(slug, limits.id),
      otherLanguage: language === 'en' ? 'cy' : 'en',
    }),
    language,
  };
}
