// The days of a rule, as people at the place would say them: 'YYYY-MM-DD' in Europe/London. A rule is worked out on days
// alone, so that no change of the clocks can move one.
import rrule from 'rrule';

export interface Course {
  /** Null for one day alone. */
  readonly rule: string | null;
  readonly startsOn: string;
}

/** The days from `from` on, up to `until` where it is given, at most `most` of them. */
export function daysOf(
  { rule, startsOn }: Course,
  { from, until, most }: { readonly from: string; readonly until?: string; readonly most: number },
): string[] {
  const wanted = (day: string) => day >= from && (until === undefined || day <= until);
  if (rule === null) return [startsOn].filter(wanted).slice(0, most);
  const found: string[] = [];
  new rrule.RRule({ ...rrule.RRule.parseString(rule), dtstart: new Date(`${startsOn}T00:00:00Z`) }).all((at) => {
    const day = at.toISOString().slice(0, 10);
    if (until !== undefined && day > until) return false;
    if (wanted(day)) found.push(day);
    return found.length < most;
  });
  return found;
}

/** The first day of the rule that is not before this one: where a course starts. */
export const firstOf = (rule: string | null, from: string): string =>
  daysOf({ rule, startsOn: from }, { from, most: 1 })[0] ?? from;

export const isDayOf = (course: Course, day: string): boolean =>
  daysOf(course, { from: day, until: day, most: 1 }).length > 0;
