// What a list changes, and keeping it: all in the one transaction of its act.
import type { Scope } from '../../../../db/scope.ts';
import { slugFor } from '../../../../shell/slug.ts';
import { addOffers, addServices, changeOffer, changeService, endOffer, moveService } from '../../store/services.ts';
import type { Directory } from '../find-service.ts';
import { takenByDirectory } from '../paths.ts';
import type { Listed, ListedOffer, ListedService } from './reading.ts';

type Whole = Extract<Listed, { ok: true }>;
export interface ListCounts {
  readonly servicesAdded: number;
  readonly servicesChanged: number;
  readonly offersAdded: number;
  readonly offersChanged: number;
}
interface ListRow {
  readonly line: number;
  readonly name: string;
  readonly at: string | null;
  readonly what: 'New' | 'Changes';
}

/** What it comes to, and a row for each thing that is new or changes. What is the same has none. */
export function wholeList({ services, offers }: Whole): {
  readonly counts: ListCounts;
  readonly isSame: boolean;
  readonly rows: readonly ListRow[];
} {
  const names = new Map(services.map(({ key, said }) => [key, said.name]));
  const rows = [
    ...services.flatMap((one) => rowOf(one, one.said.name, null)),
    ...offers.flatMap((one) => rowOf(one, names.get(one.key) ?? '', one.place.name)),
  ].toSorted((a, b) => a.line - b.line);
  const count = (list: readonly (ListedService | ListedOffer)[], what: ListRow['what']) =>
    list.filter((one) => whatOf(one) === what).length;
  return {
    rows,
    isSame: rows.length === 0,
    counts: {
      servicesAdded: count(services, 'New'),
      servicesChanged: count(services, 'Changes'),
      offersAdded: count(offers, 'New'),
      offersChanged: count(offers, 'Changes'),
    },
  };
}
const whatOf = ({ is, changes }: ListedService | ListedOffer): ListRow['what'] | undefined =>
  is === undefined ? 'New' : changes ? 'Changes' : undefined;
const rowOf = (one: ListedService | ListedOffer, name: string, at: string | null): ListRow[] => {
  const what = whatOf(one);
  return what ? [{ line: one.line, name, at, what }] : [];
};

/** @returns undefined when one of them is no longer as it was decided from: then nothing may be kept */
export async function keepList(
  scope: Scope,
  list: Whole,
  directory: Pick<Directory, 'services'>,
  newId: () => string,
): Promise<ListCounts | undefined> {
  const addresses = addressesBeside(directory.services.map(({ slug }) => slug));
  const ids = new Map(list.services.map(({ key, is }) => [key, is?.id ?? newId()]));
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (!id) throw new Error('a line of a list without its service');
    return id;
  };
  await addServices(
    scope,
    list.services
      .filter(({ is }) => !is)
      .map(({ key, said, state }) => ({
        id: idOf(key),
        slug: addresses(said.name),
        state: state ?? 'running',
        ...said,
      })),
  );
  for (const one of list.services) if (one.is && one.changes && !(await change(scope, one))) return undefined;
  await addOffers(
    scope,
    list.offers
      .filter(({ is }) => !is)
      .map(({ key, place, said, endedOn }) => ({
        ...{ id: newId(), serviceId: idOf(key), placeId: place.id, endedOn },
        ...said,
      })),
  );
  for (const { is, changes, said, endedOn } of list.offers) {
    if (!is || !changes) continue;
    if (!(await changeOffer(scope, is.id, is.version, said))) return undefined;
    if (endedOn !== is.endedOn && !(await endOffer(scope, is.id, is.version + 1, endedOn))) return undefined;
  }
  return wholeList(list).counts;
}

async function change(scope: Scope, { is, said, state }: ListedService): Promise<boolean> {
  if (!is) return true;
  if (!(await changeService(scope, is.id, is.version, said))) return false;
  return state === null || state === is.state
    ? true
    : moveService(scope, is.id, is.version + 1, { from: is.state, state, because: null });
}

/** Each name a new address: however many begin alike, none is tried from the first number on again. */
function addressesBeside(standing: readonly string[]): (name: string) => string {
  const taken = new Set([...takenByDirectory, ...standing]);
  const next = new Map<string, number>();
  return (name) => {
    const plain = slugFor(name);
    let n = next.get(plain) ?? 1;
    let address = n === 1 ? plain : `${plain}-${n}`;
    while (taken.has(address)) {
      n += 1;
      address = `${plain}-${n}`;
    }
    taken.add(address);
    next.set(plain, n + 1);
    return address;
  };
}
