// What statements add to the thread. The database shows a seat the accepted ones, and of the rest its own.
import type { Scope } from '../../../db/scope.ts';
import type { Seat } from '../../../shell/standing.ts';
import type { ThreadStop } from '../../../shell/wing.ts';
import { readEngagements } from '../store/engagement.ts';
import { sessionsByIds } from '../store/session.ts';
import { readStatementsById } from '../store/statement.ts';
import { statementPaths } from './paths.ts';
import { putByWords, stateOf } from './statement.ts';

export async function titleStatements(
  scope: Scope,
  ids: readonly string[],
  viewer: Seat,
): Promise<ReadonlyMap<string, ThreadStop>> {
  const statements = await readStatementsById(scope, ids);
  const sessions = await sessionsByIds(
    scope,
    statements.map(({ sessionId }) => sessionId),
  );
  const engagements = await readEngagements(scope);
  const stops = new Map<string, ThreadStop>();
  for (const statement of statements) {
    const session = sessions.find(({ id }) => id === statement.sessionId);
    const engagement = engagements.find(({ id }) => id === session?.engagementId);
    if (!session || !engagement || statement.words === null) continue;
    const note = putByWords(statement);
    stops.set(statement.id, {
      title: statement.words,
      href: statementPaths.statements(viewer.partnership.slug, engagement.slug, session.slug),
      tier: statement.tier,
      on: statement.askedOn,
      state: stateOf(statement),
      ...(note && { note }),
    });
  }
  return stops;
}
