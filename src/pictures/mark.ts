import { element, silent } from './svg.ts';

/** A perspective is told by shape, colour, pattern and word, always at least two of them. */
export const perspectiveKinds = [
  'resident',
  'health',
  'officer',
  'manager',
  'family',
  'commissioner',
  'facilitator',
] as const;
export type PerspectiveKind = (typeof perspectiveKinds)[number];

export const isPerspectiveKind = (kind: string): kind is PerspectiveKind =>
  perspectiveKinds.some((known) => known === kind);

/** The shapes, drawn around 0,0 inside a circle of radius `size`. */
const outlines: Record<PerspectiveKind, (size: number) => string> = {
  resident: (s) => element('circle', { r: s * 0.86 }),
  health: (s) => element('rect', { x: -s * 0.8, y: -s * 0.8, width: s * 1.6, height: s * 1.6 }),
  officer: (s) => element('path', { d: around([-90, 30, 150], s, s * 0.12) }),
  manager: (s) => element('path', { d: around([-90, 0, 90, 180], s) }),
  family: (s) => element('path', { d: around([-30, 30, 90, 150, 210, 270], s * 0.96) }),
  commissioner: (s) => element('path', { d: cross(s * 0.9, s * 0.34) }),
  facilitator: (s) => element('circle', { r: s * 0.68, class: 'mark__hollow' }),
};

const two = (value: number) => Math.round(value * 100) / 100;

const around = (angles: readonly number[], r: number, down = 0): string => {
  const points = angles.map((angle) => {
    const turn = (angle * Math.PI) / 180;
    return `${two(r * Math.cos(turn))} ${two(r * Math.sin(turn) + down)}`;
  });
  return `M${points.join('L')}Z`;
};

const cross = (long: number, short: number): string => {
  const [l, s] = [two(long), two(short)];
  return `M${-s} ${-l}H${s}V${-s}H${l}V${s}H${s}V${l}H${-s}V${s}H${-l}V${-s}H${-s}Z`;
};

/** The shape alone, for use inside a larger drawing. */
export const markShape = (kind: PerspectiveKind, size: number, x = '0', y = '0'): string =>
  element('svg', { x, y, overflow: 'visible', class: `mark__shape mark--${kind}` }, outlines[kind](size));

/** A mark beside its word. An empty one is a seat still to fill. */
export const mark = (kind: PerspectiveKind, options: { empty?: boolean } = {}): string =>
  silent(
    {
      class: `mark__picture mark--${kind}${options.empty ? ' mark__picture--empty' : ''}`,
      viewBox: '-8 -8 16 16',
      width: 16,
      height: 16,
    },
    outlines[kind](options.empty ? 6.6 : 7),
  );
