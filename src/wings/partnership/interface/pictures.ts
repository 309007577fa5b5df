// From readings to what the pictures show. Readings without a day stand on the maps and in the table, never on a time axis.
import type { ReadingsOverTime } from '../../../pictures/readings-over-time.ts';
import type { ReadingKind, RelationshipMap, RelationshipMaps } from '../../../pictures/relationship.ts';
import { levels } from '../../../shell/standing.ts';
import { besideTheLevels, type Interface, levelMeans, levelsOf, levelWords, seatsAt } from '../interface.ts';
import type { Perspective } from '../perspective.ts';
import { lastReading, type Moment, momentWords, type Reading, type ReadingValue, valueWords } from '../reading.ts';

const kinds: Record<ReadingValue, ReadingKind> = {
  productive: 'productive',
  working: 'working',
  'under strain': 'under-strain',
  'in conflict': 'in-conflict',
  unknown: 'unknown',
};

/** Before and after, where they were read; what was read in between only while nothing was read after it. */
export function mapsOf(
  face: Interface,
  readings: readonly Reading[],
  perspectives: readonly Perspective[],
  unread: string,
): RelationshipMaps {
  const wasRead = (moment: Moment) => readings.some((reading) => reading.moment === moment);
  const read = [...(['before'] as const), wasRead('after') ? ('after' as const) : ('during' as const)].filter(wasRead);
  return {
    maps:
      read.length > 0
        ? read.map((moment) => mapOf(face, readings, moment, unread))
        : [mapOf(face, readings, undefined, unread)],
    experience: besideTheLevels(face).map((seat) => ({
      kind: perspectives.find(({ id }) => id === seat.perspectiveId)?.kind ?? 'resident',
      words: seat.words,
      asked: seat.asked,
      note: seat.asked ? 'They have been asked.' : null,
    })),
  };
}

/** @param unread what to say where nothing was read */
function mapOf(
  face: Interface,
  readings: readonly Reading[],
  moment: Moment | undefined,
  unread: string,
): RelationshipMap {
  const [first, ...others] = face.sides;
  const across = lastReading(readings, null, moment);
  const rows = levelsOf(face, readings).map((level) => ({
    level: `${levelWords[level]}: ${levelMeans[level]}`,
    leftWho: first ? seatsAt(face, first.id, level).map(({ words }) => words) : [],
    rightWho: others.flatMap((side) =>
      seatsAt(face, side.id, level).map(({ words }) => (others.length > 1 ? `${side.name}: ${words}` : words)),
    ),
    ...readAs(lastReading(readings, level, moment), unread),
  }));
  const acrossRow = across && {
    level: 'Across levels',
    leftWho: first ? [first.name] : [],
    rightWho: others.map(({ name }) => name),
    ...readAs(across, unread),
  };
  return {
    title: moment ? momentWords[moment] : 'How it stands',
    left: first?.name ?? '',
    right: others.map(({ name }) => name).join(' and '),
    levels: acrossRow ? [...rows, acrossRow] : rows,
  };
}

const readAs = (reading: Reading | undefined, unread: string) =>
  reading
    ? { reading: kinds[reading.value], href: null, words: valueWords[reading.value] }
    : { reading: null, href: null, words: unread };

/** Nothing where fewer than two readings have a day: one point is no course. */
export function overTime(
  readings: readonly Reading[],
  met: ReadingsOverTime['dialogues'],
  today: string,
): ReadingsOverTime | null {
  const dated = readings.flatMap((reading) => (reading.readOn === null ? [] : [{ ...reading, on: reading.readOn }]));
  if (new Set(dated.map(({ on }) => on)).size < 2) return null;
  const strips = [...levels, null].map((level) => ({
    level: level ? levelWords[level] : 'Across levels',
    readings: dated
      .filter((reading) => reading.level === level)
      .toSorted((a, b) => a.on.localeCompare(b.on) || a.sequence - b.sequence)
      .map(({ on, value }) => ({ on, reading: kinds[value] })),
  }));
  return {
    id: 'readings',
    title: 'The readings, over time',
    levels: strips.filter((strip) => strip.readings.length > 0),
    dialogues: met.toSorted((a, b) => a.on.localeCompare(b.on)),
    until: [today, ...dated.map(({ on }) => on)].toSorted().at(-1) ?? today,
  };
}
