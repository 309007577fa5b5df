// Today in London, 'YYYY-MM-DD'.
const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

export const londonDay = (at: Date): string => format.format(at);
