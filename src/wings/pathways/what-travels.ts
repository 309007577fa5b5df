// What goes along with a person: goals in their own words, papers that are kept elsewhere, and whom they want told. Pure.

export const travellingKinds = [
  'goal',
  'assessment',
  'plan',
  'end report',
  'other paper',
  'family or friend',
  'how to reach them',
] as const;

export interface Travelling {
  readonly id: string;
  readonly kind: (typeof travellingKinds)[number];
  /** Null when the person struck it out, and of a paper that is only named. */
  readonly words: string | null;
  readonly datedOn: string | null;
  readonly keptIn: string | null;
  /** May be shared with whoever is asked next. */
  readonly agreed: boolean;
  readonly saidOn: string;
  readonly struckOn: string | null;
  readonly version: number;
}

/** What the person agreed to, and did not strike out since. */
export const mayGoAlong = ({ agreed, struckOn }: Pick<Travelling, 'agreed' | 'struckOn'>): boolean =>
  agreed && struckOn === null;
