import { type Ending, isRefusal } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayReadCoding } from '../../policy.ts';
import { readFinishes } from '../../store/coding-passages.ts';
import { atProject, isNamed } from '../at-project.ts';
import { projectPage } from './page.ts';

export async function showProject(ask: Ask): Promise<Ending> {
  const at = await atProject(ask, () => mayReadCoding(ask.seat));
  if (isRefusal(at)) return at;
  const finishes = await ask.read((scope) => readFinishes(scope, at.project.id));
  return projectPage(at, finishes, isNamed(ask, at), ask.seat, ask.today);
}
