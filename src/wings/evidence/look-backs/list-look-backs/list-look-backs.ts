import type { Ending } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readDue } from '../read-due.ts';
import { lookBacksPage } from './page.ts';

export const showLookBacks = async (ask: Ask): Promise<Ending> =>
  lookBacksPage(await ask.read((scope) => readDue(scope, ask.seat)), ask.seat, ask.today);
