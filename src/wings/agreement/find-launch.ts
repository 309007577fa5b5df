// The launch that an address names, with the agreement it belongs to.
import type { Scope } from '../../db/scope.ts';
import type { Ask } from '../../shell/route.ts';
import { readPartners } from '../partnership/index.ts';
import { leftWithThePartnership } from './find-agreement.ts';
import { currentLaunch, type Launch, type LaunchItem } from './launch.ts';
import { readVersions } from './store/agreement-versions.ts';
import { readLaunches } from './store/launches.ts';
import { readWorkingAgreements } from './store/working-agreements.ts';
import type { AgreementVersion, WorkingAgreement } from './working-agreement.ts';

export interface FoundLaunches {
  readonly agreement: WorkingAgreement;
  readonly versions: readonly AgreementVersion[];
  /** The latest first. */
  readonly launches: readonly Launch[];
}
export interface FoundLaunch extends FoundLaunches {
  readonly launch: Launch;
}

export const findLaunches = (ask: Ask): Promise<FoundLaunches | undefined> =>
  ask.read(async (scope: Scope) => {
    const [agreement] = await readWorkingAgreements(scope, { slug: ask.params.agreement ?? '' });
    if (!agreement) return undefined;
    const { id: agreementId } = agreement;
    return {
      agreement: {
        ...agreement,
        signatories: leftWithThePartnership(agreement.signatories, await readPartners(scope)),
      },
      versions: await readVersions(scope, { agreementId }),
      launches: await readLaunches(scope, { agreementId }),
    };
  });

/** Without one in the address: the one that is planned, else the latest. */
export async function findLaunch(ask: Ask): Promise<FoundLaunch | undefined> {
  const found = await findLaunches(ask);
  const named = ask.params.launch;
  const launch =
    named === undefined ? currentLaunch(found?.launches ?? []) : found?.launches.find(({ id }) => id === named);
  return found && launch && { ...found, launch };
}

export async function findItem(ask: Ask): Promise<(FoundLaunch & { readonly item: LaunchItem }) | undefined> {
  const found = await findLaunch(ask);
  const item = found?.launch.items.find(({ id }) => id === ask.params.item);
  return found && item && { ...found, item };
}
