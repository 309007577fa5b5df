/** The entries that belong in a record, laid out by kind, with what is struck out and what belongs together known. */
import { getOrAdd } from './chain.ts';
import type { AnyKept, Kept } from './gather.ts';
import { isKind, KINDS } from './kinds.ts';
import type { Kind } from './payloads.ts';
import type { FirstOf } from './struck.ts';

export type Shelf = {
  /** Entries of one kind, in order, struck ones included. */
  readonly of: <K extends Kind>(kind: K) => readonly Kept<K>[];
  /** Entries of several kinds together, in order. */
  readonly all: readonly AnyKept[];
  readonly first: FirstOf;
  readonly struck: ReadonlySet<string>;
};

export function shelve(entries: readonly AnyKept[], first: FirstOf, struck: ReadonlySet<string>): Shelf {
  const byKind = new Map<Kind, AnyKept[]>();
  for (const entry of entries) getOrAdd(byKind, entry.kind, () => []).push(entry);
  return {
    // Each was put under its own kind just above, which a map cannot say in its type.
    of: <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as unknown as readonly Kept<K>[],
    all: entries,
    first,
    struck,
  };
}

/** Whether an entry of this kind changes what the record says. */
export function changesWords(kind: string): boolean {
  return kind === 'entry struck out' || (isKind(kind) && KINDS[kind].words);
}
