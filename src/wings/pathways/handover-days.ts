// Days around a release, in London days as 'YYYY-MM-DD', and the 21 that the national count looks at. Pure.
import { daysBetween } from '../../shell/days.ts';

/** The days on which somebody has to say how it stands. */
export const clockDays = [2, 7, 21] as const;
export const lastDay = 21;

/** `day` is at least so many days before `other`. */
export const isBefore = (day: string, other: string, days = 1): boolean => daysBetween(day, other) >= days;

export type Clock =
  | { readonly is: 'unknown' }
  | { readonly is: 'before'; readonly days: number }
  | { readonly is: 'running'; readonly day: number; readonly left: number }
  | { readonly is: 'over'; readonly day: number };

export function clockOf(
  { expectedReleaseOn, releasedOn }: { readonly expectedReleaseOn: string | null; readonly releasedOn: string | null },
  today: string,
): Clock {
  if (releasedOn === null)
    return expectedReleaseOn === null
      ? { is: 'unknown' }
      : { is: 'before', days: daysBetween(today, expectedReleaseOn) };
  const day = daysBetween(releasedOn, today);
  return day > lastDay ? { is: 'over', day } : { is: 'running', day: Math.max(0, day), left: lastDay - day };
}

/** Today by the clock, words first: "day 9 of 21", "12 days until release". */
export function clockWords(clock: Clock, leaves: 'release' | 'the move'): string {
  switch (clock.is) {
    case 'unknown':
      return `day of ${leaves} not known`;
    case 'before':
      if (clock.days < 0)
        return `${leaves} was expected ${-clock.days === 1 ? 'yesterday' : `${-clock.days} days ago`}`;
      return clock.days === 0
        ? `${leaves} is expected today`
        : `${clock.days} ${clock.days === 1 ? 'day' : 'days'} until ${leaves}`;
    case 'running':
      return clock.day === 0 ? `day of ${leaves}` : `day ${clock.day} of ${lastDay}`;
    case 'over':
      return `day ${clock.day}, after the ${lastDay}`;
  }
}
