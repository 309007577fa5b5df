// All of this wing's SQL about services and where they are offered.
import { sql } from 'kysely';
import { once } from '../../../db/once.ts';
import type { Scope } from '../../../db/scope.ts';
import type {
  DirectoryPartner,
  DirectoryPlace,
  Offer,
  OfferSaid,
  Service,
  ServiceSaid,
  ServiceState,
} from '../directory/service.ts';
import { inParts } from './in-parts.ts';

const serviceColumns = [
  ...(['id', 'slug', 'name', 'partner_id as partnerId', 'kind', 'type', 'about', 'eligibility'] as const),
  ...(['tier', 'state', 'because', 'version'] as const),
] as const;

export const readServices = once(
  ({ tx, partnershipId }: Scope): Promise<Service[]> =>
    tx
      .selectFrom('service')
      .select(serviceColumns)
      .where('partnership_id', '=', partnershipId)
      .orderBy('name')
      .orderBy('id')
      .execute(),
);

export async function readServicesOf({ tx, partnershipId }: Scope, ids: readonly string[]): Promise<Service[]> {
  return ids.length === 0
    ? []
    : tx
        .selectFrom('service')
        .select(serviceColumns)
        .where('partnership_id', '=', partnershipId)
        .where('id', 'in', ids)
        .execute();
}

export const findServiceAt = ({ tx, partnershipId }: Scope, slug: string): Promise<Service | undefined> =>
  tx
    .selectFrom('service')
    .select(serviceColumns)
    .where('partnership_id', '=', partnershipId)
    .where('slug', '=', slug)
    .executeTakeFirst();

/** Of one service, or of all. */
export const readOffers = once(
  ({ tx, partnershipId }: Scope, serviceId?: string): Promise<Offer[]> =>
    tx
      .selectFrom('service_offer')
      .select([
        ...(['id', 'service_id as serviceId', 'place_id as placeId', 'tailored'] as const),
        ...(['tailored_because as tailoredBecause', 'where_words as where', 'timetable', 'capacity'] as const),
        ...(['how_to_join as howToJoin', 'started_on as startedOn', 'ended_on as endedOn', 'version'] as const),
      ])
      .where('partnership_id', '=', partnershipId)
      .$if(serviceId !== undefined, (query) => query.where('service_id', '=', serviceId ?? ''))
      .orderBy('id')
      .execute(),
);

export const readDirectoryPlaces = once(
  ({ tx, partnershipId }: Scope): Promise<DirectoryPlace[]> =>
    tx
      .selectFrom('place')
      .select(['id', 'slug', 'name', 'kind', 'code', 'closed_on as closedOn', 'merged_into_id as mergedIntoId'])
      .where('partnership_id', '=', partnershipId)
      .orderBy('name')
      .execute(),
);

export const readDirectoryPartners = once(
  ({ tx, partnershipId }: Scope): Promise<DirectoryPartner[]> =>
    tx
      .selectFrom('partner')
      .select(['id', 'slug', 'name', 'left_on as leftOn'])
      .where('partnership_id', '=', partnershipId)
      .orderBy('name')
      .execute(),
);

/** In an act: whoever else keeps something new in this directory waits until this is done, so that nothing is kept twice. */
export async function holdDirectory({ tx, partnershipId }: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`directory ${partnershipId}`}, 0))`.execute(tx);
}

const writtenService = (said: ServiceSaid) => ({
  name: said.name,
  partner_id: said.partnerId,
  kind: said.kind,
  type: said.type,
  about: said.about,
  eligibility: said.eligibility,
});
const writtenOffer = (said: OfferSaid) => ({
  tailored: said.tailored,
  tailored_because: said.tailoredBecause,
  where_words: said.where,
  timetable: said.timetable,
  capacity: said.capacity,
  how_to_join: said.howToJoin,
  started_on: said.startedOn,
});

export interface NewService extends ServiceSaid {
  readonly id: string;
  readonly slug: string;
  readonly state: ServiceState;
}
export interface NewOffer extends OfferSaid {
  readonly id: string;
  readonly serviceId: string;
  readonly placeId: string;
  readonly endedOn: string | null;
}

export async function addServices({ tx, partnershipId }: Scope, all: readonly NewService[]): Promise<void> {
  await inParts(all, async (part) => {
    await tx
      .insertInto('service')
      .values(
        part.map(({ id, slug, state, ...said }) => ({
          ...{ partnership_id: partnershipId, id, slug, state },
          ...writtenService(said),
        })),
      )
      .execute();
  });
}

export async function addOffers({ tx, partnershipId }: Scope, all: readonly NewOffer[]): Promise<void> {
  await inParts(all, async (part) => {
    await tx
      .insertInto('service_offer')
      .values(
        part.map(({ id, serviceId, placeId, endedOn, ...said }) => ({
          ...{ partnership_id: partnershipId, id, service_id: serviceId, place_id: placeId, ended_on: endedOn },
          ...writtenOffer(said),
        })),
      )
      .execute();
  });
}

const serviceAt = ({ tx, partnershipId }: Scope, id: string, seen: number) =>
  tx
    .updateTable('service')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .set({ version: seen + 1, changed_at: sql<Date>`now()` });

/** @returns false when it is no longer the version decided from; so do all that change something here */
export async function changeService(scope: Scope, id: string, seen: number, said: ServiceSaid): Promise<boolean> {
  const { numUpdatedRows } = await serviceAt(scope, id, seen).set(writtenService(said)).executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function moveService(
  scope: Scope,
  id: string,
  seen: number,
  to: { readonly from: ServiceState; readonly state: ServiceState; readonly because: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await serviceAt(scope, id, seen)
    .set({ state: to.state, because: to.because })
    .where('state', '=', to.from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function showService(scope: Scope, id: string, seen: number, tier: Service['tier']): Promise<boolean> {
  const { numUpdatedRows } = await serviceAt(scope, id, seen).set({ tier }).executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

const offerAt = ({ tx, partnershipId }: Scope, id: string, seen: number) =>
  tx
    .updateTable('service_offer')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .set({ version: seen + 1 });

export async function changeOffer(scope: Scope, id: string, seen: number, said: OfferSaid): Promise<boolean> {
  const { numUpdatedRows } = await offerAt(scope, id, seen).set(writtenOffer(said)).executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Ends an offer on a day, or takes one up again that had ended. */
export async function endOffer(scope: Scope, id: string, seen: number, endedOn: string | null): Promise<boolean> {
  const { numUpdatedRows } = await offerAt(scope, id, seen).set({ ended_on: endedOn }).executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
