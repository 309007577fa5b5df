// Days as they are written, 'YYYY-MM-DD', counted from each other. A day is no instant, so no change of the hour moves it. Pure.

const dayMs = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

export const daysFrom = (day: string, days: number): string =>
  new Date(at(day) + days * dayMs).toISOString().slice(0, 10);
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / dayMs);
