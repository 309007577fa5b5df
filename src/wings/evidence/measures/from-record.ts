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

/** Those with a day. A reading of which only the moment is known cannot stand on a line. */
export function relationshipPoints(
  readings: Awaited<ReturnType<typeof readReadings>>,
  { level }: Pick<Measure, 'level'>,
): SeriesPoint[] {
  const byDay = new Map<string, SeriesPoint>();
  for (const reading of readings)
    if (reading.readOn !== null && reading.level === level)
      byDay.set(reading.readOn, {
        ...{ standsFor: reading.readOn, value: relationshipScale[reading.value], counted: null },
        words: reading.value === 'unknown' ? 'Not known' : reading.value,
      });
  return [...byDay.values()].toSorted((a, b) => a.standsFor.localeCompare(b.standsFor));
}
