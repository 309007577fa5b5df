// What was found, by what it is. Counts are of what this seat may see, and of nothing else. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat, Tier } from '../../../../shell/standing.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import { paths } from '../../paths.ts';
import { longestAsked, type ReadAsked } from '../asked.ts';
import { type Found, type FoundOfKind, headingOf, mostLines, type Piece, piecesOf, plainOf } from '../found.ts';

export interface Typed {
  readonly q: string;
  /** One kind of thing alone. */
  readonly of: string | null;
  /** From 1. */
  readonly page: number;
}
export interface Shown {
  readonly title: string;
  readonly href: string | null;
  readonly on: string | null;
  readonly tier: Tier;
  readonly excerpt: string;
}
export interface Results {
  readonly kind: 'found';
  readonly found: readonly FoundOfKind[];
  readonly slices: readonly FoundOfKind[];
  readonly shown: ReadonlyMap<string, Shown>;
  readonly more: boolean;
}

/** Of several kinds, so many of each; of one, so many a page. */
const ofEach = 4;
const onAPage = 20;

/** What stands on this page. */
export function sliceOf(found: readonly FoundOfKind[], { of, page: at }: Typed): FoundOfKind[] {
  const one = found.find(({ kind }) => kind === of);
  const from = (Math.max(1, at) - 1) * onAPage;
  return one
    ? [{ ...one, things: one.things.slice(from, from + onAPage) }]
    : found.map((each) => ({ ...each, things: each.things.slice(0, ofEach) }));
}

export function searchPage(
  typed: Typed,
  read: Exclude<ReadAsked, { kind: 'asked' }> | Results,
  seat: Seat,
): PageEnding {
  const { slug } = seat.partnership;
  const isFound = read.kind === 'found';
  const count = isFound ? read.found.reduce((sum, { things }) => sum + things.length, 0) : 0;
  return page('wings/evidence/search/show-search/show-search.njk', {
    title: isFound ? `Search: ${typed.q.trim()}` : 'Search',
    heading: 'Search',
    lead: leadOf(read, count, typed.q.trim().slice(0, longestAsked)),
    action: paths.search(slug),
    q: typed.q.slice(0, longestAsked),
    error: read.kind === 'not asked' ? read.because : null,
    isFound,
    more:
      isFound && read.more
        ? `There are more than ${mostLines.toLocaleString('en-GB')}. Use another word to find fewer.`
        : null,
    groups: isFound ? read.slices.map((slice) => groupOf(slice, read, typed, slug)) : [],
    back: isFound && read.slices.length === 1 && read.found.length > 1 ? paths.searchFor(slug, { q: typed.q }) : null,
  });
}

/** What was asked stands in it, since the box that it was typed in is not on paper. */
function leadOf(read: Exclude<ReadAsked, { kind: 'asked' }> | Results, count: number, asked: string): string {
  if (read.kind !== 'found') return 'Find words in everything that you may see here.';
  if (count === 0) return 'Nothing that you may see has these words.';
  if (read.more) return `Many things that you may see have these words: ${asked}`;
  return `${plural(count, 'thing')} that you may see ${count === 1 ? 'has' : 'have'} these words: ${asked}`;
}

function groupOf({ kind, things }: FoundOfKind, { found, shown, more }: Results, typed: Typed, slug: string) {
  const all = found.find((one) => one.kind === kind)?.things.length ?? 0;
  const at = Math.max(1, typed.page);
  const isOne = typed.of === kind;
  const href = (page: number) => paths.searchFor(slug, { q: typed.q, of: kind, page });
  const last = Math.max(1, Math.ceil(all / onAPage));
  return {
    heading: headingOf(kind),
    count: more ? null : all,
    rows: things.flatMap((thing) => rowOf(thing, shown)),
    allHref: !isOne && all > things.length ? href(1) : null,
    allWords: more ? 'Show more of these' : `Show all ${all}`,
    pages:
      isOne && last > 1
        ? {
            words: `Page ${at} of ${last}`,
            before: at > 1 ? href(at - 1) : null,
            after: at < last ? href(at + 1) : null,
          }
        : null,
  };
}

const longestTitle = 120;

function rowOf({ id }: Found, shown: ReadonlyMap<string, Shown>) {
  const one = shown.get(id);
  if (!one) return [];
  const title = one.title.length > longestTitle ? `${one.title.slice(0, longestTitle)} …` : one.title;
  const pieces: readonly Piece[] =
    one.title.includes(plainOf(one.excerpt)) && one.title.length <= longestTitle ? [] : piecesOf(one.excerpt);
  return [{ name: title, href: one.href, note: one.on === null ? null : day(one.on), tier: one.tier, pieces }];
}
