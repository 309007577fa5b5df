// Places: where people are held, treated or cared for. Words and rules.
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
  readonly version: number;
}
