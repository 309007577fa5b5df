// How one working relationship was read over time, for the page of another wing. Pure.
import type { Seat } from '../../../shell/standing.ts';
import type { Reading } from '../reading.ts';
import { tableOf } from './page.ts';
import { overTime } from './pictures.ts';

/** Nothing where there is no course to show yet. */
export function readingsOf(readings: readonly Reading[], seat: Seat, today: string) {
  const picture = overTime(readings, [], today);
  return picture && { picture, table: tableOf(readings, seat) };
}
