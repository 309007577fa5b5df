import type { Ending } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { readPartners } from '../../partnership/index.ts';
import { speaksForPartner } from '../policy.ts';
import { stands } from '../put.ts';
import { countItems, type ItemFilter, readClocks, readPartnerClocks, readTallies } from '../store/items.ts';
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
    return {
      ...{ partners, filter, mine },
      chosen: {
        stands: stand ?? '',
        partner: partner?.slug ?? '',
        late: query.late === 'yes',
        mine: query.mine === 'yes',
      },
      items: await readClocks(scope, filter, { from: (at - 1) * onAPage, most: onAPage }),
      count: await countItems(scope, filter),
      tallies: await readTallies(scope),
      clocks: await readPartnerClocks(scope),
    };
  });
  return answersPage({ ...facts, at }, seat, today);
}
