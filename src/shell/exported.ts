// What may leave by the door of "Take everything out", and what is kept about a person: each wing says it of its own
// tables, so that whoever adds a table or a column says at once whether it leaves. test/db/exported.test.ts fails for one
// that nobody has spoken of. Pure (docs/decisions/0035).
import { columnWords } from './exported-words.ts';
import type { Tier } from './standing.ts';

/** Words of a room leave with its record alone, so no file is made for that tier. */
export type FileTier = Exclude<Tier, 'room'>;

/** What is shown to somebody of the rows that name them. */
export interface Held {
  readonly heading: string;
  /** Columns in the order of the page. Only what is theirs: never another person's words. */
  readonly shows: readonly string[];
  /** To whom the database opens these rows, where it is not to every partner. */
  readonly opens?: 'to them alone' | 'to them and facilitators' | 'to facilitators';
}
/** For each column that names a person: what is shown to them, or why it is not. */
export type NamesPeople = Readonly<Record<string, Held | string>>;

export interface Leaves {
  readonly title: string;
  readonly about: string;
  /** How far a row may go: as its own column `tier` says, or the same for all of them. */
  readonly tier: 'own' | FileTier;
  /** A row leaves only with the rows that these columns point at. */
  readonly within: readonly string[];
  /** What each column is. Its kind comes from the database. */
  readonly columns: Readonly<Record<string, string>>;
  /** Columns that stay, and why. Those that name people stay without being listed. */
  readonly back: Readonly<Record<string, string>>;
  /** Columns that leave only in a file of this tier, or of a narrower one. */
  readonly only: Readonly<Record<string, FileTier>>;
  /** Perspectives that nobody's words stand under, so that they are not widened. */
  readonly asSaid: readonly string[];
  /** Rows leave only while these columns are empty. */
  readonly unless: readonly string[];
  /** Rows are published only while these columns are empty. */
  readonly publishedUnless: readonly string[];
  /** Texts of our own making that have ids in them. */
  readonly idsIn: readonly string[];
  /** Words of somebody's own: they leave while a consent stands, and are published only for the public page. */
  readonly byConsent: boolean;
  /** Columns with the kind and the id of a thing: a row leaves only when both its ends do. */
  readonly ends: readonly (readonly [kind: string, id: string])[];
  /** The kind of its rows in the thread. */
  readonly kind?: string;
  readonly people: NamesPeople;
}
export interface Stays {
  readonly stays: string;
  readonly people: NamesPeople;
}
export type Exported = Readonly<Record<string, Leaves | Stays>>;

type Wanted = Pick<Leaves, 'title' | 'about' | 'columns'> &
  Partial<Omit<Leaves, 'title' | 'about' | 'columns' | 'tier' | 'kind'>> & { readonly kind?: string };

export const leaves = (tier: Leaves['tier'], wanted: Wanted): Leaves => ({
  tier,
  within: [],
  back: {},
  only: {},
  asSaid: [],
  unless: [],
  publishedUnless: [],
  idsIn: [],
  byConsent: false,
  ends: [],
  people: {},
  ...wanted,
});
export const stays = (why: string, people: NamesPeople = {}): Stays => ({ stays: why, people });

/** What is held of somebody, in the columns that are named. */
export function held(heading: string, shows: string, opens?: Held['opens']): Held {
  const names = listed(shows);
  // said here, so that a column without a meaning is found at the start and not on somebody's page
  for (const name of names) meaningOf(name);
  return { heading, shows: names, ...(opens && { opens }) };
}

/** Columns whose meaning is the same wherever they stand. */
export const as = (names: string): Record<string, string> =>
  Object.fromEntries(listed(names).map((name) => [name, meaningOf(name)]));

/** What a column is called on a page for people. */
export const meaningOf = (name: string): string => {
  const words =
    columnWords[name] ?? (name.endsWith('_id') ? `The ${name.slice(0, -3).replaceAll('_', ' ')}` : undefined);
  if (words === undefined) throw new Error(`nobody has said what the column "${name}" is`);
  return words;
};

export const isLeaving = (one: Leaves | Stays): one is Leaves => 'tier' in one;

const listed = (names: string): string[] => names.split(' ');
