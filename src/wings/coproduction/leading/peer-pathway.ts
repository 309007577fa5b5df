// The way from taking part to working as a peer specialist, and how many stand where on it. Rules. Pure.
import { disclose, type Question, type Release, type Shown } from '../../../disclosure/index.ts';

export interface PeerStep {
  readonly id: string;
  readonly position: number;
  /** The partnership's own word. */
  readonly name: string;
  readonly welshName: string | null;
  readonly about: string | null;
  readonly training: string | null;
  readonly supervision: string | null;
  readonly pay: string | null;
  readonly reference: string | null;
  readonly howToBegin: string | null;
  readonly version: number;
}
export interface PeerReading {
  readonly id: string;
  readonly on: string;
  /** In the order of the counts. */
  readonly steps: readonly string[];
}
export interface PeerCount {
  readonly readingId: string;
  readonly counts: readonly number[];
}

/** What people call the steps, until the partnership has words of its own. */
export const firstWords = ['Participant', 'Volunteer', 'Peer in training', 'Peer worker', 'Peer specialist'] as const;

/** Counted so often that one person's step up would be seen between two countings, figures would point at people. */
export const DAYS_APART = 80;
const day = 86_400_000;

export function countingFault(readings: readonly PeerReading[], on: string): string | undefined {
  const near = readings.find((one) => Math.abs(Date.parse(one.on) - Date.parse(on)) < DAYS_APART * day);
  return near
    ? `It was counted near that day. Leave ${DAYS_APART} days between, so that nobody's step can be seen`
    : undefined;
}

/** Countings of the same steps are one question, each day a room of its own. */
export const questionOf = (steps: readonly string[]): string => `peer-pathway/${steps.join(',')}`;

/** What may be shown of one counting to the partners, and null when nothing may. */
export function released(
  readings: readonly PeerReading[],
  counted: readonly PeerCount[],
  before: readonly Release[],
  id: string,
): Release | null {
  const steps = readings.find((one) => one.id === id)?.steps ?? [];
  const same = readings.filter((one) => questionOf(one.steps) === questionOf(steps));
  const rooms: Question['rooms'] = same.map((one) => ({
    id: one.id,
    closed: true,
    counts: counted.find(({ readingId }) => readingId === one.id)?.counts ?? steps.map(() => 0),
  }));
  const shown = disclose({ rooms, released: before }, { rooms: [id], surface: 'partners' });
  return shown.shown ? shown.release : null;
}

export function shownWords(shown: Shown | undefined): string {
  switch (shown?.is) {
    case 'count':
    case 'rounded':
      return `About ${shown.count}`;
    case 'words':
      return capital(shown.band);
    case 'hidden':
      return 'Too few to show';
    default:
      return 'Not said';
  }
}
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What may be shown of several countings, one after another in the order of their days. */
export function peersReleased(
  readings: readonly (PeerReading & { readonly counts: readonly number[] })[],
): { readonly question: string; readonly release: Release }[] {
  const counted = readings.map(({ id, counts }) => ({ readingId: id, counts }));
  const out: { question: string; release: Release }[] = [];
  for (const { id, steps } of readings.toSorted((a, b) => a.on.localeCompare(b.on))) {
    const question = questionOf(steps);
    const before = out.filter((one) => one.question === question).map(({ release }) => release);
    const release = released(readings, counted, before, id);
    if (release) out.push({ question, release });
  }
  return out;
}
