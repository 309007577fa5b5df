// Days between days, and how they are said. Pure.

/** From one 'YYYY-MM-DD' to another. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** "today", "1 day", "3 days". */
export const age = (since: string, today: string): string => {
  const days = Math.max(0, daysBetween(since, today));
  return days === 0 ? 'today' : days === 1 ? '1 day' : `${days} days`;
};
