// The service that an address names, and whether the asker keeps it.
import { notFound, type Refusal } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import type { Verdict } from '../../../shell/standing.ts';
import { mayKeepOutside } from '../policy.ts';
import { findOutsideService } from '../store/outside-services.ts';
import { readProviders } from '../store/providers.ts';
import type { OutsideService } from './outside-service.ts';
import { gatePaths } from './paths.ts';

export interface AtOutside {
  readonly service: OutsideService;
  readonly may: Verdict;
  readonly back: { readonly text: string; readonly href: string };
}
export async function atOutside(ask: Ask): Promise<AtOutside | Refusal> {
  const { service, providers } = await ask.read(async (scope) => ({
    service: await findOutsideService(scope, ask.params.outside ?? ''),
    providers: await readProviders(scope),
  }));
  if (!service) return notFound('service');
  return {
    service,
    may: mayKeepOutside(ask.seat, providers),
    back: { text: service.name, href: gatePaths.outside(ask.seat.partnership.slug, service.slug) },
  };
}
