// How often something meets, as a rule of RFC 5545: from plain choices to the rule, back, and in words.
//
// A rule is the value of an RRULE, for example 'FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU'. Its first day (DTSTART) stands beside
// it, always on a day of the rule. All days and times are those of Europe/London: at 2pm is at 2pm, in winter and in
// summer. Only the rules that this file writes are read.

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];
export const nths = [1, 2, 3, 4, -1] as const;
export type Nth = (typeof nths)[number];

export type Cadence =
  | { readonly kind: 'weeks'; readonly every: number; readonly weekday: Weekday | null }
  | { readonly kind: 'weekday of the month'; readonly every: number; readonly nth: Nth; readonly weekday: Weekday }
  /** From 1 to 28, which every month has, or -1, its last. Null is the first day's own. */
  | { readonly kind: 'day of the month'; readonly every: number; readonly day: number | null };

export const weekdayWords: Record<Weekday, string> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};
export const nthWords: Record<Nth, string> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' };

export function ruleOf(cadence: Cadence): string {
  const every = `INTERVAL=${cadence.every}`;
  switch (cadence.kind) {
    case 'weeks':
      return ['FREQ=WEEKLY', every, ...(cadence.weekday ? [`BYDAY=${cadence.weekday}`] : [])].join(';');
    case 'weekday of the month':
      return `FREQ=MONTHLY;${every};BYDAY=${cadence.nth}${cadence.weekday}`;
    case 'day of the month':
      return ['FREQ=MONTHLY', every, ...(cadence.day === null ? [] : [`BYMONTHDAY=${cadence.day}`])].join(';');
  }
}

const shape =
  /^FREQ=(?:(?<weekly>WEEKLY)|MONTHLY);INTERVAL=(?<every>[1-9]\d?)(?:;BYDAY=(?<nth>[1-4]|-1)?(?<weekday>MO|TU|WE|TH|FR|SA|SU)|;BYMONTHDAY=(?<day>-1|[1-9]|1\d|2[0-8]))?$/;

/** What a rule says, or null where it is none that this file would write. */
export function readRule(rule: string): Cadence | null {
  const found = shape.exec(rule)?.groups;
  if (!found) return null;
  const every = Number(found.every);
  const weekday = weekdays.find((one) => one === found.weekday) ?? null;
  const nth = nths.find((one) => String(one) === found.nth);
  const day = found.day === undefined ? null : Number(found.day);
  const cadence: Cadence = found.weekly
    ? { kind: 'weeks', every, weekday }
    : weekday && nth
      ? { kind: 'weekday of the month', every, nth, weekday }
      : { kind: 'day of the month', every, day };
  return ruleOf(cadence) === rule ? cadence : null;
}

/** "The second Tuesday of each month", "Every 6 weeks, on a Tuesday". */
export function ruleInWords(rule: string): string | null {
  const cadence = readRule(rule);
  if (!cadence) return null;
  const { every } = cadence;
  if (cadence.kind === 'weeks') {
    const weekday = cadence.weekday && weekdayWords[cadence.weekday];
    if (every === 1) return `Every ${weekday ?? 'week'}`;
    return `Every ${every} weeks${weekday ? `, on a ${weekday}` : ''}`;
  }
  const day =
    cadence.kind === 'weekday of the month'
      ? `the ${nthWords[cadence.nth]} ${weekdayWords[cadence.weekday]}`
      : cadence.day && dayWords(cadence.day);
  if (!day) return every === 1 ? 'Every month' : `Every ${every} months`;
  return every === 1 ? `${day.replace(/^t/, 'T')} of each month` : `Every ${every} months, on ${day}`;
}

function dayWords(day: number): string {
  if (day === -1) return 'the last day';
  const ending =
    day % 10 === 1 && day !== 11
      ? 'st'
      : day % 10 === 2 && day !== 12
        ? 'nd'
        : day % 10 === 3 && day !== 13
          ? 'rd'
          : 'th';
  return `the ${day}${ending}`;
}
