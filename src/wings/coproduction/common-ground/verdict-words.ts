// What a line of the picture means, in words. Pure.
import { inSentence, listOf } from '../../../shell/list-of.ts';
import { disagrees, type Line, type View } from './reading.ts';

type Read = View & { readonly reading: NonNullable<View['reading']> };
const shownIn = ({ views }: Line): Read[] => views.filter((view): view is Read => view.reading !== null);

/** "Nearly everyone agrees" */
export const verdictWords = ({ verdict }: Line): string => `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}`;

export const atStart = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** "residents, nurses and officers"; where a name is of two already, "residents, nurses and doctors, and officers". */
export function viewNames(names: readonly string[]): string {
  const all = names.map(inSentence);
  if (all.length < 2 || !all.some((name) => / and /.test(name))) return listOf(all);
  return `${all.slice(0, -1).join(', ')}, and ${all.at(-1)}`;
}

const counts = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
export const inWords = (count: number): string => counts[count] ?? String(count);
const allViews = (count: number): string => (count === 2 ? 'Both views' : `All ${inWords(count)} views`);

export function whyWords(line: Line): string {
  const shown = shownIn(line);
  switch (line.band) {
    case 'common ground':
      return togetherWords(line, shown);
    case 'we differ':
      return differWords(line, shown);
    case 'not sure yet':
      return unsureWords(line, shown);
  }
}

/** Nearer to each other than this part of the line. */
const closeWithin = 0.12;
/** A worst-off end beyond this is well past the middle. */
const wellOver = 0.6;

function togetherWords({ verdict, tick }: Line, shown: readonly Read[]): string {
  if (shown.length === 1) return 'In the one view that can be shown';
  const shares = shown.map(({ reading }) => reading.share);
  if (Math.max(...shares) - Math.min(...shares) < closeWithin && verdict.startsWith('nearly'))
    return `${allViews(shown.length)} are close`;
  const past = tick === null ? 0 : disagrees(verdict) ? 1 - tick : tick;
  return verdict.startsWith('nearly') && past >= wellOver
    ? 'The least sure view is still well over half'
    : 'In every view';
}

type Holds = 'agree' | 'do not' | 'are split';
/** Surer than this, a view is said to agree or not; else it is split. */
const sureEnough = 0.8;
const holds = ({ reading }: Read): Holds =>
  reading.mostAgree >= sureEnough ? 'agree' : reading.mostDisagree >= sureEnough ? 'do not' : 'are split';

/** "Residents agree, officers do not": of those views alone that are known to differ from another. */
function differWords({ differ }: Line, shown: readonly Read[]): string {
  const parties = shown.filter(({ side }) => differ.some(({ more, less }) => more === side.id || less === side.id));
  const groups = (['agree', 'are split', 'do not'] as const)
    .map((way) => ({ way, names: parties.filter((one) => holds(one) === way).map(({ side }) => side.name) }))
    .filter(({ names }) => names.length > 0);
  const [first, last] = [groups[0], groups.at(-1)];
  if (!first || !last) return 'Some views hold more to it than others';
  if (groups.length === 1) {
    const more = parties.filter(({ side }) => differ.some((pair) => pair.more === side.id));
    const top = more.filter(({ side }) => !differ.some((pair) => pair.less === side.id));
    const below = parties.filter((one) => !more.includes(one));
    const [who, whom] = [top, below].map((list) => viewNames(list.map(({ side }) => side.name)));
    return who && whom ? `${atStart(who)} agree more than ${whom}` : 'Some views hold more to it than others';
  }
  // whoever is named last can be "the others", where that leaves nobody out
  const others = groups.length === 2 && last.names.length > 1 && parties.length === shown.length;
  return atStart(
    groups.map((one) => `${others && one === last ? 'the others' : viewNames(one.names)} ${one.way}`).join(', '),
  );
}

function unsureWords({ views }: Line, shown: readonly Read[]): string {
  if (views.length === 0 || shown.length === 0) return 'Too few to show in any view';
  const kept = views.length - shown.length;
  if (kept > 0) return `Too few to show in ${kept === 1 ? 'one view' : `${inWords(kept)} views`}`;
  if (shown.every(({ reading }) => reading.low > 0.5))
    return `It looks agreed, but ${whyNotClaimed(shown, 'mostAgree')}`;
  if (shown.every(({ reading }) => reading.high < 0.5))
    return `Most seem to disagree, but ${whyNotClaimed(shown, 'mostDisagree')}`;
  if (shown.length === 1) return 'The bar reaches across the middle';
  const overlap =
    Math.max(...shown.map(({ reading }) => reading.low)) <= Math.min(...shown.map(({ reading }) => reading.high));
  return overlap ? 'The bars overlap' : 'Some bars lie apart, but that may be chance';
}

/** Surer than this of every view, a claim was held back by its exact test: each view alone, by what was let out of it (docs/decisions/0042). */
const sureOfAll = 0.95;
const whyNotClaimed = (shown: readonly Read[], most: 'mostAgree' | 'mostDisagree'): string =>
  shown.every(({ reading }) => reading[most] >= sureOfAll)
    ? 'what can be shown of so few does not prove it'
    : 'not surely in every view';

/** "8 to 10 in 10": outwards, so that nothing is said to be surer than it is. */
export function inTen(low: number, high: number): string {
  const [from, to] = [Math.max(0, Math.floor(low * 10 + 1e-9)), Math.min(10, Math.ceil(high * 10 - 1e-9))];
  return from === to ? `${from} in 10` : `${from} to ${to} in 10`;
}

const barWords = ({ side, reading }: View): string =>
  reading ? `${side.name}: most likely ${inTen(reading.low, reading.high)} agree` : `${side.name}: too few to show`;

/** The bars of a line, for who does not look. */
export const seenWords = ({ views }: Line): string => `${views.map(barWords).join('. ')}.`;
