// The picture of common ground as its paper takes it: every row a drawing with its words. Pure.
import type { Bar } from '../../../../pictures/common-ground.ts';
import { chartOf } from '../chart.ts';
import { groupWords, oneLine } from '../finding-words.ts';
import { type AtCommonGround, type Found, notInPicture } from '../found.ts';
import { captionOf, peopleWords, title } from '../minute/page.ts';

export interface Paper {
  readonly name: string;
  readonly tagline: string | null;
  readonly fictional: boolean;
}

export function commonGroundPaper(at: AtCommonGround, found: Found, partnership: Paper, large: boolean) {
  const { views, bands, ends } = chartOf(found.lines);
  const groups = groupWords(found.finding, found.lines);
  return {
    large,
    title,
    caption: captionOf(at, found),
    lead: oneLine(found.lines),
    people: [peopleWords(found), '“I am not sure” is an answer too.'].filter((part) => part !== null).join(' '),
    missing: notInPicture(found.sides).map(({ words }) => words),
    views,
    ends,
    bands: bands.map((band) => ({
      ...{ title: band.title, note: band.note },
      rows: band.rows.map(({ words, lanes, tick, seen, verdict, why }) => ({
        ...{ words, tick, seen, verdict, why },
        lanes: lanes.map((lane) => ({
          ...{ kind: lane.kind, letter: lane.letter },
          ...('kept' in lane ? { bar: null, kept: lane.kept } : { bar: barOf(lane), kept: null }),
        })),
      })),
    })),
    groups,
    tagline: partnership.tagline ?? partnership.name,
    note: `${partnership.name}. Kept: partners.`,
    fictional: partnership.fictional,
    letters: null,
  };
}

const barOf = ({ share, low, high }: Bar) => ({ share, low, high });
