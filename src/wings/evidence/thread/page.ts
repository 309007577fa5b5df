// The thread as a page: the picture, then what became of it, or whose voice it came from. Pure.
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Tier } from '../../../shell/standing.ts';
import type { ThreadStop } from '../../../shell/wing.ts';
import { paths } from '../paths.ts';
import { pictureOf } from './picture.ts';
import {
  backwardsFrom,
  forwardsFrom,
  type Knot,
  knotsOf,
  pointsIn,
  said,
  type ThreadFacts,
  voicesIn,
} from './strand.ts';

export type Way = 'forwards' | 'backwards';

export function threadPage(facts: ThreadFacts, start: ThreadStop, asked: Way | undefined, slug: string): PageEnding {
  const knots = knotsOf(facts);
  const [on, back] = [forwardsFrom(facts, knots), backwardsFrom(facts, knots)];
  const way = asked ?? (on.length === 1 && back.length > 1 ? 'backwards' : 'forwards');
  const alone = knots.length === 1;
  const title = titleFor(start, on);
  const drawing = pictureOf(facts, knots, title);
  const here = paths.thread(slug, facts.start.kind, facts.start.id);
  return page('wings/evidence/thread/thread.njk', {
    title,
    lead: alone
      ? 'Nothing was linked to it: neither what it was made from nor what was made of it.'
      : leadFor(facts, knots, on),
    tier: start.tier,
    drawing,
    table: {
      head: ['What it is', 'What it says'],
      rows: stepsOf(knots).map(({ word, title: says }) => [word, says]),
      words: 'Show as a list',
    },
    alone,
    own: start.href,
    ways: [
      { text: 'What became of what was said', href: `${here}?way=forwards`, current: way === 'forwards' },
      { text: 'Whose voice this came from', href: `${here}?way=backwards`, current: way === 'backwards' },
    ],
    steps: stepsOf(way === 'forwards' ? on : back),
    ends: way === 'forwards' ? on.length === 1 : back.length === 1,
    way,
    voices: voicesIn(facts, back).map((voice) => ({
      ...voice,
      drawn: Array(Math.min(voice.marks, 24)).fill(voice.kind),
    })),
    countsPoints: facts.countsPoints,
    keptBack: back.some(({ stop }) => stop === undefined),
    open: knots.flatMap(({ stop }) => (stop?.state?.kind === 'held-open' ? [{ ...stop, state: stop.state }] : [])),
  });
}

const kept = {
  title: 'Kept where it was said',
  note: 'We cannot show this to you. Ask the facilitator if you think you should see it.',
};

const isShort = (words: string): boolean => words.length <= 48;

function titleFor(start: ThreadStop, on: readonly Knot[]): string {
  const last = on.length > 1 ? on.findLast(({ stop }) => stop !== undefined)?.stop : undefined;
  return last && isShort(start.title) && isShort(last.title)
    ? `From “${start.title}” to “${last.title}”`
    : `The thread of “${start.title.length <= 90 ? start.title : `${start.title.slice(0, 88).trimEnd()}…`}”`;
}

/** How much was said is told to a facilitator alone. */
function leadFor(facts: ThreadFacts, knots: readonly Knot[], on: readonly Knot[]): string {
  const voices = voicesIn(facts, knots).map(({ word }) => word);
  const points = pointsIn(knots);
  const spoken = facts.countsPoints && points > 0 ? `${points} ${points === 1 ? 'point' : 'points'}` : 'What was said';
  const from = voices.length > 0 ? `, from ${listed(voices)},` : '';
  const made = madeOf(knots.filter((knot) => knot.kind !== said));
  const became = points > 0 && made ? `${spoken}${from} became ${made}.` : '';
  return became || (on.length > 1 ? `It became ${madeOf(on.slice(1))}.` : 'Nothing has been made of it, or not yet.');
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const madeOf = (knots: readonly Knot[]): string =>
  listed(
    [...Map.groupBy(knots, ({ word }) => word)].map(([word, same]) =>
      same.length === 1
        ? `one ${word.toLowerCase()}`
        : `${numbers[same.length] ?? same.length} ${many(word.toLowerCase())}`,
    ),
  );
const many = (word: string): string => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`);
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

interface Step {
  readonly word: string;
  readonly title: string;
  readonly on: string | null;
  readonly href: string | null;
  readonly note: string | null;
  readonly perspective: { readonly kind: string; readonly word: string } | null;
  readonly tier: Tier | null;
  readonly states: readonly { readonly kind: string; readonly word: string }[];
}

/**
 * What may not be seen stands once for each kind of thing, and where words stay in the room one line stands for all that
 * a perspective said there: nothing can be counted.
 */
function stepsOf(knots: readonly Knot[]): Step[] {
  const steps = knots.map(({ word, stop }): Step => {
    if (!stop) return { word, ...kept, on: null, href: null, perspective: null, tier: null, states: [] };
    const { title, on, href, note, perspective, tier, state } = stop;
    return {
      ...{ word, title, on, href, tier, states: state ? [state] : [] },
      ...{ note: note ?? null, perspective: perspective ?? null },
    };
  });
  const all = (step: Step) =>
    step.href === null && step.tier !== 'partners' && step.tier !== 'published' ? told(step) : step;
  return [...new Map(steps.map((step) => [all(step), step])).values()];
}
const told = ({ word, title, perspective }: Step): string => `${word} ${title} ${perspective?.word ?? ''}`;
