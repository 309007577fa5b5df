// Places: where people are held, treated or cared for. Words and rules.
import { day } from '../../shell/words-in-time.ts';
import type { Establishment } from './prison-codes/migration.ts';

export const placeKinds = ['prison', 'ward', 'community service'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export const placeKindWords: Record<PlaceKind, string> = {
  prison: 'Prison establishment',
  ward: 'Ward',
  'community service': 'Community service',
};

export interface Place {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly code: string | null;
  readonly partnerId: string | null;
  /** What people held, treated or cared for here are called, chosen with them; null is TBC. */
  readonly peopleCalled: string | null;
  readonly peopleCalledChosenWith: string | null;
  readonly peopleCalledOn: string | null;
  /** The area that people go home to from here, or come home to here, as people there say it. */
  readonly area: string | null;
  readonly closedOn: string | null;
  /** The place that its work went to when it closed. */
  readonly mergedIntoId: string | null;
  readonly version: number;
}

export type PlaceSaid = Pick<Place, 'name' | 'kind' | 'code' | 'partnerId'>;
/** What is said of a place as well, once it stands here. */
export type PlaceStands = Pick<Place, 'area' | 'closedOn' | 'mergedIntoId'>;

/** "Closed on 1 March 2027, now part of HMP Ashbeck", or nothing. */
export function closedInWords({ closedOn, mergedIntoId }: PlaceStands, places: readonly Place[]): string | null {
  if (closedOn === null) return null;
  const into = places.find(({ id }) => id === mergedIntoId);
  return `Closed on ${day(closedOn)}${into ? `, now part of ${into.name}` : ''}`;
}

/** Why it cannot have closed so, by the field to put right. */
export function closingFault(
  { closedOn, mergedIntoId }: Partial<PlaceStands>,
  { places, today }: { readonly places: readonly Place[]; readonly today: string },
): { readonly name: 'closedOn' | 'mergedIntoId'; readonly text: string } | undefined {
  if (closedOn && closedOn > today) return { name: 'closedOn', text: 'Write the day on which it closed, once it has' };
  if (!mergedIntoId) return undefined;
  if (closedOn === null) return { name: 'closedOn', text: 'Write the day on which it closed' };
  const into = places.find(({ id }) => id === mergedIntoId);
  return into && into.closedOn !== null
    ? { name: 'mergedIntoId', text: `${into.name} has closed too. Choose the place that goes on` }
    : undefined;
}

/** The shared list writes "Low Newton (HMP & YOI)"; people say "HMP & YOI Low Newton". */
export function nameOfEstablishment({ name }: Pick<Establishment, 'name'>): string {
  const [, place, kind] = /^(.+) \((HMP|HMP & YOI|HMYOI|hmYOI)\)$/.exec(name) ?? [];
  return place && kind ? `${kind.toUpperCase()} ${place}` : name;
}

/** Why this code cannot be right, or nothing. */
export function placeCodeFault(kind: PlaceKind, code: string | null): string | undefined {
  if (code === null) return undefined;
  if (kind === 'prison' && !/^[A-Z]{3}$/.test(code)) return 'A prison code has 3 capital letters, for example LNI';
  if (!/^[A-Z0-9]{2,8}$/.test(code)) return 'A code has 2 to 8 capital letters or figures, for example RDY';
  return undefined;
}

/** The place that has this prison's code already. `exceptId` is the place that is being changed. */
export const placeWithCode = (
  places: readonly Place[],
  { kind, code }: Pick<Place, 'kind' | 'code'>,
  exceptId?: string,
): Place | undefined =>
  kind === 'prison' && code !== null
    ? places.find((place) => place.kind === 'prison' && place.code === code && place.id !== exceptId)
    : undefined;
