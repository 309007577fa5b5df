/**
 * Dates and times as people in the place say them: London time, plain words.
 *
 * A day is written `2026-11-21` and has no time zone. Anything else is an instant and is told as London would.
 */

const zone = 'Europe/London';
const dayOnly = /^\d{4}-\d{2}-\d{2}$/;

type When = string | Date | null | undefined;

interface Told {
  readonly date: Date;
  readonly timeZone: string;
}

const told = (when: When): Told | null => {
  if (when === null || when === undefined || when === '') return null;
  const date = when instanceof Date ? when : new Date(when);
  if (Number.isNaN(date.getTime())) throw new RangeError('not a date or a time');
  return { date, timeZone: typeof when === 'string' && dayOnly.test(when) ? 'UTC' : zone };
};

const formats = new Map<string, Intl.DateTimeFormat>();

const written = ({ date, timeZone }: Told, parts: Intl.DateTimeFormatOptions): string => {
  const key = timeZone + JSON.stringify(parts);
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...parts, timeZone });
  formats.set(key, format);
  return format.format(date).replaceAll(',', '');
};

/** 21 November 2026 */
export const day = (when: When): string => {
  const at = told(when);
  return at ? written(at, { day: 'numeric', month: 'long', year: 'numeric' }) : '';
};

/** Sat 21 November */
export const shortDay = (when: When): string => {
  const at = told(when);
  return at ? written(at, { weekday: 'short', day: 'numeric', month: 'long' }) : '';
};

/** Saturday 21 November */
export const longDay = (when: When): string => {
  const at = told(when);
  return at ? written(at, { weekday: 'long', day: 'numeric', month: 'long' }) : '';
};

/** November 2026 */
export const month = (when: When): string => {
  const at = told(when);
  return at ? written(at, { month: 'long', year: 'numeric' }) : '';
};

/** 2pm, 2:25pm, midday, midnight */
export const time = (when: When): string => {
  const at = told(when);
  if (!at) return '';
  const [hour = 0, minute = 0] = written(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    .split(':')
    .map(Number);
  if (minute === 0 && hour === 12) return 'midday';
  if (minute === 0 && hour === 0) return 'midnight';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
};

/** "14:25" with its half of the day, for a paper that is read without a picture beside it: 2:25pm. */
// in winter London keeps the time of UTC, so that a clock time is told as it was written
export const clockTime = (at: string): string => time(`2026-01-01T${at.slice(0, 5)}:00Z`);

/** Day words for a day, and anything else as it is: "May", "6 and 13 May". */
export const dayIfDay = (when: When): string => (typeof when === 'string' && !dayOnly.test(when) ? when : day(when));

/** "14:25" as a clock on a wall shows it: 2:25. */
export const clock = (at: string): string => {
  const [hour = '', minute = ''] = at.split(':');
  return `${Number(hour) % 12 || 12}:${minute}`;
};

const dayNumber = (at: Told): number =>
  Math.floor(Date.parse(written(at, { dateStyle: 'short' }).split('/').reverse().join('-')) / 86_400_000);

/** Today, Yesterday, Sunday, 3 March, 3 March 2025: as near as it needs to be. */
export const ago = (when: When, now: Date): string => {
  const at = told(when);
  if (!at) return '';
  const today = { date: now, timeZone: zone };
  const days = dayNumber(today) - dayNumber(at);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  if (days > 1 && days < 7) return written(at, { weekday: 'long' });
  if (written(at, { year: 'numeric' }) === written(today, { year: 'numeric' }))
    return written(at, { day: 'numeric', month: 'long' });
  return day(when);
};

/** "1 thing", "3 things". Without `many` an s is added. */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** "2026-11-21" taken apart for the three boxes of a date. Anything else leaves them empty. */
export const dayParts = (when: unknown): { day: string; month: string; year: string } => {
  const [, year = '', month = '', date = ''] =
    /^(\d{4})-(\d{2})-(\d{2})/.exec(typeof when === 'string' ? when : '') ?? [];
  return { day: date.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
};
