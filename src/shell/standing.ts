// Who is asking, as policy sees it. Pure: policy files, forms and pages may import it.

export type Role =
  | 'facilitator'
  | 'partnership manager'
  | 'representative'
  | 'front-line staff'
  | 'lived experience'
  | 'family and carers'
  | 'commissioner'
  | 'researcher';
export type Level = 'strategic' | 'managerial' | 'operational';
export type Tier = 'facilitators' | 'room' | 'partners' | 'published';
export type Clearance = 'facilitators' | 'partners' | 'published';

export const roles: readonly Role[] = [
  'facilitator',
  'partnership manager',
  'representative',
  'front-line staff',
  'lived experience',
  'family and carers',
  'commissioner',
  'researcher',
];
export const levels: readonly Level[] = ['strategic', 'managerial', 'operational'];

export interface Membership {
  readonly role: Role;
  readonly level: Level | null;
  readonly partnerId: string | null;
  readonly placeId: string | null;
}

/** Everything a policy may decide on. */
export interface Standing {
  readonly personId: string;
  readonly memberships: readonly Membership[];
  readonly perspectiveIds: readonly string[];
}

/** A person's place in one partnership, for one request. */
export interface Seat extends Standing {
  readonly partnership: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly tagline: string | null;
    readonly fictional: boolean;
    /** The published document this record is taken from: then what it does not give is "not in the source". */
    readonly sourceTitle: string | null;
    readonly sourceRights: string | null;
  };
  readonly shownAs: string;
  readonly clearance: Clearance;
}

/** "Yes", or why not and who can help. */
export type Verdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly because: string; readonly help: string };

export const yes: Verdict = { allowed: true };
export const no = (because: string, help: string): Verdict => ({ allowed: false, because, help });

export const hasRole = (standing: Standing, ...wanted: Role[]): boolean =>
  standing.memberships.some((membership) => wanted.includes(membership.role));
export const hasLevel = (standing: Standing, ...wanted: Level[]): boolean =>
  standing.memberships.some((membership) => membership.level !== null && wanted.includes(membership.level));
