// Their own list, counted exactly: for those who see these handovers anyway.
import { tableOf } from '../../../../interop/csv/csv.ts';
import { type Ending, file } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayCountOwnList } from '../../policy.ts';
import { seenProviders } from '../../provider.ts';
import { readLeavings } from '../../store/continuity.ts';
import { readProviders } from '../../store/providers.ts';
import { addMonths, firstOf, monthOf } from '../day-count.ts';
import { type Cut, cutBy, type Listed, monthsBack, ownPage, ownRows, placedFrom } from './page.ts';

export async function seeOwnList(ask: Ask): Promise<Ending> {
  const cut = cutOf(ask);
  const list = await readList(ask, cut.by);
  return ask.permit(mayCountOwnList(list.seen)) ?? ownPage(list, cut, ask.seat, ask.today);
}

/** The same count month by month, by establishment, provider and receiving area. */
export async function takeOwnList(ask: Ask): Promise<Ending> {
  const list = await readList(ask, 'quarter');
  const refusal = ask.permit(mayCountOwnList(list.seen));
  if (refusal) return refusal;
  const { head, rows } = ownRows(cutBy(list, cutOf(ask)), ask.today);
  return file(tableOf(head, rows), 'text/csv; charset=utf-8; header=present', 'continuity-own-list.csv');
}

const cutOf = ({ query }: Ask): Cut => ({
  place: query.place ?? '',
  provider: query.provider ?? '',
  area: query.area ?? '',
  by: query.by === 'quarter' ? 'quarter' : 'month',
});

const readList = (ask: Ask, by: Cut['by']): Promise<Listed> =>
  ask.read(async (scope) => {
    const providers = await readProviders(scope);
    const seen = seenProviders(ask.seat, providers);
    const from = firstOf(addMonths(monthOf(ask.today), -monthsBack(by)));
    const leavings = await readLeavings(scope, seen, { from, until: ask.today });
    return { seen, leavings: placedFrom(leavings, providers) };
  });
