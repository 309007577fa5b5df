// The kinds of thing that this part owns in the thread, and how they are titled for a viewer.
import type { Wing } from '../../../shell/wing.ts';
import { readReportsById } from '../store/reports.ts';
import { reportsMadeFrom } from './made-from.ts';
import { reportPaths as paths } from './paths.ts';

export const reportKinds: Wing['kinds'] = {
  report: {
    word: 'Report',
    madeFrom: reportsMadeFrom,
    title: async (scope, ids, { partnership }) =>
      new Map(
        (await readReportsById(scope, ids)).map((report) => [
          report.id,
          {
            title: report.title,
            href: paths.report(partnership.slug, report.slug),
            tier: 'published',
            on: null,
          },
        ]),
      ),
  },
};
