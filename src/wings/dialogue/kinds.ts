// What engagements and sessions add to the thread, and how they are titled there.
import type { Scope } from '../../db/scope.ts';
import type { Seat } from '../../shell/standing.ts';
import type { ThreadKind, ThreadStop } from '../../shell/wing.ts';
import { exists } from './contracted-outcome.ts';
import { stateMarks as engagementMarks } from './engagement/state-words.ts';
import { paths } from './paths.ts';
import { markOf as sessionMark } from './session/state-words.ts';
import { bringsDialogue } from './session.ts';
import { titleStatements } from './statements/thread.ts';
import { readAllOutcomes } from './store/contracted-outcome.ts';
import { readEngagements } from './store/engagement.ts';
import { readSessions, sessionsByIds } from './store/session.ts';

async function engagements(scope: Scope, ids: readonly string[], viewer: Seat): Promise<Map<string, ThreadStop>> {
  const found = (await readEngagements(scope)).filter(({ id }) => ids.includes(id));
  return new Map(
    found.map((engagement) => [
      engagement.id,
      {
        title: engagement.title,
        href: paths.engagement(viewer.partnership.slug, engagement.slug),
        tier: 'partners',
        on: engagement.startsOn,
        state: engagementMarks[engagement.state],
      },
    ]),
  );
}

async function sessions(scope: Scope, ids: readonly string[], viewer: Seat): Promise<Map<string, ThreadStop>> {
  const all = await readEngagements(scope);
  const stops = new Map<string, ThreadStop>();
  for (const session of await sessionsByIds(scope, ids)) {
    const engagement = all.find(({ id }) => id === session.engagementId);
    if (!engagement) continue;
    stops.set(session.id, {
      title: session.title,
      href: paths.session(viewer.partnership.slug, engagement.slug, session.slug),
      tier: 'partners',
      on: session.onDate,
      state: sessionMark(session),
    });
  }
  return stops;
}

async function outcomes(scope: Scope, ids: readonly string[], viewer: Seat): Promise<Map<string, ThreadStop>> {
  const all = await readEngagements(scope);
  const held = (await readSessions(scope)).filter(bringsDialogue);
  const stops = new Map<string, ThreadStop>();
  for (const outcome of await readAllOutcomes(scope)) {
    const engagement = all.find(({ id }) => id === outcome.engagementId);
    if (!engagement || !ids.includes(outcome.id)) continue;
    const there = exists(outcome, held.filter(({ engagementId }) => engagementId === engagement.id).length);
    stops.set(outcome.id, {
      title: outcome.words,
      href: paths.engagement(viewer.partnership.slug, engagement.slug),
      tier: 'partners',
      on: outcome.broughtOn,
      state: there ? { kind: 'done', word: 'It exists' } : { kind: 'not-started', word: 'Not yet' },
    });
  }
  return stops;
}

// Everything here is what the partners share; a published viewer is told no more than that it is kept.
const forPartners =
  (title: ThreadKind['title']): ThreadKind['title'] =>
  async (scope, ids, viewer) =>
    viewer.clearance === 'published' ? new Map() : title(scope, ids, viewer);

export const dialogueKinds: Readonly<Record<string, ThreadKind>> = {
  engagement: { word: 'Dialogue', title: forPartners(engagements) },
  session: { word: 'Session', title: forPartners(sessions) },
  statement: { word: 'Statement', title: forPartners(titleStatements) },
  'contracted outcome': { word: 'Contracted to bring', title: forPartners(outcomes) },
};
