import { type Ending, notFound } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { findVersion } from '../find-agreement.ts';
import { versionPage } from './page.ts';

export async function showAgreementVersion(ask: Ask): Promise<Ending> {
  const found = await findVersion(ask);
  return found ? versionPage(found, ask.seat) : notFound('version');
}
