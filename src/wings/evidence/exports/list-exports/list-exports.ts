import type { Ending } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readPeople } from '../../../partnership/index.ts';
import { mayTakeForSomebody } from '../../policy.ts';
import { exportsPage } from './page.ts';

export async function showExports(ask: Ask): Promise<Ending> {
  const people = mayTakeForSomebody(ask.seat).allowed ? await ask.read((scope) => readPeople(scope)) : [];
  return exportsPage(ask.seat, people);
}
