// The running order of a session: segments in a row, each with its minutes. Words and rules.

export const segmentKinds = [
  'check-in',
  'limits',
  'read-back',
  'input',
  'dialogue',
  'break',
  'process',
  'noticing',
  'check-out',
] as const;
export type SegmentKind = (typeof segmentKinds)[number];

interface SegmentWords {
  readonly name: string;
  /** What a new one is called until it is given other words. */
  readonly title: string;
  readonly words: string | null;
}
export const segmentKindWords: Record<SegmentKind, SegmentWords> = {
  'check-in': { name: 'Check-in', title: 'Sit down and check in', words: 'Each person says a word, or passes.' },
  limits: {
    name: 'Limits of privacy',
    title: 'What we cannot keep private',
    words: 'Read aloud. The session cannot open without it.',
  },
  'read-back': { name: 'Read-back', title: 'What we heard last time', words: 'One page, read aloud.' },
  input: { name: 'Input', title: 'Something to start from', words: null },
  dialogue: { name: 'Open dialogue', title: 'Open dialogue', words: 'No list, no vote. Listening is taking part.' },
  break: { name: 'Break', title: 'Tea', words: null },
  process: { name: 'Process', title: 'Something to do together', words: null },
  noticing: { name: 'Noticing', title: 'What did we notice?', words: 'Short sentences. Agree, disagree or pass.' },
  'check-out': { name: 'Check-out', title: 'Check out', words: 'It may end with nothing to do. That is fine.' },
};

export interface Segment {
  readonly id: string;
  readonly position: number;
  readonly kind: SegmentKind;
  readonly title: string;
  readonly words: string | null;
  readonly minutes: number | null;
}

export interface Placed extends Segment {
  /** '14:25', or null after a segment whose minutes nobody has said. */
  readonly at: string | null;
}

const minutesOfDay = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};
const clock = (minutes: number): string => {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
};

/** Each segment with its time, counted from the start. */
export function runningOrder(segments: readonly Segment[], startsAt: string | null): Placed[] {
  let at = startsAt === null ? null : minutesOfDay(startsAt);
  return segments.map((segment) => {
    const placed = { ...segment, at: at === null ? null : clock(at) };
    at = at === null || segment.minutes === null ? null : at + segment.minutes;
    return placed;
  });
}

const ofKind = (segments: readonly Segment[], kind?: SegmentKind): number =>
  segments.reduce((sum, segment) => sum + (kind && segment.kind !== kind ? 0 : (segment.minutes ?? 0)), 0);

const inHours = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours > 0 && `${hours} ${hours === 1 ? 'hour' : 'hours'}`, rest > 0 && `${rest} minutes`];
  return parts.filter(Boolean).join(' ');
};

/** "2 hours, with half of it open". Nothing while no minutes are known. */
export function howLong(segments: readonly Segment[]): string | null {
  const all = ofKind(segments);
  if (all === 0) return null;
  const open = ofKind(segments, 'dialogue');
  const share = open / all;
  if (open === 0) return `${inHours(all)}, with no open dialogue in it`;
  if (share > 0.95) return `${inHours(all)}, all of it open`;
  return `${inHours(all)}, with ${Math.abs(share - 0.5) < 0.05 ? 'half' : inHours(open)} of it open`;
}

/** The ids in their new order, or nothing when it cannot move that way. */
export function moved(ids: readonly string[], id: string, way: 'up' | 'down'): string[] | undefined {
  const from = ids.indexOf(id);
  const to = way === 'up' ? from - 1 : from + 1;
  const other = ids[to];
  if (from === -1 || other === undefined) return undefined;
  const order = [...ids];
  order[to] = id;
  order[from] = other;
  return order;
}
