// The thread as a page: the picture, then what became of it, or whose voice it came from. Pure.
import { type PageEnding, page } from '../../../shell/endings.ts';
import { inSentence } from '../../../shell/list-of.ts';
import type { Tier } from '../../../shell/standing.ts';
import type { ThreadStop } from '../../../shell/wing.ts';
import { day } from '../../../shell/words-in-time.ts';
import { paths } from '../paths.ts';
import { howMany, listed, theOne } from './nouns.ts';
import { mostInAColumn, pictureOf } from './picture.ts';
import { isPoint, type Knot, pointsIn, type Strand, strandOf, type ThreadFacts, toldBack, voicesIn } from './strand.ts';

export type Way = 'forwards' | 'backwards';
/** Of one kind of thing no more rows than these stand in a list. */
const mostOfAKind = 30;

/** @param mostLinks how many links either way were followed at the most; `isCut` says that there were more */
export function threadPage(
  facts: ThreadFacts,
  start: ThreadStop,
  asked: Way | undefined,
  slug: string,
  reach: { readonly mostLinks: number; readonly isCut: boolean },
): PageEnding {
  const strand = strandOf(facts);
  const { knots, on, back } = strand;
  const nothingOn = on.length === 1 && !strand.keptOn;
  const way = asked ?? (nothingOn && (back.length > 1 || strand.keptBack) ? 'backwards' : 'forwards');
  const alone = knots.length === 1 && !strand.keptOn && !strand.keptBack;
  const title = titleFor(start, on);
  const drawing = pictureOf(strand, title, facts.countsPoints);
  const here = paths.thread(slug, facts.start.kind, facts.start.id);
  const voices = voicesIn(facts, back);
  return page('wings/evidence/thread/thread.njk', {
    title,
    lead: alone
      ? 'Nothing was linked to it: neither what it was made from nor what was made of it.'
      : leadFor(facts, strand),
    tier: start.tier,
    drawing: drawing?.picture ?? null,
    table: {
      head: ['What it is', 'When', 'What it says'],
      rows: stepsOf(knots, null).map((step) => [step.word, step.on === null ? null : day(step.on), step.title]),
      words: 'Show as a list',
    },
    alone,
    own: start.href,
    ofWhat: theOne(facts.wordOf(facts.start.kind)),
    ways: [
      { text: 'What became of what was said', href: `${here}?way=forwards`, current: way === 'forwards' },
      { text: 'Whose voice this came from', href: `${here}?way=backwards`, current: way === 'backwards' },
    ],
    steps:
      way === 'forwards'
        ? [...stepsOf(on, start.tier), ...(strand.keptOn ? [kept('After it', facts)] : [])]
        : [...stepsOf(back, start.tier), ...(strand.keptBack ? [kept('Before it', facts)] : [])],
    ends: way === 'forwards' ? nothingOn : back.length === 1 && !strand.keptBack,
    way,
    voices: voices.map((voice) => ({
      ...voice,
      drawn: Array(Math.min(voice.marks, 24)).fill(voice.kind),
    })),
    countsPoints: facts.countsPoints,
    keptBack: strand.keptBack,
    open: knots.flatMap(({ stop }) => (stop.state?.kind === 'held-open' ? [{ ...stop, state: stop.state }] : [])),
    cut: [
      ...(drawing && !drawing.isWhole
        ? [`The picture shows the first ${mostInAColumn} of each kind. The list has more.`]
        : []),
      ...(reach.isCut && facts.countsPoints
        ? [`This thread is longer than we can follow at once: the nearest ${reach.mostLinks} links each way are here.`]
        : []),
    ],
    mostLinks: reach.mostLinks,
  });
}

const isShort = (words: string): boolean => words.length <= 48;

/** What was written down, asked or told of it, rather than what it came to. */
const endsNothing: readonly string[] = [
  ...[toldBack, 'agreement version', 'working agreement', 'launch', 'round', 'standard in a round'],
];
/** Where something was said or asked: it is made of nothing that was said there. */
const heldThere: readonly string[] = ['session', 'engagement', 'forum'];

function titleFor(start: ThreadStop, on: readonly Knot[]): string {
  const last = on.slice(1).findLast(({ kind }) => !endsNothing.includes(kind))?.stop;
  return last && isShort(start.title) && isShort(last.title)
    ? `From ${inQuotes(start.title)} to ${inQuotes(last.title)}`
    : `The thread of ${inQuotes(start.title)}`;
}

/** A quotation stands in its own quotation marks already. */
function inQuotes(title: string): string {
  const words = title.replace(/^“([^“”]*)”$/, '$1');
  return `“${words.length <= 90 ? words : `${words.slice(0, 88).trimEnd()}…`}”`;
}

/** How much was said is told to a facilitator alone; everyone else reads that something was. */
function leadFor(facts: ThreadFacts, { knots, on, keptBack }: Strand): string {
  const voices = voicesIn(facts, knots).map(({ word }) => inSentence(word));
  const points = pointsIn(knots);
  const from = voices.length > 0 ? `, from ${listed(voices)},` : '';
  const spoken =
    points === 0
      ? 'What was said, and is kept there,'
      : `${facts.countsPoints ? `${points} ${points === 1 ? 'point' : 'points'}` : 'What was said'}${from}`;
  const made = madeOf(knots.filter((knot) => !isPoint(knot) && !(knot.depth === 0 && heldThere.includes(knot.kind))));
  const later = madeOf(on.slice(1));
  const became =
    (points > 0 || keptBack) && made
      ? `${spoken} became ${made}.`
      : later
        ? `It became ${later}.`
        : 'Nothing has been made of it, or not yet.';
  return [became, ...toldWords(knots)].join(' ');
}

function toldWords(knots: readonly Knot[]): string[] {
  const told = knots.filter(({ kind }) => kind === toldBack);
  const days = told.flatMap(({ stop }) => stop.on ?? []).toSorted();
  if (told.length === 0) return [];
  if (days.length === 0) return ['What came of it is not told back yet.'];
  return [`It was told back${days.length < told.length ? ' in part' : ''} on ${day(days.at(-1))}.`];
}

/** More kinds than these make no sentence. */
const mostKinds = 5;
function madeOf(knots: readonly Knot[]): string {
  const things = knots.filter(({ kind }) => !endsNothing.includes(kind));
  const told = things.length > 0 ? things : knots.filter(({ kind }) => kind !== toldBack);
  const kinds = [...Map.groupBy(told, ({ word }) => word)];
  const words = kinds.slice(0, mostKinds).map(([word, same]) => howMany(word, same.length));
  return kinds.length > mostKinds ? `${words.join(', ')} and more` : listed(words);
}

interface Step {
  readonly word: string;
  readonly title: string;
  readonly on: string | null;
  readonly href: string | null;
  readonly note: string | null;
  readonly perspective: { readonly kind: string; readonly word: string } | null;
  readonly tier: Tier | null;
  readonly states: readonly { readonly kind: string; readonly word: string }[];
  readonly open: boolean;
}
const bare = { on: null, href: null, note: null, perspective: null, tier: null, states: [], open: false };

/** What may not be seen stands once on each side, however much and whatever it is. */
const kept = (word: string, { countsPoints }: ThreadFacts): Step => ({
  ...{ ...bare, word, title: 'Kept where it was said' },
  note: countsPoints
    ? 'It is not yours to see, or it is not here any more.'
    : 'We cannot show this to you. Ask the facilitator if you think you should see it.',
});

/** The page says its own tier once; a step says its own where it is another, and always beside what somebody said. */
function stepsOf(knots: readonly Knot[], whole: Tier | null): Step[] {
  const met = new Map<string, number>();
  const all = Map.groupBy(knots, ({ word }) => word);
  return knots.flatMap(({ word, kind, stop }): Step[] => {
    const nth = (met.get(word) ?? 0) + 1;
    met.set(word, nth);
    if (nth > mostOfAKind + 1) return [];
    if (nth === mostOfAKind + 1)
      return [{ ...bare, word, title: `And ${(all.get(word)?.length ?? 0) - mostOfAKind} more, not listed here.` }];
    const { title, on, href, note, perspective, tier, state, also, isOpen } = stop;
    return [
      {
        ...{
          word,
          title,
          on,
          href: kind === toldBack ? null : href,
          tier: kind === toldBack || (tier === whole && !perspective) ? null : tier,
          open: isOpen ?? false,
        },
        ...{ note: note ?? null, perspective: perspective ?? null },
        states: [also, state].filter((one) => one !== undefined),
      },
    ];
  });
}
