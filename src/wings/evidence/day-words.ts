// A day in words, for pages and prints that are not templates: '2026-11-21' is "21 November 2026". Pure.
const written = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export const dayWords = (day: string): string => written.format(new Date(`${day}T00:00:00Z`));
