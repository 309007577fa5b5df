// The place that an address names, what this person may do with its counts, and one week of it.
import { isId } from '../../../db/id.ts';
import type { Ask } from '../../../shell/route.ts';
import { type Place, readPlaces } from '../../partnership/index.ts';
import { mayCountFor, maySayForPrison, maySayForProvider, maySeeCountsAt } from '../policy.ts';
import type { Provider } from '../provider.ts';
import { readLetOut, readLostWeeks } from '../store/lost-weeks.ts';
import { readProviders } from '../store/providers.ts';
import type { LostWeek, Side } from './lost.ts';
import type { LetOut } from './quarter.ts';

export interface FoundAt {
  readonly place: Place;
  /** Of its team, those that have left as well. */
  readonly providers: readonly Provider[];
  /** For which this person may count. */
  readonly counts: readonly Provider[];
  readonly quarters: readonly LetOut[];
}
export interface FoundWeek extends FoundAt {
  readonly week: LostWeek;
  readonly provider: Provider | undefined;
  /** For which this person may say whether it is right. */
  readonly speaksFor: readonly Side[];
}

export const findLostAt = (ask: Ask): Promise<FoundAt | undefined> =>
  ask.read(async (scope) => {
    const place = (await readPlaces(scope)).find(({ slug }) => slug === ask.params.place);
    if (!place) return undefined;
    const providers = (await readProviders(scope)).filter(({ placeId }) => placeId === place.id);
    return {
      ...{ place, providers },
      counts: providers.filter((one) => one.leftOn === null && mayCountFor(ask.seat, one).allowed),
      quarters: (await readLetOut(scope)).filter(({ placeId }) => placeId === place.id),
    };
  });

export const seesCounts = (ask: Ask, { place, providers }: FoundAt) => maySeeCountsAt(ask.seat, place, providers);

/** Only for somebody who sees the counts of the place. */
export async function findLostWeek(ask: Ask): Promise<FoundWeek | undefined> {
  const found = await findLostAt(ask);
  const id = ask.params.lostWeek;
  if (!found || !isId(id)) return undefined;
  const [week] = await ask.read((scope) => readLostWeeks(scope, { placeId: found.place.id, id }));
  if (!week) return undefined;
  const provider = found.providers.find((one) => one.id === week.providerId);
  return { ...found, week, provider, speaksFor: sidesOf(ask, found.place, provider) };
}

export const sidesOf = (ask: Ask, place: Place, provider: Provider | undefined): Side[] => [
  ...(maySayForPrison(ask.seat, place).allowed ? (['prison'] as const) : []),
  ...(provider && maySayForProvider(ask.seat, provider).allowed ? (['provider'] as const) : []),
];

/** Places where sessions are lost to a regime. */
export const hasSessions = ({ kind }: Pick<Place, 'kind'>): boolean => kind !== 'community service';
