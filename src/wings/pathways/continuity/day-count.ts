// Days and months as text, 'YYYY-MM-DD' and 'YYYY-MM', and calendar quarters, '2026-Q3'. Pure.
import { daysFrom } from '../../../shell/days.ts';

export const monthOf = (day: string): string => day.slice(0, 7);
export function addMonths(month: string, months: number): string {
  const whole = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(whole / 12)).padStart(4, '0')}-${String((whole % 12) + 1).padStart(2, '0')}`;
}
export const firstOf = (month: string): string => `${month}-01`;
export const lastOf = (month: string): string => daysFrom(firstOf(addMonths(month, 1)), -1);

export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`;
const firstMonthOf = (quarter: string): string =>
  `${quarter.slice(0, 4)}-${String((Number(quarter.slice(6)) - 1) * 3 + 1).padStart(2, '0')}`;
export const quarterFrom = (quarter: string): string => firstOf(firstMonthOf(quarter));
export const quarterUntil = (quarter: string): string => lastOf(addMonths(firstMonthOf(quarter), 2));
export const addQuarters = (quarter: string, quarters: number): string =>
  quarterOf(firstOf(addMonths(firstMonthOf(quarter), 3 * quarters)));
export function quartersBetween(first: string, last: string): string[] {
  const all: string[] = [];
  for (let quarter = first; quarter <= last; quarter = addQuarters(quarter, 1)) all.push(quarter);
  return all;
}

const names = 'January February March April May June July August September October November December'.split(' ');
const nameOf = (month: string): string => names[Number(month.slice(5, 7)) - 1] ?? '';
export const monthWords = (month: string): string => `${nameOf(month)} ${month.slice(0, 4)}`;
export const monthShort = (month: string): string => `${nameOf(month).slice(0, 3)} ${month.slice(2, 4)}`;
/** "July to September 2026" */
export const quarterWords = (quarter: string): string => {
  const from = firstMonthOf(quarter);
  return `${nameOf(from)} to ${monthWords(addMonths(from, 2))}`;
};
export const quarterShort = (quarter: string): string => monthShort(firstMonthOf(quarter));
