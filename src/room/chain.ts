/**
 * Completeness of what each device wrote. A gapless counter and a link from each header to the one before it make
 * "nothing is lost" a check on headers alone, which still holds after words have been destroyed.
 */
import { type Hash, headerHash } from './entry.ts';
import type { Header } from './header.ts';

/** First and last of a run of counters, both included. */
export type Range = readonly [from: number, to: number];

export type DeviceChain = {
  readonly device: string;
  readonly max: number;
  /** Different headers held; more than the counters held when there is a fork. */
  readonly count: number;
  /** Counters below the highest for which no header is here. What a device wrote after its highest cannot be known. */
  readonly missing: readonly Range[];
  /** Counters that more than one header claims: the device's store was copied or rolled back. */
  readonly forks: readonly number[];
  /** Counters whose link matches no header before it that is here. A link into a gap cannot be judged and is not here. */
  readonly broken: readonly number[];
};

export type Chain = { readonly whole: boolean; readonly devices: readonly DeviceChain[] };

/** The chain of every device in the headers of one room, devices in order of name. Order and duplicates do not matter. */
export function verifyChain(headers: readonly Header[], hash: Hash): Chain {
  const devices = [...heldByDevice(headers, hash)].map(([device, held]) => deviceChain(device, held));
  const whole = devices.every((d) => d.missing.length + d.forks.length + d.broken.length === 0);
  return { whole, devices };
}

/** For each counter that is here, the headers that claim it, by hash. */
export type Held = ReadonlyMap<number, ReadonlyMap<string, Header>>;

/** What is held of each device: devices by name, counters upwards, hashes upwards. */
export function heldByDevice(headers: readonly Header[], hash: Hash): ReadonlyMap<string, Held> {
  const all = headers.map((header) => ({ header, hash: headerHash(header, hash) }));
  all.sort(
    (a, b) =>
      compareText(a.header.device, b.header.device) || a.header.dseq - b.header.dseq || compareText(a.hash, b.hash),
  );
  const devices = new Map<string, Map<number, Map<string, Header>>>();
  for (const one of all) {
    const held = getOrAdd(devices, one.header.device, () => new Map<number, Map<string, Header>>());
    getOrAdd(held, one.header.dseq, () => new Map<string, Header>()).set(one.hash, one.header);
  }
  return devices;
}

/** Runs of counters that are here, upwards. */
export function runs(counters: Iterable<number>): readonly Range[] {
  const found: [number, number][] = [];
  for (const counter of [...new Set(counters)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] + 1 === counter) last[1] = counter;
    else found.push([counter, counter]);
  }
  return found;
}

/** The parts of `all` that are in none of `held`; both are runs that do not overlap, upwards. */
export function without(all: readonly Range[], held: readonly Range[]): readonly Range[] {
  let left = all;
  for (const [from, to] of held) {
    left = left.flatMap(([a, b]): readonly Range[] => {
      if (to < a || from > b) return [[a, b]];
      return [...(a < from ? [[a, from - 1] as const] : []), ...(to < b ? [[to + 1, b] as const] : [])];
    });
  }
  return left;
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

function deviceChain(device: string, held: Held): DeviceChain {
  const counters = [...held.keys()];
  const max = counters.at(-1) ?? 0;
  const count = [...held.values()].reduce((sum, headers) => sum + headers.size, 0);
  const forks = counters.filter((dseq) => (held.get(dseq)?.size ?? 0) > 1);
  const broken = counters.filter((dseq) => !linksHold(held, dseq));
  return { device, max, count, missing: without([[1, max]], runs(counters)), forks, broken };
}

function linksHold(held: Held, dseq: number): boolean {
  const before = held.get(dseq - 1);
  return [...(held.get(dseq)?.values() ?? [])].every(({ prev }) => {
    if (dseq === 1) return prev === null;
    if (prev === null) return false;
    return before === undefined || before.has(prev);
  });
}
