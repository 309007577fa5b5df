import { type Ending, notFound } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { readPeople } from '../../partnership/index.ts';
import { findAgreement } from '../find-agreement.ts';
import { agreementPage } from './page.ts';

export async function showWorkingAgreement(ask: Ask): Promise<Ending> {
  const found = await findAgreement(ask);
  if (!found) return notFound('working agreement');
  return agreementPage(found, await ask.read(readPeople), ask.seat, ask.now);
}
