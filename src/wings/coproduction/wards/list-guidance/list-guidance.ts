import { type Ending, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readPlaces } from '../../../partnership/index.ts';
import { mayWriteGuidance } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { readGuidance, readMakers } from '../../store/guidance.ts';
import { isToBeLookedAt } from '../guidance.ts';
import { wardPaths } from '../paths.ts';
import { tiersMet } from '../tiers.ts';
import { guidanceRow } from './page.ts';

export async function showGuidanceList(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const { all, makers, places } = await ask.read(async (scope) => ({
    all: await readGuidance(scope, tiersMet(ask.seat.clearance)),
    makers: await readMakers(scope),
    places: await readPlaces(scope),
  }));
  const due = all.filter((one) => isToBeLookedAt(one, ask.today)).length;
  return page('wings/coproduction/wards/list-guidance/list-guidance.njk', {
    title: 'Guidance made together',
    crumbs: [{ text: 'Wards and courses', href: wardPaths.wards(slug) }, { text: 'Guidance' }],
    lead: leadOf(all.length, all.filter(({ state }) => state === 'agreed').length, due),
    sections: sectionsOf(slug, 'wards'),
    rows: all.map((one) =>
      guidanceRow(
        slug,
        ask.today,
        places,
        one,
        makers.filter(({ guidanceId }) => guidanceId === one.id),
      ),
    ),
    makeHref: mayWriteGuidance(ask.seat).allowed ? wardPaths.makeGuidance(slug) : null,
  });
}

const leadOf = (all: number, agreed: number, due: number): string =>
  `${agreed} of ${all} ${all === 1 ? 'is' : 'are'} agreed.${due > 0 ? ` ${due} ${due === 1 ? 'is' : 'are'} to be looked at again.` : ''}`;
