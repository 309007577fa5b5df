import { type Fact, type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Seat } from '../../../../shell/standing.ts';
import type { Language } from '../../../../shell/words.ts';
import { mayKeepReward } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { type Involvement, keptOf, keptWords, yearBefore } from '../involvement.ts';
import { leadingPaths as paths } from '../paths.ts';
import type { Offer, Terms } from '../reward.ts';
import { filled, leadingWordsIn } from '../words.ts';

export interface Promised {
  readonly offers: readonly Offer[];
  readonly terms: Terms | undefined;
}

export const termsFacts = (terms: Omit<Terms, 'version'>): Fact[] => [
  { name: 'How to ask', value: terms.howToAsk },
  { name: 'If you get benefits', value: terms.benefits },
  { name: 'Whom to ask', value: terms.contact },
  { name: 'When', value: `Within ${terms.withinDays} days of the work` },
];
export const offerFacts = (offer: Pick<Offer, 'forWhat' | 'what' | 'easy'>): Fact[] => [
  { name: 'For what', value: offer.forWhat },
  { name: 'What is paid or given', value: offer.what },
  { name: 'In easy words', value: offer.easy },
];

export function rewardPage(
  { offers, terms, works }: Promised & { readonly works: readonly Involvement[] },
  seat: Seat,
  today: string,
): PageEnding {
  const { slug } = seat.partnership;
  const keeps = mayKeepReward(seat).allowed;
  return page('wings/coproduction/leading/reward/reward.njk', {
    title: 'Reward and recognition',
    sections: sectionsOf(slug, 'leading'),
    back: { text: 'Leading', href: paths.leading(slug) },
    offers: offers.map((offer) => ({
      name: offer.forWhat,
      words: offer.what,
      href: keeps ? paths.changeOffer(slug, offer.id) : null,
    })),
    terms: terms ? termsFacts(terms) : null,
    kept: terms ? keptWords(keptOf(works, terms.withinDays, yearBefore(today)), terms.withinDays) : null,
    printHref: paths.printReward(slug),
    easyHref: paths.easyReward(slug),
    involvementHref: paths.involvement(slug),
    termsHref: keeps ? paths.rewardTerms(slug) : null,
    addHref: keeps ? paths.addOffer(slug) : null,
  });
}

/** Words that nobody has put into Welsh stay English, and say so: nothing is left out. */
const inLanguage = (language: Language, english: string, welsh: string | null) =>
  language === 'cy' && welsh !== null ? { words: welsh, lang: 'cy' } : { words: english, lang: 'en' };

export function printRewardPage({ offers, terms }: Promised, seat: Seat, language: Language): PageEnding {
  const words = leadingWordsIn(language);
  const offered = offers.map((offer) => ({
    forWhat: inLanguage(language, offer.forWhat, offer.welshForWhat),
    what: inLanguage(language, offer.what, offer.welshWhat),
  }));
  const said = terms && {
    howToAsk: inLanguage(language, terms.howToAsk, terms.welshHowToAsk),
    benefits: inLanguage(language, terms.benefits, terms.welshBenefits),
    contact: inLanguage(language, terms.contact, terms.welshContact),
  };
  const all = [...offered.flatMap((one) => [one.forWhat, one.what]), ...Object.values(said ?? {})];
  return {
    ...page('wings/coproduction/leading/reward/print-reward.njk', {
      title: words.print.title,
      words: words.print,
      draft: words.draft,
      easyLink: words.easyLink,
      easyHref: paths.easyReward(seat.partnership.slug),
      partnership: seat.partnership.name,
      someEnglish: language === 'cy' && all.some(({ lang }) => lang === 'en'),
      offers: offered,
      terms: said ?? null,
      when: terms ? filled(words.print.within, { days: terms.withinDays }) : words.print.whenUnknown,
    }),
    language,
  };
}

export function easyRewardPage({ offers, terms }: Promised, seat: Seat, language: Language): PageEnding {
  const { easy, easyDraft, draft, print } = leadingWordsIn(language);
  const each = offers.flatMap(({ easy: said, forWhat, what, welshForWhat, welshWhat }) => {
    if (language === 'cy')
      return welshForWhat && welshWhat ? [`${welshForWhat}: ${welshWhat}`] : [said ?? `${forWhat}: ${what}`];
    return [said ?? `${forWhat}: ${what}`];
  });
  const contact = terms && inLanguage(language, terms.contact, terms.welshContact).words;
  return {
    ...page('wings/coproduction/leading/reward/easy-reward.njk', {
      title: easy.title,
      caption: easy.caption,
      partnership: seat.partnership.name,
      lines: [
        { state: 'agreed', words: easy.get },
        ...each.map((words) => ({ state: 'done', words })),
        ...(each.length === 0 ? [{ state: 'tbc', words: print.nothing }] : []),
        ...(terms ? [{ state: 'will-do', words: filled(easy.within, { days: terms.withinDays }) }] : []),
        { state: 'tbc', words: easy.benefits },
        ...(contact ? [{ state: 'change', words: filled(easy.ask, { contact }) }] : []),
        { state: 'declined', words: easy.no },
      ],
      draft: [easyDraft, draft].filter((one) => one !== null).join(' '),
    }),
    language,
  };
}

export const termsPage = (form: FormView): PageEnding =>
  page('wings/coproduction/leading/reward/change-terms.njk', { title: 'How and when people are paid', form });
export const offerPage = (form: FormView, offer: Pick<Offer, 'forWhat'> | null): PageEnding =>
  page('wings/coproduction/leading/reward/change-offer.njk', {
    title: offer ? `Change “${offer.forWhat}”` : 'Say what is paid or given',
    form,
  });
