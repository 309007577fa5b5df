// A service and where it is offered: words and rules. Pure.
import type { Tier } from '../../../shell/standing.ts';
import { day } from '../../../shell/words-in-time.ts';

export const serviceKinds = ['clinical', 'non-clinical', 'peer', 'mutual aid'] as const;
export type ServiceKind = (typeof serviceKinds)[number];
export const kindWords: Record<ServiceKind, string> = {
  clinical: 'Clinical',
  'non-clinical': 'Non-clinical',
  peer: 'Peer',
  'mutual aid': 'Mutual aid',
};

export const serviceTypes = [
  ...(['drug recovery wing', 'therapeutic community', 'rolling programme', 'structured alcohol programme'] as const),
  ...(['SMART', '12-step', 'NA', 'AA', 'CA', 'peer support', 'prescribing', 'psychosocial', 'family support'] as const),
  ...(['bespoke', 'other'] as const),
] as const;
export type ServiceType = (typeof serviceTypes)[number];
export const typeWords: Record<ServiceType, string> = {
  'drug recovery wing': 'Drug recovery wing',
  'therapeutic community': 'Therapeutic community',
  'rolling programme': 'Rolling programme',
  'structured alcohol programme': 'Structured alcohol programme',
  SMART: 'SMART',
  '12-step': '12-step',
  NA: 'NA (Narcotics Anonymous)',
  AA: 'AA (Alcoholics Anonymous)',
  CA: 'CA (Cocaine Anonymous)',
  'peer support': 'Peer support',
  prescribing: 'Prescribing',
  psychosocial: 'Psychosocial',
  'family support': 'Family support',
  bespoke: 'Made for the place',
  other: 'Other',
};

export const serviceStates = ['planned', 'running', 'stopped'] as const;
export type ServiceState = (typeof serviceStates)[number];
export const serviceStand: Record<ServiceState, { readonly kind: string; readonly word: string }> = {
  planned: { kind: 'planned', word: 'Planned' },
  running: { kind: 'under-way', word: 'Running' },
  stopped: { kind: 'stopped', word: 'Stopped, because' },
};
export const serviceOnward: Record<ServiceState, readonly ServiceState[]> = {
  planned: ['running', 'stopped'],
  running: ['stopped'],
  stopped: ['planned', 'running'],
};

/** What is said of a service. */
export interface ServiceSaid {
  readonly name: string;
  /** Not known of some: a source can name a service and not who offers it, nor of which kind it is. */
  readonly partnerId: string | null;
  readonly kind: ServiceKind | null;
  readonly type: ServiceType;
  readonly about: string | null;
  readonly eligibility: string | null;
}
export interface Service extends ServiceSaid {
  readonly id: string;
  readonly slug: string;
  readonly tier: Extract<Tier, 'partners' | 'published'>;
  readonly state: ServiceState;
  readonly because: string | null;
  readonly version: number;
}

/** What is said of a service at one place. */
export interface OfferSaid {
  readonly tailored: string | null;
  readonly tailoredBecause: string | null;
  readonly where: string | null;
  readonly timetable: string | null;
  readonly capacity: number | null;
  readonly howToJoin: string | null;
  readonly startedOn: string | null;
}
export interface Offer extends OfferSaid {
  readonly id: string;
  readonly serviceId: string;
  readonly placeId: string;
  readonly endedOn: string | null;
  readonly version: number;
}

/** A place, as the directory needs to know it. */
export interface DirectoryPlace {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: 'prison' | 'ward' | 'community service';
  readonly code: string | null;
  readonly closedOn: string | null;
  readonly mergedIntoId: string | null;
}
/** A provider, as the directory needs to know it. */
export interface DirectoryPartner {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly leftOn: string | null;
}

/** Something that is over from a day on, seen on another day. */
const isPast = (on: string | null, today: string): boolean => on !== null && on <= today;

export const isOffered = ({ endedOn }: Pick<Offer, 'endedOn'>, today: string): boolean => !isPast(endedOn, today);

/** Offered here, or from a day still to come. */
export const offersNow = (offers: readonly Offer[], today: string): Offer[] =>
  offers.filter((offer) => isOffered(offer, today));

/** Why nothing new is kept about a place, or nothing. */
export const placeFault = (
  { name, closedOn, mergedIntoId }: DirectoryPlace,
  places: readonly DirectoryPlace[],
  today: string,
): string | undefined => {
  if (!isPast(closedOn, today)) return undefined;
  const into = places.find(({ id }) => id === mergedIntoId);
  return `${name} closed on ${day(closedOn)}${into ? ` and is part of ${into.name} now` : ''}, so nothing is offered there`;
};

/** Why nothing new is kept of a provider, or nothing. */
export const partnerFault = ({ name, leftOn }: DirectoryPartner, today: string): string | undefined =>
  isPast(leftOn, today) ? `${name} left the partnership on ${day(leftOn)}, so it offers nothing here` : undefined;

/** The same name to a reader: letters' size and spaces aside. */
export const alike = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Two services are one and the same when their provider and name are. */
export const sameService = (one: Pick<ServiceSaid, 'name' | 'partnerId'>): string =>
  `${one.partnerId ?? ''} ${alike(one.name)}`;

/** The wing or the room in a prison or on a ward that a service's name says. The database shows no such service to the public. */
export const saysWhere = (
  { name }: Pick<Service, 'name'>,
  offers: readonly Offer[],
  places: readonly DirectoryPlace[],
): string | undefined =>
  offers
    .filter(({ placeId }) => places.find(({ id }) => id === placeId)?.kind !== 'community service')
    .map(({ where }) => where?.trim() ?? '')
    .find((where) => where !== '' && name.toLowerCase().includes(where.toLowerCase()));

/** Services that seem to stand in the directory twice, each group once: the same name and provider, and none of them stopped. */
export function twinsAmong(services: readonly Service[]): Service[][] {
  const groups = Map.groupBy(
    services.filter(({ state }) => state !== 'stopped'),
    sameService,
  );
  return [...groups.values()].filter((group) => group.length > 1);
}

/** What is not given is not in the source where there is one, and not said yet where there is none. */
export const unsaid = ({ sourceTitle }: { readonly sourceTitle: string | null }): string =>
  sourceTitle ? 'Not in the source' : 'Not said yet';

export const kindOf = (kind: ServiceKind | null, missing: string): string =>
  kind === null ? `Kind: ${missing.toLowerCase()}` : kindWords[kind];
