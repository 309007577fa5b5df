// The expectation that an address names, with who and what is around it, for someone who may see it.
import type { Ask } from '../../shell/route.ts';
import type { Commitment } from './commitment.ts';
import type { Expectation } from './expectation.ts';
import { type Forum, nextMeeting } from './forum.ts';
import { type Origin, originsOf } from './origins.ts';
import type { Party } from './party.ts';
import { readCommitmentRows } from './store/commitments.ts';
import { readExpectationRows } from './store/expectations.ts';
import { readForumRows } from './store/forums.ts';
import { fromStruck, lookAtIt } from './struck.ts';
import { readTable, type Table } from './table.ts';
import { tiersFor } from './tier.ts';

export interface Found {
  readonly table: Table;
  readonly expectation: Expectation;
  readonly from: Party;
  readonly to: Party;
  /** Where it could be brought: the forum of its engagement that meets, or any. */
  readonly forum: Forum | undefined;
  /** When it meets next. */
  readonly forumOn: string | null;
  readonly commitment: Commitment | undefined;
  readonly origins: readonly Origin[];
  /** What is said to whoever made it, and to facilitators, when what it came from was struck out. */
  readonly lookAtIt: string | null;
}

export function findExpectation(ask: Ask): Promise<Found | undefined> {
  const tiers = tiersFor(ask.seat.clearance);
  return ask.read(async (scope) => {
    const [expectation] = await readExpectationRows(scope, { tiers, slug: ask.params.expectation ?? '' });
    if (!expectation) return undefined;
    const table = await readTable(scope);
    const commitments = await readCommitmentRows(scope, { tiers });
    const forum = forumFor(await readForumRows(scope, { tiers }), expectation.engagementId);
    return {
      table,
      expectation,
      from: table.party(expectation.from),
      to: table.party(expectation.to),
      forum,
      forumOn: (forum && nextMeeting(forum, ask.today)?.day) ?? null,
      commitment: commitments.find(({ expectationId }) => expectationId === expectation.id),
      origins: await originsOf(scope, expectation.id, ask.seat),
      lookAtIt: lookAtIt(await fromStruck(scope, [expectation.id], ask.seat), expectation.id),
    };
  });
}

/** The forum that something of an engagement goes to: its own, else one of the whole partnership. */
export function forumFor(forums: readonly Forum[], engagementId: string | null): Forum | undefined {
  const meeting = forums.filter(({ state }) => state !== 'stopped');
  return (
    meeting.find((forum) => forum.engagementId === engagementId) ?? meeting.find((forum) => forum.engagementId === null)
  );
}
