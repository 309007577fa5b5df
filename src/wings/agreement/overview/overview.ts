import type { Ending } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import type { ReadPending } from '../pending.ts';
import { readVersions } from '../store/agreement-versions.ts';
import { readSayingRows } from '../store/sayings.ts';
import { readVisionLines } from '../store/vision.ts';
import { readWorkingAgreements } from '../store/working-agreements.ts';
import { tiersFor } from '../tier.ts';
import { overviewPage } from './page.ts';

export const showOverview =
  (readPending: ReadPending) =>
  async (ask: Ask): Promise<Ending> => {
    const tiers = tiersFor(ask.seat.clearance);
    const whole = await ask.read(async (scope) => ({
      ...(await readPending(scope, ask.seat, ask.today)),
      lines: await readVisionLines(scope, { tiers }),
      sayings: await readSayingRows(scope, { tiers }),
      agreements: await readWorkingAgreements(scope),
      versions: await readVersions(scope),
    }));
    return overviewPage(whole, ask.seat, ask.today);
  };
