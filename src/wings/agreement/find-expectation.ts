// The expectation that an address names, with who and what is around it, for someone who may see it.
import { followThread } from '../../db/thread-links.ts';
import type { Ask } from '../../shell/route.ts';
import type { Commitment } from './commitment.ts';
import type { Expectation } from './expectation.ts';
import type { Forum } from './forum.ts';
import type { Party } from './party.ts';
import { readCommitmentRows } from './store/commitments.ts';
import { readExpectationRows } from './store/expectations.ts';
import { readForumRows } from './store/forums.ts';
import { readSessions, readThemes, type SessionHere, type ThemeHere } from './store/neighbours.ts';
import { readTable, type Table } from './table.ts';
import { tiersFor } from './tier.ts';

export interface Found {
  readonly table: Table;
  readonly expectation: Expectation;
  readonly from: Party;
  readonly to: Party;
  /** Where it could be brought: the forum of its engagement that meets, or any. */
  readonly forum: Forum | undefined;
  readonly commitment: Commitment | undefined;
  readonly session: SessionHere | undefined;
  /** The themes it came from, those that this seat may see. */
  readonly themes: readonly ThemeHere[];
}

export function findExpectation(ask: Ask): Promise<Found | undefined> {
  const tiers = tiersFor(ask.seat.clearance);
  return ask.read(async (scope) => {
    const [expectation] = await readExpectationRows(scope, { tiers, slug: ask.params.expectation ?? '' });
    if (!expectation) return undefined;
    const table = await readTable(scope);
    const commitments = await readCommitmentRows(scope, { tiers });
    const origins = new Set((await followThread(scope, expectation.id, 'backwards')).map(({ from }) => from.id));
    const sessions = await readSessions(scope);
    const themes = await readThemes(scope);
    return {
      table,
      expectation,
      from: table.party(expectation.from),
      to: table.party(expectation.to),
      forum: forumFor(await readForumRows(scope, { tiers }), expectation.engagementId),
      commitment: commitments.find(({ expectationId }) => expectationId === expectation.id),
      session: sessions.find(({ id }) => id === expectation.sessionId),
      themes: themes.filter(({ id, tier }) => origins.has(id) && tiers.includes(tier)),
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
