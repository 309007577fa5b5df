// Sessions of one provider on one wing in one week, and what their places were lost to. Counts, and nobody's name. Rules and words. Pure.
import { daysFrom } from '../../../shell/days.ts';
import { day } from '../../../shell/words-in-time.ts';

/** Why a place was not used, in the order in which it is asked. The last says openly that nobody knows. */
export const reasons = [
  'notUnlocked',
  'noEscort',
  'lockdown',
  'clashWork',
  'clashVisit',
  'clashCourt',
  'clashHealthcare',
  'movedOn',
  'unwell',
  'providerCancelled',
  'choseNot',
  'notKnown',
] as const;
export type Reason = (typeof reasons)[number];
export const reasonWords: Record<Reason, string> = {
  notUnlocked: 'Not unlocked',
  noEscort: 'No escort',
  lockdown: 'Lockdown',
  clashWork: 'Clash with work',
  clashVisit: 'Clash with a visit',
  clashCourt: 'Clash with court',
  clashHealthcare: 'Clash with healthcare',
  movedOn: 'Transferred or released',
  unwell: 'Unwell',
  providerCancelled: 'The provider cancelled',
  choseNot: 'Chose not to come',
  notKnown: 'Not known',
};

/** The places in the sessions of a week: one for each person who could have come, each time. */
export type Places = Readonly<Record<Reason, number>> & { readonly offered: number; readonly used: number };

export interface Counted {
  readonly wing: string;
  /** Its Monday. */
  readonly week: string;
  readonly what: string;
  readonly serviceId: string | null;
  readonly providerId: string;
  readonly planned: number;
  readonly ran: number;
  /** Null: nobody counted them, and it says so. */
  readonly places: Places | null;
}
export const sides = ['prison', 'provider'] as const;
export type Side = (typeof sides)[number];
export interface Word {
  readonly says: 'confirmed' | 'disputed';
  readonly words: string | null;
  readonly on: string;
}
export interface LostWeek extends Counted {
  readonly id: string;
  readonly placeId: string;
  readonly said: Readonly<Record<Side, Word | null>>;
  readonly version: number;
}

export const lostOf = (places: Places): number => reasons.reduce((sum, reason) => sum + places[reason], 0);

/** The Monday of the week in which a day is. */
export const mondayOf = (on: string): string => daysFrom(on, -((new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7));

interface Typed {
  readonly planned: number;
  readonly ran: number;
  readonly places: Places | null;
}
/** What does not add up, by the field to put right; nothing when it may be kept. */
export function countFaults({ planned, ran, places }: Typed): { readonly name: string; readonly text: string }[] {
  const faults: { name: string; text: string }[] = [];
  if (ran > planned)
    faults.push({ name: 'ran', text: `${planned} were planned, so no more than ${planned} can have run` });
  if (places === null) return faults;
  const sum = places.used + lostOf(places);
  if (sum < places.offered)
    faults.push({
      name: 'offered',
      text: `Used and lost add up to ${sum}, and ${places.offered} were offered. Put the other ${places.offered - sum} under what they were lost to, or under “Not known”`,
    });
  if (sum > places.offered)
    faults.push({
      name: 'offered',
      text: `Used and lost add up to ${sum}, and only ${places.offered} were offered. Count each place once`,
    });
  if (ran === 0 && places.used > 0)
    faults.push({ name: 'used', text: 'No session ran, so no place can have been used' });
  return faults;
}

/** How the word of both sides stands. */
export function lostStand({ said }: Pick<LostWeek, 'said'>): { readonly kind: string; readonly word: string } {
  const says = (side: Side) => said[side]?.says ?? null;
  const disputes = sides.filter((side) => says(side) === 'disputed');
  if (disputes.length === 2) return { kind: 'change', word: 'Disputed by both' };
  if (disputes.length === 1) return { kind: 'change', word: `Disputed by the ${disputes[0]}` };
  const waits = sides.filter((side) => says(side) === null);
  if (waits.length === 0) return { kind: 'agreed', word: 'Confirmed by both' };
  return {
    kind: 'no-answer',
    word: waits.length === 2 ? 'Nobody has confirmed yet' : `The ${waits[0]} has not confirmed yet`,
  };
}
export const isAnswered = ({ said }: Pick<LostWeek, 'said'>): boolean => sides.every((side) => said[side] !== null);

export const sessionsInWords = ({ planned, ran }: Pick<Counted, 'planned' | 'ran'>): string =>
  `${ran} of ${planned} ${planned === 1 ? 'session' : 'sessions'} ran`;
export const placesInWords = (places: Places | null): string =>
  places === null ? 'the places were not counted' : `${places.used} of ${places.offered} places were used`;

/** What most places were lost to, the most first; reasons that took none are left out. */
export const lostTo = (list: readonly (Places | null)[]): { readonly reason: Reason; readonly places: number }[] =>
  reasons
    .map((reason) => ({ reason, places: list.reduce((sum, one) => sum + (one?.[reason] ?? 0), 0) }))
    .filter(({ places }) => places > 0)
    .sort((a, b) => b.places - a.places);

export const sumOf = (list: readonly Counted[]) => ({
  planned: list.reduce((sum, one) => sum + one.planned, 0),
  ran: list.reduce((sum, one) => sum + one.ran, 0),
  offered: list.reduce((sum, { places }) => sum + (places?.offered ?? 0), 0),
  used: list.reduce((sum, { places }) => sum + (places?.used ?? 0), 0),
  uncounted: list.filter(({ places }) => places === null).length,
});

export const weekInWords = (week: string): string => `Week of ${day(week)}`;
