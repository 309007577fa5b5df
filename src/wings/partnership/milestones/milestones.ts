import type { Ending } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { readMilestones } from '../store/milestones.ts';
import { milestonesPage } from './page.ts';

export async function showMilestones(ask: Ask): Promise<Ending> {
  return milestonesPage(await ask.read(readMilestones), ask.seat);
}
