import type { PerspectiveKind } from './mark.ts';
import { element, percent, silent } from './svg.ts';

/** How a working relationship was read, best first. */
export const readingKinds = ['productive', 'working', 'under-strain', 'in-conflict', 'unknown'] as const;
export type ReadingKind = (typeof readingKinds)[number];

export const readingWords: Record<ReadingKind, string> = {
  productive: 'Productive',
  working: 'Working',
  'under-strain': 'Under strain',
  'in-conflict': 'In conflict',
  unknown: 'Not read yet',
};

export const isReadingKind = (kind: string): kind is ReadingKind => readingKinds.some((known) => known === kind);

/**
 * What the relationship map shows. Each pair of sides is a map of its own, before and after stand side by side, and those with
 * experience of it have a place beside the levels, never under them.
 */
export interface RelationshipMaps {
  readonly maps: readonly RelationshipMap[];
  readonly experience: readonly ExperiencePlace[];
  /** "Those who live with it" unless the partnership says it otherwise. */
  readonly experienceTitle?: string;
}

export interface RelationshipMap {
  /** "Before the dialogue" */
  readonly title: string;
  readonly left: string;
  readonly right: string;
  readonly levels: readonly RelationshipLevel[];
}

interface RelationshipLevel {
  /** "Strategic: sets direction" */
  readonly level: string;
  /** Who stands there. Nobody means that nobody has asked them yet. */
  readonly leftWho: readonly string[];
  readonly rightWho: readonly string[];
  readonly reading: ReadingKind | null;
  readonly href: string | null;
  /** Instead of the word for the reading: "Not in the source". */
  readonly words?: string;
}

interface ExperiencePlace {
  readonly kind: PerspectiveKind;
  readonly words: string;
  readonly asked: boolean;
  /** What they say of it, in a sentence, when they have been asked. */
  readonly note: string | null;
}

type Part = 'left' | 'right' | 'whole';

const height = 72;
const middle = height / 2;

/** Horizontal positions are percentages, so the line fits any width; knots and frays are placed, not stretched. */
const ruled = (offsets: readonly number[], part: Part): string => {
  const knot = part === 'left' ? 0 : 100;
  return offsets
    .map(
      (offset) =>
        element('line', { x1: '0%', x2: '100%', y1: middle + offset, y2: middle + offset, class: 'relation__line' }) +
        element('ellipse', { cx: percent(knot), cy: middle + offset, rx: 4, ry: 4.6, class: 'relation__knot' }),
    )
    .join('');
};

// The line comes apart just before the word: four loose ends, drawn from the end of the line.
const looseEnds: Record<'left' | 'right', string> = {
  left: 'M-14 0C-4 -2 -8 -16 2 -24M-14 0C-4 -1 -6 -8 2 -10M-14 0C-4 1 -6 8 2 10M-14 0C-4 2 -8 16 2 24',
  right: 'M14 0C4 -2 8 -16 -2 -24M14 0C4 -1 6 -8 -2 -10M14 0C4 1 6 8 -2 10M14 0C4 2 8 16 -2 24',
};

const frayed = (part: Part): string => {
  const side = part === 'right' ? 'right' : 'left';
  const [knot, end] = side === 'left' ? [0, 100] : [100, 0];
  const whole = element('line', {
    x1: percent(knot),
    x2: side === 'left' ? '82%' : '18%',
    y1: middle,
    y2: middle,
    class: 'relation__broken',
  });
  const ends = element('path', { d: looseEnds[side], class: 'relation__fray' });
  return (
    whole +
    element('ellipse', { cx: percent(knot), cy: middle, rx: 4.6, ry: 5.4, class: 'relation__knot' }) +
    element('svg', { x: percent(end), y: middle, overflow: 'visible' }, ends)
  );
};

const sagging = (): string =>
  element(
    'svg',
    { width: '100%', height, viewBox: '0 0 100 72', preserveAspectRatio: 'none' },
    element('path', { d: 'M0 28C22 78 78 78 100 28', class: 'relation__sag' }),
  ) +
  element('circle', { cx: '0%', cy: 28, r: 4.4, class: 'relation__knot' }) +
  element('circle', { cx: '100%', cy: 28, r: 4.4, class: 'relation__knot' });

const dotted = (): string => element('line', { x1: '0%', x2: '100%', y1: middle, y2: middle, class: 'relation__dots' });

const drawings: Record<ReadingKind, (part: Part) => string> = {
  productive: (part) => ruled([-15, -5, 5, 15], part),
  working: (part) => ruled([-9, 9], part),
  'under-strain': sagging,
  'in-conflict': frayed,
  unknown: dotted,
};

/** The line on one side of its word; a relationship under strain hangs in one piece beneath it. */
export const relationshipLine = (reading: ReadingKind, part: Part): string =>
  silent(
    { class: `relation__picture relation__picture--${part}`, width: '100%', height, overflow: 'visible' },
    drawings[reading](part),
  );
