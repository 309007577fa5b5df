import type { Ending } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { exportsPage } from './page.ts';

export const showExports = async (ask: Ask): Promise<Ending> => exportsPage(ask.seat);
