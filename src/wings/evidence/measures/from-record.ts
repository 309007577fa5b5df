// Series that nobody types: worked out from the record each time they are read. What counts people was let out before, and a figure that
// was too few to show is a gap that says so.
import type { Scope } from '../../../db/scope.ts';
import { readAnswerDays } from '../../coproduction/index.ts';
import { type ReadingValue, readReadings } from '../../partnership/index.ts';
import { continuityLetOut, type LetOutQuarter, lostLetOut } from '../../pathways/index.ts';
import { type Measure, numberWords } from './measure.ts';
import { type SeriesPoint, withGaps } from './series.ts';

export async function fromRecord(scope: Scope, measure: Measure): Promise<SeriesPoint[]> {
  const { source, placeId, interfaceId } = measure;
  switch (source) {
    case 'response days':
      return withGaps('month', (await readAnswerDays(scope, placeId)).map(answerPoint), 'Nothing was answered');
    case 'continuity':
      return withGaps('quarter', (await continuityLetOut(scope, placeId)).map(quarterPoint), 'Not let out');
    case 'sessions lost':
      return placeId ? withGaps('quarter', (await lostLetOut(scope, placeId)).map(quarterPoint), 'Not let out') : [];
    case 'relationship':
      return interfaceId ? relationshipPoints(await readReadings(scope, interfaceId), measure) : [];
    case 'given':
      return [];
  }
}

const answerPoint = ({
  month,
  middleDays,
  answered,
}: Awaited<ReturnType<typeof readAnswerDays>>[number]): SeriesPoint => ({
  ...{ standsFor: month, value: middleDays, counted: null },
  words: `${numberWords(middleDays)} days, of ${answered} answered`,
});

export const quarterPoint = ({ quarter, inEvery100, words }: LetOutQuarter): SeriesPoint => ({
  ...{ standsFor: quarter, value: inEvery100, counted: null },
  words: inEvery100 === null && !/too few/i.test(words) ? `Too few to show: ${words}` : words,
});

/** In the order of the scale: a step on it is no amount, so that only rules of order are applied. */
const relationshipScale: Readonly<Record<ReadingValue, number | null>> = {
  'in conflict': 1,
  'under strain': 2,
  working: 3,
  productive: 4,
  unknown: null,
};

/**
 * Those with a day. A reading of which only the moment is known cannot stand on a line. Where several read it on one day, each by what
 * they said last, the line is at the lowest and the words have all of them: nobody's conflict goes under what others found.
 */
export function relationshipPoints(
  readings: Awaited<ReturnType<typeof readReadings>>,
  { level }: Pick<Measure, 'level'>,
): SeriesPoint[] {
  const byDay = new Map<string, Map<string, ReadingValue>>();
  for (const { readOn, level: at, readBy, value } of readings)
    if (readOn !== null && at === level) byDay.set(readOn, (byDay.get(readOn) ?? new Map()).set(readBy ?? '', value));
  return [...byDay]
    .map(([standsFor, said]): SeriesPoint => {
      const found = [...new Set(said.values())].toSorted((a, b) => placeOf(a) - placeOf(b));
      const known = found.filter((value) => value !== 'unknown');
      const [lowest] = known;
      return {
        ...{ standsFor, value: lowest ? relationshipScale[lowest] : null, counted: null },
        words: lowest ? known.join(', and by others ') : 'Not known',
      };
    })
    .toSorted((a, b) => a.standsFor.localeCompare(b.standsFor));
}
const placeOf = (value: ReadingValue): number => relationshipScale[value] ?? Number.POSITIVE_INFINITY;
