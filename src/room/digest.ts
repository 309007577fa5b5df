/**
 * What one side holds of a room, small enough to send with every exchange, and what two sides lack of each other.
 * Beyond the counts it carries the runs of counters held, so that a difference can be fetched by range in one round:
 * a device without gaps has one run. The rolling hash proves that what both hold is the same.
 */
import { compareText, heldByDevice, type Range, runs, without } from './chain.ts';
import { type Hash, hex } from './entry.ts';
import type { Header } from './header.ts';

export type DeviceDigest = {
  readonly device: string;
  /** Highest counter held. */
  readonly max: number;
  /** Different headers held. */
  readonly count: number;
  readonly held: readonly Range[];
  /** Hash, in hex, of all header hashes in order of counter, each joined to the hash so far. */
  readonly rolling: string;
};

export type Digest = readonly DeviceDigest[];

/** Runs for each device that has any, devices in order of name. */
export type Missing = readonly { readonly device: string; readonly ranges: readonly Range[] }[];

export type Compared = {
  readonly same: boolean;
  readonly missingHere: Missing;
  readonly missingThere: Missing;
  /** Devices of which both hold the same counters but not the same headers: send all of it, a fork or a fault is there. */
  readonly differ: readonly string[];
};

/** The digest of the headers of one room. Order and duplicates do not matter. */
export function digest(headers: readonly Header[], hash: Hash): Digest {
  return [...heldByDevice(headers, hash)].map(([device, held]) => {
    const counters = [...held.keys()];
    const hashes = [...held.values()].flatMap((headersThere) => [...headersThere.keys()]);
    return {
      device,
      max: counters.at(-1) ?? 0,
      count: hashes.length,
      held: runs(counters),
      rolling: roll(hashes, hash),
    };
  });
}

/** What each side lacks that the other holds. Compare again after fetching: only then can `differ` be empty for sure. */
export function compare(here: Digest, there: Digest): Compared {
  const missingHere = lacking(here, there);
  const missingThere = lacking(there, here);
  const differ = here
    .filter((mine) => {
      const theirs = there.find((other) => other.device === mine.device);
      return theirs && sameRuns(mine.held, theirs.held) && mine.rolling !== theirs.rolling;
    })
    .map((mine) => mine.device);
  return { same: missingHere.length + missingThere.length + differ.length === 0, missingHere, missingThere, differ };
}

function lacking(mine: Digest, theirs: Digest): Missing {
  const held = new Map(mine.map((one) => [one.device, one.held]));
  return theirs
    .map(({ device, held: all }) => ({ device, ranges: without(all, held.get(device) ?? []) }))
    .filter((one) => one.ranges.length > 0)
    .sort((a, b) => compareText(a.device, b.device));
}

function sameRuns(a: readonly Range[], b: readonly Range[]): boolean {
  return a.length === b.length && a.every((run, i) => run[0] === b[i]?.[0] && run[1] === b[i]?.[1]);
}

function roll(hashes: readonly string[], hash: Hash): string {
  const utf8 = new TextEncoder();
  return hashes.reduce((soFar, next) => hex(hash(utf8.encode(soFar + next))), '');
}
