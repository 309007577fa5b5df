// When things were, as far as words say it. Pure.
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The year, and the month where there is one, that words such as "May 2009" or "since 1992" speak of: '2009-05', '1992'. */
export function timeIn(words: string): string | undefined {
  const year = /\b(1[89]\d\d|20\d\d)\b/.exec(words)?.[1];
  if (!year) return undefined;
  const month = months.findIndex((name) => new RegExp(`\\b${name}[a-z]*\\b`, 'i').test(words));
  return month < 0 ? year : `${year}-${String(month + 1).padStart(2, '0')}`;
}
