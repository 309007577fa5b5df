// The relationship map: how the sides get on at each level, before and after, over time, and who says so.

import { type PageEnding, page } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import { day } from '../../../shell/words-in-time.ts';
import { absentWords, unread } from '../absent.ts';
import { beforeAndAfter, type Interface, levelWords } from '../interface.ts';
import { paths } from '../paths.ts';
import type { Perspective } from '../perspective.ts';
import { mayGiveReading, mayKeepInterfaces } from '../policy.ts';
import { momentWords, type Reading, valueWords } from '../reading.ts';
import { mapsOf, overTime } from './pictures.ts';
import { whenWords } from './when.ts';

export interface InterfaceFacts {
  readonly face: Interface;
  readonly readings: readonly Reading[];
  readonly perspectives: readonly Perspective[];
  /** The days on which the sides sat together in a dialogue. */
  readonly met: readonly string[];
  readonly today: string;
}

const counted = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

export function interfacePage({ face, readings, perspectives, met, today }: InterfaceFacts, seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const last = readings.at(-1);
  return page('wings/partnership/interface/interface.njk', {
    title: `How the ${counted[face.sides.length] ?? face.sides.length} sides get on`,
    backHref: paths.interfaces(slug),
    name: face.name,
    about: face.about,
    lead: beforeAndAfter(readings) ?? unread(seat),
    maps: mapsOf(face, readings, perspectives, absentWords(seat, 'Not read yet')),
    overTime: overTime(
      readings,
      met.map((on) => ({ on, words: `Dialogue, ${day(on).replace(/ \d{4}$/, '')}` })),
      today,
    ),
    table: readings.length > 0 ? tableOf(readings, seat) : null,
    last: last && {
      level: last.level ? `${levelWords[last.level].toLowerCase()} level` : 'across levels',
      value: valueWords[last.value],
      readBy: last.readBy ?? absentWords(seat),
      when: whenWords(last) ?? absentWords(seat),
      because: last.because ?? absentWords(seat),
    },
    addReadingHref: mayGiveReading(seat).allowed ? paths.addReading(slug, face.slug) : null,
    changeHref: mayKeepInterfaces(seat).allowed ? paths.changeInterface(slug, face.slug) : null,
    standsHref: mayKeepInterfaces(seat).allowed ? paths.whoStandsWhere(slug, face.slug) : null,
  });
}

export const tableOf = (readings: readonly Reading[], seat: Seat) => ({
  caption: 'Every reading, with who made it and why',
  words: 'Show these readings as a table, with their sources',
  head: ['Level', 'Reading', 'When', 'Read by', 'Why'],
  rows: readings.map((reading) => [
    reading.level ? levelWords[reading.level] : 'Across levels',
    valueWords[reading.value],
    `${momentWords[reading.moment]}: ${whenWords(reading) ?? absentWords(seat).toLowerCase()}`,
    reading.readBy ?? absentWords(seat),
    reading.because ?? absentWords(seat),
  ]),
});
