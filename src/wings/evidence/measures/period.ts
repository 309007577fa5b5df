// Periods: a day, a month or a quarter, each by its first day. Pure.
import { day, month } from '../../../shell/words-in-time.ts';
import type { Every } from './measure.ts';

const quarterNames = ['January to March', 'April to June', 'July to September', 'October to December'];
const pad = (n: number): string => String(n).padStart(2, '0');

export function startOf(every: Every, on: string): string {
  if (every === 'day') return on;
  const at = Number(on.slice(5, 7));
  return `${on.slice(0, 4)}-${pad(every === 'month' ? at : at - ((at - 1) % 3))}-01`;
}

/** The period that comes after; a day has none that is expected. */
export function nextPeriod(every: Exclude<Every, 'day'>, start: string): string {
  const months = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + (every === 'month' ? 1 : 3);
  return `${Math.floor(months / 12)}-${pad((months % 12) + 1)}-01`;
}

/** The last day of it. */
export function endOf(every: Every, start: string): string {
  if (every === 'day') return start;
  return new Date(Date.parse(`${nextPeriod(every, start)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

export function periodWords(every: Every, start: string): string {
  if (every === 'day') return day(start);
  if (every === 'month') return month(start);
  return `${quarterNames[(Number(start.slice(5, 7)) - 1) / 3] ?? ''} ${start.slice(0, 4)}`;
}

/** Under a drawing: "21 Mar 26", "Mar 26", "Jan–Mar 26". */
export function shortPeriod(every: Every, start: string): string {
  const name = (on: string) => month(on).slice(0, 3);
  const year = start.slice(2, 4);
  if (every === 'day') return `${Number(start.slice(8))} ${name(start)} ${year}`;
  if (every === 'month') return `${name(start)} ${year}`;
  return `${name(start)}–${name(endOf('quarter', start))} ${year}`;
}
