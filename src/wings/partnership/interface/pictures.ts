// From readings to what the pictures show. Readings without a day stand on the maps and in the table, never on a time axis.
import type { ReadingsOverTime } from '../../../pictures/readings-over-time.ts';
import type { ReadingKind, RelationshipMap, RelationshipMaps } from '../../../pictures/relationship.ts';
import { levels } from '../../../shell/standing.ts';
import { besideTheLevels, type Interface, levelMeans, levelsOf, levelWords, seatsAt } from '../interface.ts';
import type { Perspective } from '../perspective.ts';
import { lastReading, type Moment, momentWords, type Reading, type ReadingValue } from '../reading.ts';

const kinds: Record<ReadingValue, ReadingKind> = {
  productive: 'productive',
  working: 'working',
  'under strain': 'under-strain',
  'in conflict': 'in-conflict',
  unknown: 'unknown',
};

/** A map for each moment that has a reading; one with nothing read on it while there is none. */
export function mapsOf(
  face: Interface,
  readings: readonly Reading[],
  perspectives: readonly Perspective[],
): RelationshipMaps {
  const read = (['before', 'during', 'after'] as const).filter((moment) =>
    readings.some((reading) => reading.moment === moment),
  );
  const maps =
    read.length > 0 ? read.map((moment) => mapOf(face, readings, moment)) : [mapOf(face, readings, undefined)];
  return {
    maps,
    experience: besideTheLevels(face).map((seat) => ({
      kind: perspectives.find(({ id }) => id === seat.perspectiveId)?.kind ?? 'resident',
      words: seat.words,
      asked: seat.asked,
      note: seat.asked ? 'They have been asked.' : null,
    })),
  };
}

function mapOf(face: Interface, readings: readonly Reading[], moment: Moment | undefined): RelationshipMap {
  const [first, ...others] = face.sides;
  const across = lastReading(readings, null, moment);
  const rows = levelsOf(face, readings).map((level) => ({
    level: `${levelWords[level]}: ${levelMeans[level]}`,
    leftWho: first ? seatsAt(face, first.id, level).map(({ words }) => words) : [],
    rightWho: others.flatMap((side) =>
      seatsAt(face, side.id, level).map(({ words }) => (others.length > 1 ? `${side.name}: ${words}` : words)),
    ),
    reading: readingKind(lastReading(readings, level, moment)),
    href: null,
  }));
  const acrossRow = across && {
    level: 'Across levels',
    leftWho: first ? [first.name] : [],
    rightWho: others.map(({ name }) => name),
    reading: readingKind(across),
    href: null,
  };
  return {
    title: moment ? momentWords[moment] : 'How it stands',
    left: first?.name ?? '',
    right: others.map(({ name }) => name).join(' and '),
    levels: acrossRow ? [...rows, acrossRow] : rows,
  };
}

const readingKind = (reading: Reading | undefined): ReadingKind | null => (reading ? kinds[reading.value] : null);

/** Nothing where fewer than two readings have a day: one point is no course. */
export function overTime(readings: readonly Reading[], today: string): ReadingsOverTime | null {
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
    dialogues: [],
    until: [today, ...dated.map(({ on }) => on)].toSorted().at(-1) ?? today,
  };
}
