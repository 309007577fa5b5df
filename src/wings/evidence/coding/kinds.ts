// The kinds of thing that this part owns in the thread, and how they are titled for a viewer.
import type { Wing } from '../../../shell/wing.ts';
import { readCodesById } from '../store/codebook.ts';
import { codingPaths as paths } from './paths.ts';

export const codingKinds: Wing['kinds'] = {
  // the database shows a code to those who were named to give it, and to those who open projects
  code: {
    word: 'Code',
    title: async (scope, ids, viewer) =>
      new Map(
        (await readCodesById(scope, ids)).map(({ id, name, project }) => [
          id,
          { title: name, href: paths.code(viewer.partnership.slug, project, id), tier: 'room', on: null },
        ]),
      ),
  },
};
