// What later wings bring to the agenda of a forum: they say so when the wings are put in their line, and this wing asks each.
import type { Scope } from '../../db/scope.ts';
import type { Seat } from '../../shell/standing.ts';
import type { AgendaItem } from './forum.ts';

/** A few things at most, what asks for the room's time first at their beginning: an agenda is no list of everything. */
export type BringToAgenda = (scope: Scope, seat: Seat, today: string) => Promise<readonly AgendaItem[]>;

const bringing = new Set<BringToAgenda>();
export const bringToAgenda = (bring: BringToAgenda): void => {
  bringing.add(bring);
};

export async function readBrought(scope: Scope, seat: Seat, today: string): Promise<AgendaItem[]> {
  const items: AgendaItem[] = [];
  for (const bring of bringing) items.push(...(await bring(scope, seat, today)));
  return items;
}
