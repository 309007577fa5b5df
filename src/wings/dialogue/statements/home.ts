// What statements ask of somebody: a facilitator weighs what was put, and whoever put one says yes or no to other words.
import type { Scope } from '../../../db/scope.ts';
import type { Ask } from '../../../shell/route.ts';
import type { HomePart } from '../../../shell/wing.ts';
import { plural } from '../../../shell/words-in-time.ts';
import { readWaitingStatements } from '../store/statement.ts';
import { statementPaths } from './paths.ts';
import { mayKeepStatements } from './policy.ts';

export async function statementsNeedYou(ask: Ask, scope: Scope): Promise<HomePart['needsYou']> {
  const keeps = mayKeepStatements(ask.seat).allowed;
  const waiting = await readWaitingStatements(scope, keeps ? null : ask.seat.personId);
  return waiting.map(({ engagementSlug, sessionSlug, sessionTitle, count }) => ({
    title: `Statements: ${sessionTitle}`,
    href: statementPaths.statements(ask.seat.partnership.slug, engagementSlug, sessionSlug),
    words: keeps
      ? `${plural(count, 'statement', 'statements')} to accept, or to refuse with a reason.`
      : 'The facilitator asks whether a statement of yours may be put in other words.',
    state: { kind: 'your-turn', word: 'Your turn' },
  }));
}
