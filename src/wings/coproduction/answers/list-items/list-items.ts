import type { Ending } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readPartners } from '../../../partnership/index.ts';
import { speaksForPartner } from '../../policy.ts';
import { countItems, type ItemFilter, readClocks, readTallies } from '../../store/items.ts';
import { clocksOf, stands, type Tally } from '../put.ts';
import { answersPage, onAPage } from './page.ts';

export async function showAnswers(ask: Ask): Promise<Ending> {
  const { query, seat, today } = ask;
  const at = Math.min(100_000, Math.max(1, Math.trunc(Number(query.page)) || 1));
  const facts = await ask.read(async (scope) => {
    const partners = await readPartners(scope);
    const partner = partners.find(({ slug }) => slug === query.partner);
    const mine = partners.filter(({ id }) => speaksForPartner(seat, id)).map(({ id }) => id);
    const stand = stands.find((one) => one === query.stands && one !== 'gone');
    const filter: ItemFilter = {
      ...(stand && { stands: stand }),
      ...(partner && { partnerId: partner.id }),
      ...(query.late === 'yes' && { lateOn: today }),
      ...(query.mine === 'yes' && { partnerIds: mine }),
    };
    const tallies = await readTallies(scope);
    return {
      ...{ partners, filter, mine },
      chosen: {
        stands: stand ?? '',
        partner: partner?.slug ?? '',
        late: query.late === 'yes',
        mine: query.mine === 'yes',
      },
      items: await readClocks(scope, filter, { from: (at - 1) * onAPage, most: onAPage }),
      count: filter.lateOn ? await countItems(scope, filter) : countIn(tallies, filter),
      tallies,
      clocks: clocksOf(tallies),
    };
  });
  return answersPage({ ...facts, at }, seat, today);
}

/** What is not asked for by its clock is counted in the tallies already. */
const countIn = (tallies: readonly Tally[], { stands: stand, partnerId, partnerIds }: ItemFilter): number =>
  tallies
    .filter(
      (tally) =>
        tally.stands !== 'gone' &&
        (stand === undefined || tally.stands === stand) &&
        (partnerId === undefined || tally.partnerId === partnerId) &&
        (partnerIds === undefined || partnerIds.includes(tally.partnerId)),
    )
    .reduce((all, { count }) => all + count, 0);
