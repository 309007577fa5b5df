/**
 * Small readers for values that come from elsewhere: a database column, another device, a carried file.
 * Each gives the value in the shape asked for, or null. None throws.
 */
export type Fields = Readonly<Record<string, unknown>>;

/** Longest words of one entry, longest page of prose, and longest name or id, in UTF-16 units. */
export const LONGEST_WORDS = 10_000;
export const LONGEST_PROSE = 40_000;
export const LONGEST_NAME = 200;

export function fields(value: unknown): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  // Any object that is not a list may be asked for its fields by name; what it answers is unknown.
  return value as Fields;
}

/** Printable ASCII with no space around it: nothing to tidy, and most of what is read. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;

/** Text as it will be kept: NFC, line ends as \n, no control characters but \n and tab, no space around it. */
function cleaned(value: string): string {
  if (PLAIN.test(value)) return value;
  const lines = value.toWellFormed().replaceAll(/\r\n?/g, '\n');
  return lines
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .normalize('NFC')
    .trim();
}

export function text(value: unknown, longest: number): string | null {
  if (typeof value !== 'string' || value.length > longest * 2) return null;
  const words = cleaned(value);
  return words === '' || words.length > longest ? null : words;
}

/** An id, a title or a short name. */
export function name(value: unknown): string | null {
  return text(value, LONGEST_NAME);
}

export function oneOf<T extends string>(list: readonly T[], value: unknown): T | null {
  return list.find((item) => item === value) ?? null;
}

export function whole(value: unknown, least: number, most: number): number | null {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return null;
  return value < least || value > most ? null : value === 0 ? 0 : value;
}

export function listOf<T>(value: unknown, read: (item: unknown) => T | null, longest: number): readonly T[] | null {
  if (!Array.isArray(value) || value.length > longest) return null;
  const items = value.map(read);
  const found = items.filter((item) => item !== null);
  return found.length === items.length ? found : null;
}

/** A calendar day written YYYY-MM-DD that exists. */
export function day(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!parts) return null;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days === undefined || date < 1 || date > days ? null : value;
}
