/**
 * The one order in which entries are read. Entries are sorted by clock time, then device, then the device's counter,
 * then id. A device's own order is never contradicted by its clock: an entry counts as no earlier than the one that
 * device made before it, so that putting a clock back does not make an old wording win.
 */
import { compareText, getOrAdd } from './chain.ts';
import type { Header } from './header.ts';

type Ordered = { readonly header: Header };

export function inOrder<T extends Ordered>(entries: readonly T[]): readonly T[] {
  const byDevice = new Map<string, T[]>();
  for (const entry of entries) getOrAdd(byDevice, entry.header.device, () => []).push(entry);
  const timed: { entry: T; time: number }[] = [];
  for (const own of byDevice.values()) {
    let time = Number.NEGATIVE_INFINITY;
    for (const entry of own.sort(asMade)) {
      time = Math.max(time, entry.header.at.wall);
      timed.push({ entry, time });
    }
  }
  timed.sort(
    (a, b) => a.time - b.time || compareText(a.entry.header.device, b.entry.header.device) || asMade(a.entry, b.entry),
  );
  return timed.map(({ entry }) => entry);
}

function asMade(a: Ordered, b: Ordered): number {
  const [x, y] = [a.header, b.header];
  return x.dseq - y.dseq || x.at.wall - y.at.wall || compareText(x.id, y.id);
}

/**
 * Of several versions of one thing, in order: the one to show, and the others that were written without seeing it.
 * A version is overtaken by one that names it, or by a later one from the same device. When several are left, they were
 * written at the same time: the last in order is shown first and the others are kept beside it for the room to settle.
 */
export function latest<T extends Ordered>(versions: readonly T[]): { current: T; others: readonly T[] } | null {
  const named = new Set<string>();
  const lastOf = new Map<string, number>();
  for (const { header } of versions) {
    for (const ref of header.refs) if (ref !== header.id) named.add(ref);
    lastOf.set(header.device, Math.max(header.dseq, lastOf.get(header.device) ?? 0));
  }
  const heads = versions.filter(({ header }) => !named.has(header.id) && header.dseq === lastOf.get(header.device));
  const current = heads.at(-1) ?? versions.at(-1);
  if (current === undefined) return null;
  return { current, others: heads.filter((head) => head !== current) };
}
