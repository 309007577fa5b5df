// A period as somebody writes it: "2026-03", "March 2026", "2026-Q1", "14/3/2026". Pure.
import type { Every } from './measure.ts';
import { endOf, startOf } from './period.ts';

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const whole = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const pad = (n: number | string): string => String(n).padStart(2, '0');

/** The first day of the period, or what is wrong with it. */
export function periodTyped(
  every: Every,
  typed: string,
  today: string,
): { readonly start: string } | { readonly fault: string } {
  const start = startIn(every, typed.trim());
  const shown = typed.trim().slice(0, 40);
  if (start === null) return { fault: `“${shown}” is ${asked[every]}` };
  if (start < '1900-01-01' || start > '2199-12-31')
    return { fault: `“${shown}” is too far away. Was the year mistyped?` };
  if (start > today) return { fault: `“${shown}” is still to come` };
  if (every !== 'day' && endOf(every, start) >= today) return { fault: `“${shown}” is not over yet` };
  return { start };
}
const asked: Record<Every, string> = {
  day: 'not a day that there is. Write it like 2026-11-21',
  month: 'not a month that there is. Write it like 2026-03',
  quarter: 'not a quarter that there is. Write it like 2026-Q1',
};

function startIn(every: Every, said: string): string | null {
  const quarter = /^(\d{4})[- ]?Q([1-4])$/i.exec(said);
  if (quarter) return every === 'quarter' ? `${quarter[1]}-${pad(Number(quarter[2]) * 3 - 2)}-01` : null;
  const month = monthIn(said);
  if (month) return every === 'month' || (every === 'quarter' && startOf('quarter', month) === month) ? month : null;
  const on = dayIn(said);
  // a day stands for the month or quarter that begins on it, and for no other
  return on && (every === 'day' || startOf(every, on) === on) ? on : null;
}

function monthIn(said: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})$/.exec(said);
  const british = /^(\d{1,2})\/(\d{4})$/.exec(said);
  const [year, n] = iso ? [iso[1], Number(iso[2])] : british ? [british[2], Number(british[1])] : named(said);
  return year && n !== undefined && n >= 1 && n <= 12 ? `${year}-${pad(n)}-01` : null;
}
function named(said: string): [string | undefined, number | undefined] {
  const [, word, year] = /^([a-z]+)[ -](\d{4}|\d{2})$/i.exec(said) ?? [];
  const at = [names, whole].map((list) => list.indexOf((word ?? '').toLowerCase())).find((n) => n >= 0);
  return year === undefined || at === undefined
    ? [undefined, undefined]
    : [year.length === 2 ? `20${year}` : year, at + 1];
}
function dayIn(said: string): string | null {
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(said);
  const on = british ? `${british[3]}-${pad(british[2] ?? '')}-${pad(british[1] ?? '')}` : said;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(on) ? Date.parse(`${on}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(on) ? on : null;
}
