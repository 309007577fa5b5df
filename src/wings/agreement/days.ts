// Days between days, and how they are said. Pure.
import { daysBetween } from '../../shell/days.ts';

/** "today", "1 day", "3 days". */
export const age = (since: string, today: string): string => {
  const days = Math.max(0, daysBetween(since, today));
  return days === 0 ? 'today' : days === 1 ? '1 day' : `${days} days`;
};
