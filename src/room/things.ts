/** Things with words that may be replaced by a later version: one item for each, with what nobody has settled yet. */
import { getOrAdd } from './chain.ts';
import type { Header } from './header.ts';
import { latest } from './order.ts';
import type { Kind, Payloads } from './payloads.ts';
import type { Shelf } from './shelf.ts';
import type { Item, RoomState } from './state.ts';

type Version<B> = { readonly header: Header; readonly body: B | null };

/** In order of their first version. A thing that is struck out, or whose words are not here, is left out. */
export function things<K extends Kind>(shelf: Shelf, kind: K): readonly Item<Payloads[K]>[] {
  return [...together(shelf, shelf.of(kind))].flatMap(([id, versions]) => itemOf<Payloads[K]>(id, versions, shelf));
}

/** One page for the whole session: the latest, whether or not it names the one before. */
export function readProse(shelf: Shelf): RoomState['prose'] {
  const pages = shelf.of('prose kept').filter(({ header }) => !shelf.struck.has(header.id));
  const id = latest(pages)?.current.header.id;
  const [page] = id === undefined ? [] : itemOf<Payloads['prose kept']>(id, pages, shelf);
  return page ?? null;
}

/** Entries grouped by the thing they belong to, things in order of their first entry. */
export function together<E extends { readonly header: Header }>(
  shelf: Shelf,
  entries: readonly E[],
): ReadonlyMap<string, readonly E[]> {
  const grouped = new Map<string, E[]>();
  for (const entry of entries) getOrAdd(grouped, shelf.first(entry.header.id), () => []).push(entry);
  return grouped;
}

function itemOf<B>(id: string, versions: readonly Version<B>[], shelf: Shelf): readonly Item<B>[] {
  const found = latest(versions);
  const [oldest] = versions;
  if (!found || !oldest || shelf.struck.has(found.current.header.id)) return [];
  const shown = [found.current, ...found.others.toReversed()].filter((version) => version.body !== null);
  const bodies = shown.map((version) => version.body).filter((body) => body !== null);
  const [version] = shown;
  const [body, ...others] = bodies;
  if (!version || body === undefined) return [];
  return [{ ...body, id, at: oldest.header.at, tier: version.header.tier, others }];
}
