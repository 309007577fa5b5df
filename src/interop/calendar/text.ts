// A calendar as RFC 5545 writes it. Times are written as the clock on the wall shows them, in Europe/London, with the zone
// beside them. ical-generator writes the digits that a Date has in UTC, so a wall time goes in as if it were UTC.
import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';
import type { Course } from './days.ts';
import { zoneName, zoneText } from './zone.ts';

export interface CalendarEntry extends Course {
  /** Stands for this one thing for ever. */
  readonly id: string;
  /** Grows with every change. */
  readonly sequence: number;
  readonly summary: string;
  readonly where: string | null;
  /** 'HH:MM'. Null: the whole day, or the hour is not known. */
  readonly startsAt: string | null;
  readonly lastsMinutes: number | null;
  /** Days of the rule on which it is not held. */
  readonly leftOut: readonly string[];
  /** Days of the rule on which it is held at another time or place. */
  readonly moved: readonly MovedDay[];
}
export interface MovedDay {
  readonly on: string;
  readonly toDay: string;
  readonly toAt: string | null;
  readonly toWhere: string | null;
}

/** Something sent to one person: come, or it is off. */
export interface Invitation {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly from: string;
  readonly to: string;
  /** One day of the rule alone. */
  readonly onlyOn: string | null;
}

interface Written {
  /** The name of this installation, behind the ids. */
  readonly domain: string;
  readonly name: string;
  /** When the calendar was written: DTSTAMP. */
  readonly now: Date;
}

const usualMinutes = 60;

export function calendarText(entries: readonly CalendarEntry[], written: Written): string {
  const events = entries.flatMap((entry) => [
    wholeOf(entry, written),
    ...entry.moved.map((moved) => movedOf(entry, moved, written)),
  ]);
  return textOf(events, written, null);
}

export function invitationText(entry: CalendarEntry, invitation: Invitation, written: Written): string {
  const { method, from, to, onlyOn } = invitation;
  const moved = entry.moved.filter(({ on }) => onlyOn === null || on === onlyOn);
  const events =
    onlyOn === null
      ? [wholeOf(entry, written), ...moved.map((one) => movedOf(entry, one, written))]
      : [movedOf(entry, moved[0] ?? { on: onlyOn, toDay: onlyOn, toAt: null, toWhere: null }, written)];
  const asked = events.map(
    (event): ICalEventData => ({
      ...event,
      ...(method === 'CANCEL' && { status: ICalEventStatus.CANCELLED }),
      organizer: { name: 'Common Thread', email: from },
      attendees: [{ email: to, rsvp: false }],
    }),
  );
  return textOf(asked, written, ICalCalendarMethod[method]);
}

function wholeOf(entry: CalendarEntry, written: Written): ICalEventData {
  const { rule, startsOn, startsAt, leftOut } = entry;
  const repeating = (
    rule === null ? [] : [`RRULE:${rule}`, ...leftOut.map((on) => `EXDATE${zonedValue(on, startsAt)}`)]
  ).join('\n');
  return {
    ...plainOf(entry, written),
    ...timesOf(startsOn, startsAt, entry.lastsMinutes),
    ...(entry.where !== null && { location: entry.where }),
    ...(repeating !== '' && { repeating }),
  };
}

function movedOf(entry: CalendarEntry, { on, toDay, toAt, toWhere }: MovedDay, written: Written): ICalEventData {
  const where = toWhere ?? entry.where;
  return {
    ...plainOf(entry, written),
    recurrenceId: wall(on, entry.startsAt),
    // a series without an hour has none on any day
    ...timesOf(toDay, entry.startsAt && (toAt ?? entry.startsAt), entry.lastsMinutes),
    ...(where !== null && { location: where }),
  };
}

const plainOf = ({ id, sequence, summary }: CalendarEntry, { domain, now }: Written) => ({
  id: `${id}@${domain}`,
  sequence,
  summary,
  stamp: now,
});

const wall = (day: string, at: string | null): Date => new Date(`${day}T${at ?? '00:00'}:00Z`);

function timesOf(day: string, at: string | null, minutes: number | null) {
  const start = wall(day, at);
  if (at === null) return { start, allDay: true };
  const end = new Date(start.getTime() + (minutes ?? usualMinutes) * 60_000);
  return { start, end, timezone: zoneName };
}

const zonedValue = (day: string, at: string | null): string => {
  const digits = day.replaceAll('-', '');
  return at === null ? `;VALUE=DATE:${digits}` : `;TZID=${zoneName}:${digits}T${at.replace(':', '')}00`;
};

function textOf(events: readonly ICalEventData[], { name }: Written, method: ICalCalendarMethod | null): string {
  const calendar = ical({
    prodId: { company: 'Common Thread', product: 'Common Thread', language: 'EN' },
    ...(method === null && { name }),
    ...(method !== null && { method }),
    events: [...events],
  });
  // The library would name the zone only by taking UTC from DTSTAMP, and it writes a whole day that is replaced as an hour.
  return `${calendar
    .toString()
    .replace('BEGIN:VEVENT', `${zoneText}\r\nBEGIN:VEVENT`)
    .replaceAll(/RECURRENCE-ID:(\d{8})T000000Z/g, 'RECURRENCE-ID;VALUE=DATE:$1')}\r\n`;
}
