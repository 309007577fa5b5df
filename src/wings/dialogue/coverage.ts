// Coverage: the perspectives needed against those coming, by side and level, with experience beside the levels.
import type { Level, Tier } from '../../shell/standing.ts';

export const waysChosen = ['self', 'peers', 'staff', 'lot'] as const;
export type ChosenBy = (typeof waysChosen)[number];

export const chosenWords: Record<ChosenBy, string> = {
  self: 'They put themselves forward',
  peers: 'Their peers chose them',
  staff: 'Staff chose them',
  lot: 'By lot',
};

/** What each level does, in plain words. */
export const levelDoes: Record<Level, string> = {
  strategic: 'Sets direction',
  managerial: 'Runs the service',
  operational: 'Does the work',
};
/** Experience is not a level: it has a place of its own beside them. */
export const experienceWords = 'Lives with it';

/** One seat that a dialogue needs. */
export interface CoverageSeat {
  readonly id: string;
  readonly perspectiveId: string | null;
  /** As one would say it in a sentence: "a doctor", "the night shift". */
  readonly words: string;
  readonly sideId: string | null;
  readonly level: Level | null;
  readonly needed: number;
  readonly coming: number;
  readonly chosenBy: ChosenBy | null;
  readonly neverInRoom: boolean;
  /** Why it is never in the room, or cannot come. */
  readonly because: string | null;
  readonly tier: Tier;
  readonly version: number;
}

const startsWithArticle = /^(a|an|the|some|one|two|three|four|\d+)\s+/i;

/** "Doctor" and "a doctor" are both "Doctor" as a label. */
export function asLabel(words: string): string {
  const bare = words.replace(/^(a|an|the)\s+/i, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** "Doctor" becomes "a doctor" where one is needed; "Night officers" becomes "night officers". An abbreviation keeps its capitals. */
export function inSentence({ words, needed }: Pick<CoverageSeat, 'words' | 'needed'>): string {
  const soft = /^[A-Z][^A-Z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
  if (needed !== 1 || startsWithArticle.test(soft)) return soft;
  return `${/^[aeiou]/i.test(soft) ? 'an' : 'a'} ${soft}`;
}

const wanted = (seats: readonly CoverageSeat[]) => seats.filter((seat) => !seat.neverInRoom);

export const missingSeats = (seats: readonly CoverageSeat[]): CoverageSeat[] =>
  wanted(seats).filter((seat) => seat.coming < seat.needed);
export const neverThere = (seats: readonly CoverageSeat[]): CoverageSeat[] => seats.filter((seat) => seat.neverInRoom);
const peopleComing = (seats: readonly CoverageSeat[]): number =>
  wanted(seats).reduce((sum, seat) => sum + seat.coming, 0);

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;

/** "Two views are missing: a doctor, and the night shift." Nothing when no seat has been named yet. */
export function missingSentence(seats: readonly CoverageSeat[]): string | null {
  if (wanted(seats).length === 0) return null;
  const missing = missingSeats(seats);
  if (missing.length === 0) return 'Every view that we need is coming.';
  const count = numbers[missing.length] ?? String(missing.length);
  const verb = missing.length === 1 ? 'view is' : 'views are';
  return `${count} ${verb} missing: ${listed(missing.map(inSentence))}.`;
}

/** What the lead of a session says: who is coming, and whose view is not. */
export function coverageLead(seats: readonly CoverageSeat[], isOver = false): string {
  const coming = peopleComing(seats);
  if (isOver) return cameSentence(seats, coming);
  const people = coming === 1 ? '1 person is coming.' : `${coming} people are coming.`;
  const missing = missingSentence(seats);
  return missing === null ? 'Nobody has said yet whose view is needed.' : `${people} ${missing}`;
}

/** The same once the session is over. */
function cameSentence(seats: readonly CoverageSeat[], came: number): string {
  if (wanted(seats).length === 0) return 'It is over. Whose view was needed is not written here.';
  const missing = missingSeats(seats).map(inSentence);
  const people = came === 1 ? '1 person came.' : `${came} people came.`;
  return missing.length === 0
    ? people
    : `${people} Missing ${missing.length === 1 ? 'was' : 'were'}: ${listed(missing)}.`;
}
