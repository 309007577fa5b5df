/**
 * "Don't write that down": which entries must have no payload, anywhere, for good.
 *
 * A contribution and its corrections are one thing, and so is anything else with its later versions; striking any
 * version strikes them all, whatever the order in which they arrive. The page of prose is the exception: striking a
 * version strikes it and every version before it, so that a page rewritten without a sentence outlives the page that
 * had it. Headers stay. Entries that hold no words are never struck.
 *
 * The store destroys what this names, after every change and after everything that arrives; the reducer leaves it out.
 */
import { getOrAdd } from './chain.ts';
import type { Header } from './header.ts';
import { mayBeStruck } from './kinds.ts';
import { inOrder } from './order.ts';

/** The first entry of the thing that an id belongs to; the id itself when it stands alone or is not here. */
export type FirstOf = (id: string) => string;

const CONTRIBUTION_KINDS: readonly string[] = ['contribution kept', 'contribution moved up', 'contribution corrected'];
const THEME_KINDS: readonly string[] = ['theme named', 'theme renamed'];
const REPLACEABLE: readonly string[] = [
  'container line agreed',
  'difference held',
  'reflection kept',
  'witness reflected',
  'point taken further',
  'record corrected',
  'dissent attached',
  'aftercare noted',
];

/** Ids of the entries, among these headers of one room, whose payload must be destroyed. */
export function struckOut(headers: readonly Header[]): ReadonlySet<string> {
  const ordered = inOrder(headers.map((header) => ({ header }))).map(({ header }) => header);
  return struckAmong(ordered, firstOf(ordered));
}

/** As struckOut, for headers already in order and with their things known. */
export function struckAmong(ordered: readonly Header[], first: FirstOf): ReadonlySet<string> {
  const targets = new Set(ordered.filter((h) => h.kind === 'entry struck out').flatMap((h) => h.refs));
  const things = new Set([...targets].map(first));
  const lastProse = ordered.findLastIndex((h) => h.kind === 'prose kept' && targets.has(h.id));
  const isStruck = (h: Header, i: number) => (h.kind === 'prose kept' ? i <= lastProse : things.has(first(h.id)));
  return new Set(ordered.filter((h, i) => mayBeStruck(h.kind) && isStruck(h, i)).map((h) => h.id));
}

/** Follows each entry back through what it changes or replaces. A ring of entries naming each other is one thing. */
export function firstOf(headers: readonly Header[]): FirstOf {
  const kinds = new Map(headers.map((h) => [h.id, h.kind]));
  const parents = new Map<string, string>();
  for (const header of headers) {
    const parent = parentOf(header, kinds);
    if (parent !== null) parents.set(header.id, parent);
  }
  const known = new Map<string, string>();
  return (id) => getOrAdd(known, id, () => walk(id, parents, known));
}

function walk(id: string, parents: ReadonlyMap<string, string>, known: Map<string, string>): string {
  const path = new Set<string>();
  let at = id;
  for (;;) {
    const done = known.get(at);
    const parent = parents.get(at);
    const end = done ?? (parent === undefined ? at : path.has(at) ? leastOfRing(at, parents) : null);
    if (end !== null) {
      for (const step of path) known.set(step, end);
      return end;
    }
    path.add(at);
    at = parent ?? at;
  }
}

function leastOfRing(start: string, parents: ReadonlyMap<string, string>): string {
  let least = start;
  for (let at = parents.get(start) ?? start; at !== start; at = parents.get(at) ?? start) if (at < least) least = at;
  return least;
}

function parentOf(header: Header, kinds: ReadonlyMap<string, string>): string | null {
  const [target] = header.refs;
  if (header.kind === 'contribution corrected' || header.kind === 'contribution moved up') {
    return fitting(target, kinds, CONTRIBUTION_KINDS);
  }
  if (header.kind === 'theme renamed') return fitting(target, kinds, THEME_KINDS);
  if (!REPLACEABLE.includes(header.kind)) return null;
  return header.refs.find((ref) => ref !== header.id && kinds.get(ref) === header.kind) ?? null;
}

/** A target that is not here may still come, so it fits; one of another kind does not. */
function fitting(
  target: string | undefined,
  kinds: ReadonlyMap<string, string>,
  wanted: readonly string[],
): string | null {
  if (target === undefined) return null;
  const kind = kinds.get(target);
  return kind === undefined || wanted.includes(kind) ? target : null;
}
