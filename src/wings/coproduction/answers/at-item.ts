// The item or the thing told that an address names, for someone who may see it, with those around it.
import { isId } from '../../../db/id.ts';
import type { Scope } from '../../../db/scope.ts';
import { notFound, type Refusal } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { type Partner, type Place, readPartners, readPlaces } from '../../partnership/index.ts';
import { mayReadTold } from '../policy.ts';
import { findFeedback, findTeller, ownAmong } from '../store/feedback.ts';
import { findItem, readAnswers } from '../store/items.ts';
import type { Feedback, TellerOf } from './feedback.ts';
import type { Answer, Item } from './put.ts';

export interface AtItem {
  readonly item: Item;
  readonly partner: Partner;
  readonly placeSlug: string | undefined;
  readonly answers: readonly Answer[];
  readonly last: Answer | undefined;
  /** What this person told of it themselves. */
  readonly own: readonly string[];
}
export async function atItem(ask: Ask): Promise<AtItem | Refusal> {
  const id = ask.params.put;
  if (!isId(id)) return notFound('thing that was put');
  const found = await ask.read((scope) => readAtItem(scope, id, ask.seat.personId));
  return found ?? notFound('thing that was put');
}
export async function readAtItem(scope: Scope, id: string, personId: string): Promise<AtItem | undefined> {
  const item = await findItem(scope, id);
  if (!item) return undefined;
  const partner = (await readPartners(scope)).find((one) => one.id === item.partnerId);
  if (!partner) return undefined;
  const answers = await readAnswers(scope, [id]);
  return {
    item,
    partner,
    placeSlug: slugOf(await readPlaces(scope), item.placeId),
    answers,
    last: answers.at(-1),
    own: await ownAmong(scope, personId, id),
  };
}
const slugOf = (places: readonly Place[], id: string | null): string | undefined =>
  places.find((place) => place.id === id)?.slug;

export interface AtTold {
  readonly told: Feedback;
  readonly teller: TellerOf | undefined;
  readonly isTheirs: boolean;
  readonly tookIt: boolean;
  readonly placeSlug: string | undefined;
}
export async function atTold(ask: Ask): Promise<AtTold | Refusal> {
  const id = ask.params.feedback;
  if (!isId(id)) return notFound('thing that was told');
  const found = await ask.read(async (scope) => {
    const told = await findFeedback(scope, id);
    return told && { told, teller: await findTeller(scope, id), places: await readPlaces(scope) };
  });
  if (!found) return notFound('thing that was told');
  const { told, teller, places } = found;
  const isTheirs = teller?.personId === ask.seat.personId;
  const tookIt = told.takenBy === ask.seat.personId;
  const refused = ask.permit(mayReadTold(ask.seat, { isTheirs, tookIt }));
  return refused ?? { told, teller, isTheirs, tookIt, placeSlug: slugOf(places, told.placeId) };
}
