import type { Ending } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readCoders, readCodingProjects } from '../../store/coding-projects.ts';
import { listProjectsPage } from './page.ts';

export const showProjects = (ask: Ask): Promise<Ending> =>
  ask.read(async (scope) =>
    listProjectsPage(await readCodingProjects(scope), await readCoders(scope), ask.seat, ask.today),
  );
