import type { Ending } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { forumFor } from '../find-expectation.ts';
import { nextMeeting } from '../forum.ts';
import { readExpectationRows } from '../store/expectations.ts';
import { readForumRows } from '../store/forums.ts';
import { readTable } from '../table.ts';
import { tiersFor } from '../tier.ts';
import { expectationsPage } from './page.ts';
import { place } from './place.ts';

export async function showExpectations(ask: Ask): Promise<Ending> {
  const tiers = tiersFor(ask.seat.clearance);
  const { table, expectations, forums } = await ask.read(async (scope) => ({
    table: await readTable(scope),
    expectations: await readExpectationRows(scope, { tiers }),
    forums: await readForumRows(scope, { tiers }),
  }));
  const placed = place(table, expectations, ask.seat, ask.today);
  const yours = placed.filter(({ stand }) => stand.yours);
  const [first] = yours.toSorted((a, b) =>
    (a.expectation.turnSince ?? '').localeCompare(b.expectation.turnSince ?? ''),
  );
  const forum = first && forumFor(forums, first.expectation.engagementId);
  const opened = first && { ...first, forumOn: (forum && nextMeeting(forum, ask.today)?.day) ?? null };
  return expectationsPage(table, placed, opened, ask.seat, ask.open({}, first?.expectation.version));
}
