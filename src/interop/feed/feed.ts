/**
 * A feed of what changed, as two documents of the same things: Atom 1.0 (RFC 4287) and JSON Feed 1.1 (jsonfeed.org, 2020).
 *
 * Promises: the same feed gives the same bytes; every document is valid by its schema whatever words stand in it, also letters that XML
 * does not know, which are left out of both; ids are kept as they are given, so that a reader who has seen an entry knows it again, and one that is
 * not in the feed any more is simply not there. Words are plain text: nothing in them is markup.
 *
 * Assumes: ids are URIs and different from each other; addresses are absolute and escaped; days are days of the calendar. A day stands as noon
 * of UTC, which is that day everywhere in Great Britain. It throws nothing.
 */
export interface Feed {
  /** A URI that never changes: 'urn:uuid:...'. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  /** BCP 47. */
  readonly language: string;
  /** The page that this is the feed of. */
  readonly home: string;
  readonly atom: string;
  readonly json: string;
  /** Who says all this; RFC 4287 asks for somebody. */
  readonly author: string;
  /** 'YYYY-MM-DD': what the feed says of itself when nothing is in it. */
  readonly since: string;
  readonly entries: readonly FeedEntry[];
}
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly href: string;
  /** 'YYYY-MM-DD'. */
  readonly on: string;
}

/** The newest first, and of one day in the order of their ids. */
function inOrder(entries: readonly FeedEntry[]): FeedEntry[] {
  return entries.toSorted((a, b) => compare(b.on, a.on) || compare(a.id, b.id));
}

/** As application/atom+xml in UTF-8. */
export function atomFeed(feed: Feed): string {
  const entries = inOrder(feed.entries);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(feed.language)}">`,
    `  <id>${escaped(feed.id)}</id>`,
    `  <title>${escaped(feed.title)}</title>`,
    ...(feed.subtitle === null ? [] : [`  <subtitle>${escaped(feed.subtitle)}</subtitle>`]),
    `  <updated>${instantOf(updatedOn(feed))}</updated>`,
    `  <author><name>${escaped(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escaped(feed.atom)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escaped(feed.home)}"/>`,
    ...entries.map(atomEntry),
    '</feed>',
    '',
  ].join('\n');
}

const atomEntry = ({ id, title, words, href, on }: FeedEntry): string =>
  [
    '  <entry>',
    `    <id>${escaped(id)}</id>`,
    `    <title>${escaped(title)}</title>`,
    `    <updated>${instantOf(on)}</updated>`,
    `    <link rel="alternate" type="text/html" href="${escaped(href)}"/>`,
    `    <content type="text">${escaped(words)}</content>`,
    '  </entry>',
  ].join('\n');

/** As application/feed+json. */
export const jsonFeed = (feed: Feed): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: known(feed.title),
  ...(feed.subtitle === null ? {} : { description: known(feed.subtitle) }),
  home_page_url: feed.home,
  feed_url: feed.json,
  language: feed.language,
  authors: [{ name: known(feed.author) }],
  items: inOrder(feed.entries).map(({ id, title, words, href, on }) => ({
    ...{ id, url: href, title: known(title), content_text: known(words), date_modified: instantOf(on) },
  })),
});

const updatedOn = ({ entries, since }: Feed): string =>
  [since, ...entries.map(({ on }) => on)].toSorted(compare).at(-1) ?? since;
const instantOf = (day: string): string => `${day}T12:00:00Z`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Without what XML 1.0 cannot hold: most control characters, halves of a pair, and two that are no characters. */
const known = (words: string): string =>
  Array.from(words)
    .filter((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
      return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
    })
    .join('');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};
const escaped = (words: string): string => known(words).replaceAll(/[&<>"'\r]/gu, (letter) => entities[letter] ?? '');
