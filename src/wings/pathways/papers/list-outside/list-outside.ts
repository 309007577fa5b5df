import { type Ending, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepOutside } from '../../policy.ts';
import { sectionsOf } from '../../sections.ts';
import { readOutsideServices } from '../../store/outside-services.ts';
import { readProviders } from '../../store/providers.ts';
import { outsideStand } from '../outside-service.ts';
import { gatePaths } from '../paths.ts';

export async function showOutsideServices(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const { services, providers } = await ask.read(async (scope) => ({
    services: await readOutsideServices(scope),
    providers: await readProviders(scope),
  }));
  const rowOf = (one: (typeof services)[number]) => ({
    name: one.name,
    href: gatePaths.outside(slug, one.slug),
    words: one.area,
    state: outsideStand(one),
  });
  return page('wings/pathways/papers/list-outside/list-outside.njk', {
    title: 'Services that are not here',
    caption: 'Services',
    sections: sectionsOf(ask.seat, 'handovers'),
    rows: services.filter(({ closedOn }) => closedOn === null).map(rowOf),
    closed: services.filter(({ closedOn }) => closedOn !== null).map(rowOf),
    addHref: mayKeepOutside(ask.seat, providers).allowed ? gatePaths.addOutside(slug) : null,
    inCareHref: gatePaths.inCare(slug),
  });
}
