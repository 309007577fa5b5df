/** For tests: a device that writes entries with ids, salts and times of its own that are the same on every run. */
import { type Entry, type Last, makeEntry } from './entry.ts';
import type { Tier } from './header.ts';
import type { Kind, Payloads } from './payloads.ts';
import { sha256 } from './sha256.ts';

export const ROOM = '018bcfe5-6800-7000-9000-000000000001';
export const OTHER_ROOM = '018bcfe5-6800-7000-9000-000000000002';

export type Touches = {
  readonly refs?: readonly string[];
  readonly tier?: Tier;
  readonly wall?: number;
  readonly author?: string;
};

export type PretendDevice = <K extends Kind>(kind: K, body: Payloads[K], touches?: Touches) => Entry;

/** `start` sets its clock, in milliseconds; every entry comes a second after the one before. */
export function pretendDevice(name: string, start = 1_700_000_000_000): PretendDevice {
  const device = deviceId(name);
  let last: Last | null = null;
  return (kind, body, touches = {}) => {
    const dseq: number = (last?.dseq ?? 0) + 1;
    const wall = touches.wall ?? start + dseq * 1000;
    const at = { wall, mono: dseq * 1000, zone: 'Europe/London', source: 'device' as const };
    const { refs = [], tier = 'room', author = null } = touches;
    const id = pretendId(name, dseq);
    const salt = id.replaceAll('-', '');
    const made = makeEntry({ id, room: ROOM, device, last, kind, tier, author, refs, at, salt, body }, sha256);
    if (!made.ok) throw new Error(`a pretend device could not make "${kind}": ${made.because}`);
    last = made.last;
    return made.entry;
  };
}

/** The id that the device of this name gives to its entry of this number. */
export function pretendId(name: string, dseq: number): string {
  return `${code(name)}-6800-7000-8000-${dseq.toString(16).padStart(12, '0')}`;
}

export function deviceId(name: string): string {
  return `${code(name)}-6800-7000-a000-000000000000`;
}

/** The letters of a short name as eight hexadecimal figures, so that devices sort as their names do. */
function code(name: string): string {
  const letters = Array.from(name.slice(0, 4), (letter) => (letter.codePointAt(0) ?? 0) % 256);
  return letters
    .map((letter) => letter.toString(16).padStart(2, '0'))
    .join('')
    .padEnd(8, '0');
}

export const idOf = (entry: Entry): string => entry.header.id;

/** The entry as it is once its words have been destroyed. */
export const destroyed = (entry: Entry): Entry => ({ header: entry.header, payload: null });

/** A plain contribution's payload. */
export function said(words: string, perspective: string | null = null): Payloads['contribution kept'] {
  return { words, perspective, form: 'spoken', exact: false, segment: null, couldTell: 'no' };
}
