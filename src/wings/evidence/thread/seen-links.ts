// The links among what is seen: where something hidden lies between two things, one leads to the other, and nothing tells what or how
// much lies there. Pure.
import type { ThreadLink } from '../../../db/thread-links.ts';

interface Link {
  readonly from: string;
  readonly to: string;
}

/** @param shown under what each end is shown; null where it is hidden */
export function throughWhatIsSeen(links: readonly ThreadLink[], shown: (id: string) => string | null): Link[] {
  const next = Map.groupBy(links, ({ from }) => from.id);
  const onward = new Map<string, Set<string>>();
  /** What is seen first from here, through whatever is hidden. */
  const seenFrom = (id: string): Set<string> => {
    const known = onward.get(id);
    if (known) return known;
    const seen = new Set<string>();
    // known before it is whole, so that a circle of hidden things ends
    onward.set(id, seen);
    for (const { to } of next.get(id) ?? []) {
      const one = shown(to.id);
      for (const each of one === null ? seenFrom(to.id) : [one]) seen.add(each);
    }
    return seen;
  };
  const found = new Map<string, Link>();
  for (const id of next.keys()) {
    const from = shown(id);
    if (from === null) continue;
    for (const to of seenFrom(id)) if (to !== from) found.set(`${from} ${to}`, { from, to });
  }
  return [...found.values()];
}
