// What a passer-by sees of a partnership, in words. Pure.
import { day, plural } from '../../../shell/words-in-time.ts';
import { reportKindWords } from '../reports/report.ts';
import type { PublicFacts, PublicItem } from './facts.ts';
import { figuresOf } from './figures.ts';
import { publicPagePaths as paths } from './paths.ts';
import { quotedOn } from './quoted.ts';

/** On the first page; all of them stand on their own. */
const firstAnswers = 5;
const firstServices = 8;

export const publicView = (facts: PublicFacts) => ({
  title: facts.name,
  lead: facts.tagline ?? facts.purpose ?? '',
  about: facts.tagline === null ? null : facts.purpose,
  source: facts.sourceTitle,
  figures: figuresOf(facts.counts),
  items: facts.items.slice(0, firstAnswers).map(itemOf),
  moreHref: facts.items.length > firstAnswers ? paths.publicAnswers(facts.slug) : null,
  vision: facts.vision.map(({ words }) => words),
  agreements: facts.agreements.map(({ id, title, inForceOn, promises, reviewOn }) => ({
    id,
    title,
    words: `In force since ${day(inForceOn)}. It has ${plural(promises, 'promise')}.${reviewOn === null ? '' : ` It is looked at again on ${day(reviewOn)}.`}`,
  })),
  reports: facts.reports.map(({ id, slug, kind, number, issue, title, on, opens }) => ({
    id,
    name: number === null ? title : `${number}: ${title}`,
    words: `${reportKindWords[kind]}. Issue ${issue}, ${day(on)}.`,
    href: opens && facts.openedOn !== null ? paths.publicReport(facts.slug, slug) : null,
  })),
  who: whoIsIn(facts),
  quotations: quotedOn(facts),
  services: facts.services.slice(0, firstServices),
  moreServices: Math.max(0, facts.services.length - firstServices),
  directoryHref: '/open-referral/services',
  feeds: { atom: paths.publicAtom(facts.slug), json: paths.publicJson(facts.slug) },
  isEmpty: facts.items.length + facts.agreements.length + facts.reports.length + facts.vision.length === 0,
});

export const answersView = (facts: PublicFacts) => ({
  title: `All the answers: ${facts.name}`,
  heading: 'All the answers',
  home: { text: facts.name, href: paths.publicAt(facts.slug) },
  items: facts.items.map(itemOf),
  feeds: { atom: paths.publicAtom(facts.slug), json: paths.publicJson(facts.slug) },
});

export function answerWords({ answer, willDoBy }: Pick<PublicItem, 'answer' | 'willDoBy'>) {
  if (answer === 'done') return { kind: 'done', word: 'Done' };
  if (answer === 'not done') return { kind: 'not-done', word: 'Not done, because' };
  return { kind: 'will-do', word: willDoBy === null ? 'Will do' : `Will do by ${day(willDoBy)}` };
}

const itemOf = (item: PublicItem) => ({
  id: item.id,
  name: item.words,
  words: item.answerWords,
  changes: item.changes.map(({ words }) => words),
  state: answerWords(item),
});

const kindWords: readonly (readonly [kind: string, word: string])[] = [
  ['establishment', 'Establishments'],
  ['provider', 'Providers'],
  ['lived-experience organisation', 'Lived experience'],
  ['coordinator', 'Brings it together'],
  ['commissioner', 'Commissioners'],
  ['funder', 'Funders'],
  ['agency', 'Also'],
];

function whoIsIn({ partners, prisons }: PublicFacts) {
  return {
    count: [plural(partners.length, 'partner'), ...(prisons > 0 ? [plural(prisons, 'prison')] : [])].join(', '),
    groups: kindWords.flatMap(([kind, word]) => {
      const names = partners.filter((partner) => partner.kind === kind).map(({ name }) => name);
      return names.length === 0 ? [] : [{ word, names: namesInWords(names) }];
    }),
  };
}

/** A record that is taken from a document has a row for each partner that it counts, also for those whom it does not name. */
function namesInWords(all: readonly string[]): string {
  const named = all.filter((name) => !/not named in the source/i.test(name));
  const unnamed = all.length - named.length;
  return [...named, ...(unnamed > 0 ? [`${unnamed} not named in the source`] : [])].join(', ');
}
