// The kinds of thing that issuing owns in the thread, and how they are titled for a viewer.

import type { Wing } from '../../../../shell/wing.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { readIssues } from '../../store/issues.ts';
import { standOf } from './issue.ts';
import { issuePaths as paths } from './paths.ts';

export const issueKinds: Wing['kinds'] = {
  'report issue': {
    word: 'Issued',
    title: async (scope, ids, { partnership }) => {
      const all = await readIssues(scope);
      return new Map(
        all
          .filter(({ id }) => ids.includes(id))
          .map((issue) => [
            issue.id,
            {
              title: `${issue.title}, issue ${issue.number}`,
              href: paths.issue(partnership.slug, issue.reportSlug, String(issue.number)),
              tier: 'published',
              on: issue.issuedOn,
              state: standOf(issue, all),
              ...(issue.endedAt && { note: `Until ${day(issue.endedAt)}` }),
            },
          ]),
      );
    },
  },
};
