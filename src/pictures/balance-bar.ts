import type { PerspectiveKind } from './mark.ts';
import { element, percent, silent } from './svg.ts';

/** How much a perspective spoke, entered afterwards and only when the room asked. Listening counts as taking part. */
export const spokeKinds = ['much', 'some', 'little', 'listened'] as const;
export type Spoke = (typeof spokeKinds)[number];

export const spokeWords: Record<Spoke, string> = {
  much: 'Spoke much',
  some: 'Spoke some',
  little: 'Spoke a little',
  listened: 'Listened',
};

export const isSpoke = (word: string): word is Spoke => spokeKinds.some((known) => known === word);

const reach: Record<Spoke, number> = { much: 100, some: 66.67, little: 33.33, listened: 0 };

/** Each perspective has its own pattern, so that a bar is told without colour. */
const patterns: Record<PerspectiveKind, readonly [number, string]> = {
  resident: [8, element('circle', { cx: 4, cy: 4, r: 1.5, class: 'bar__light' })],
  health: [8, element('path', { d: 'M-2 6L6 -2M2 10L10 2', class: 'bar__light-line' })],
  officer: [8, element('path', { d: 'M7 0V8', class: 'bar__light-line' })],
  manager: [8, element('path', { d: 'M0 4H8', class: 'bar__light-line' })],
  family: [8, element('path', { d: 'M0 0L8 8M8 0L0 8', class: 'bar__light-line' })],
  commissioner: [8, ''],
  facilitator: [8, ''],
};

/** One bar. The words stand beside it; `id` keeps its pattern apart from those of other bars on the page. */
export const balanceBar = (id: string, kind: PerspectiveKind, spoke: Spoke): string => {
  const [size, drawing] = patterns[kind];
  const pattern = element(
    'pattern',
    { id: `${id}-pattern`, width: size, height: size, patternUnits: 'userSpaceOnUse' },
    element('rect', { width: size, height: size, class: 'bar__ground' }),
    drawing,
  );
  const steps = [33.33, 66.67].map((x) =>
    element('line', { x1: percent(x), x2: percent(x), y1: 0, y2: 24, class: 'bar__step' }),
  );
  return silent(
    { class: `bar mark--${kind}`, width: '100%', height: 24 },
    element('defs', {}, pattern),
    element('rect', { x: 0, y: 0, width: '100%', height: 24, class: 'bar__track' }),
    ...steps,
    element('rect', { x: 0, y: 5, width: percent(reach[spoke]), height: 14, fill: `url(#${id}-pattern)` }),
  );
};
