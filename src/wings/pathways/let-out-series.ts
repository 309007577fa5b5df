// What was let out quarter by quarter, for a measure over time: released figures alone, and a quarter in which nothing may be said is a gap.
import type { Scope } from '../../db/scope.ts';
import type { Shown } from '../../disclosure/index.ts';
import { shareOf, shareWords } from './continuity/released.ts';
import { shownPlaces } from './sessions-lost/quarter.ts';
import { readReleased } from './store/continuity.ts';
import { readLetOut } from './store/lost-weeks.ts';

export interface LetOutQuarter {
  /** Its first day. */
  readonly quarter: string;
  /** Null: too few to show, or only in words. */
  readonly inEvery100: number | null;
  readonly words: string;
}

/** Who started treatment, of those who left prison. `placeId` null: all establishments together. */
export async function continuityLetOut(scope: Scope, placeId: string | null): Promise<LetOutQuarter[]> {
  const released = await readReleased(scope);
  return released
    .filter((one) => one.question === 'started' && one.placeId === placeId)
    .map(({ quarter, figures }) => {
      const share = shareOf(figures);
      return { quarter: firstDay(quarter), inEvery100: share?.inEvery100 ?? null, words: shareWords(share) };
    });
}
const firstDay = (quarter: string): string =>
  `${quarter.slice(0, 4)}-${['01', '04', '07', '10'][Number(quarter.at(-1)) - 1]}-01`;

/** Places in sessions that were lost, of those offered at one place. */
export async function lostLetOut(scope: Scope, placeId: string): Promise<LetOutQuarter[]> {
  const all = await readLetOut(scope);
  return all
    .filter((one) => one.placeId === placeId)
    .map(({ quarter, figures }) => {
      const [offered, lost] = [figures.places.answered, figures.places.cells[1]];
      const [of, n] = [countOf(offered), countOf(lost)];
      const inEvery100 = of !== null && n !== null && of > 0 ? Math.min(100, Math.round((100 * n) / of)) : null;
      const said = lost ? shownPlaces(lost) : 'not said';
      return {
        ...{ quarter, inEvery100 },
        words: inEvery100 === null ? `Too few to show: ${said}` : `${said} of ${shownPlaces(offered)} places were lost`,
      };
    })
    .toSorted((a, b) => a.quarter.localeCompare(b.quarter));
}
const countOf = (shown: Shown | undefined): number | null =>
  shown?.is === 'rounded' || shown?.is === 'count' ? shown.count : null;
