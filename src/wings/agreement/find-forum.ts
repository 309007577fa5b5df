// The forum that an address names, for someone who may see it.
import type { Ask } from '../../shell/route.ts';
import type { Forum } from './forum.ts';
import { readForumRows } from './store/forums.ts';
import { readTable, type Table } from './table.ts';
import { tiersFor } from './tier.ts';

export const findForum = (ask: Ask): Promise<{ forum: Forum; table: Table } | undefined> =>
  ask.read(async (scope) => {
    const [forum] = await readForumRows(scope, {
      tiers: tiersFor(ask.seat.clearance),
      slug: ask.params.forum ?? '',
    });
    return forum && { forum, table: await readTable(scope) };
  });
