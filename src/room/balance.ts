/**
 * How the talking was shared, in four words, and only what may be shown: the room asked for it, the session is closed,
 * and at least five people were counted in the perspectives entered. One that was not counted has too few.
 */
import { getOrAdd } from './chain.ts';
import type { Kept } from './gather.ts';
import { latest } from './order.ts';
import type { Payloads } from './payloads.ts';
import type { Shelf } from './shelf.ts';

/** Design promise: balance is never shown for a perspective of fewer people than this. */
export const FEWEST_FOR_BALANCE = 5;

export type Balance = {
  readonly asked: boolean;
  readonly amounts: readonly Payloads['balance entered'][];
  readonly withheld: number;
};

export function readBalance(shelf: Shelf): Balance {
  const asked = shelf.of('balance asked').length > 0;
  const closed = shelf.of('session closed').length > 0;
  const people = counted(shelf);
  const entered = [...latestByPerspectives(shelf).values()];
  const isShown = ({ perspectives }: Payloads['balance entered']) =>
    asked && closed && perspectives.reduce((sum, id) => sum + (people.get(id) ?? 0), 0) >= FEWEST_FOR_BALANCE;
  const amounts = entered.filter(isShown);
  return { asked, amounts, withheld: entered.length - amounts.length };
}

function latestByPerspectives(shelf: Shelf): ReadonlyMap<string, Payloads['balance entered']> {
  const grouped = new Map<string, Kept<'balance entered'>[]>();
  for (const entry of shelf.of('balance entered')) {
    if (entry.body) getOrAdd(grouped, JSON.stringify(entry.body.perspectives), () => []).push(entry);
  }
  const found = new Map<string, Payloads['balance entered']>();
  for (const [key, entries] of grouped) {
    const body = latest(entries)?.current.body;
    if (body) found.set(key, body);
  }
  return found;
}

function counted(shelf: Shelf): ReadonlyMap<string, number> {
  const attendance = latest(shelf.of('attendance counted').filter((entry) => entry.body !== null))?.current.body;
  return new Map(attendance?.byPerspective?.map(({ perspective, people }) => [perspective, people]) ?? []);
}
