// What changed, as a feed: answers, changes, agreements in force and reports, each under the id of its own row. Pure.
import type { Feed, FeedEntry } from '../../../interop/feed/feed.ts';
import { day, plural } from '../../../shell/words-in-time.ts';
import { reportKindWords } from '../reports/report.ts';
import type { PublicFacts, PublicItem } from './facts.ts';
import { publicPagePaths as paths } from './paths.ts';
import { answerWords } from './view.ts';

/** As many as readers keep: the newest. */
const mostEntries = 100;

export function feedOf(facts: PublicFacts, baseUrl: string): Feed {
  const at = (path: string) => `${baseUrl}${path}`;
  const home = at(paths.publicAt(facts.slug));
  const entries = [
    ...facts.items.flatMap((item) => [answered(item, home), ...changed(item, home)]),
    ...facts.agreements.map(({ id, title, inForceOn, promises }) => ({
      ...{ id: urn(id), title: `In force: ${title}`, href: `${home}#thing-${id}`, on: inForceOn },
      words: `It has been in force since ${day(inForceOn)}. It has ${plural(promises, 'promise')}.`,
    })),
    ...facts.reports.map(({ id, slug, kind, issue, title, on, opens }) => ({
      ...{ id: urn(id), title: `${reportKindWords[kind]}: ${title}`, on },
      href: opens ? at(paths.publicReport(facts.slug, slug)) : `${home}#thing-${id}`,
      words: `“${title}” was issued. It is issue ${issue}.`,
    })),
  ].toSorted((a, b) => (a.on < b.on ? 1 : -1));
  return {
    ...{ id: urn(facts.id), title: facts.fictional ? `${facts.name} (made up)` : facts.name, subtitle: facts.tagline },
    ...{ language: 'en-GB', home, author: facts.name, since: facts.openedOn ?? '1970-01-01' },
    ...{ atom: at(paths.publicAtom(facts.slug)), json: at(paths.publicJson(facts.slug)) },
    entries: entries.slice(0, mostEntries),
  };
}

const answered = (item: PublicItem, home: string): FeedEntry => ({
  ...{ id: urn(item.answerId), title: item.words, href: `${home}/answers#thing-${item.id}`, on: item.answeredOn },
  words: [`${answerWords(item).word}.`, item.answerWords].filter(Boolean).join(' '),
});
const changed = (item: PublicItem, home: string): FeedEntry[] =>
  item.changes.map(({ id, words, on }) => ({
    ...{ id: urn(id), title: `It changed: ${item.words}`, href: `${home}/answers#thing-${item.id}`, on, words },
  }));

const urn = (id: string): string => `urn:uuid:${id}`;
