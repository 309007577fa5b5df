// The facts of a report to a funder, from the wings that keep them.
import type { Scope } from '../../../../db/scope.ts';
import { lastSaid, readAgreed } from '../../../agreement/index.ts';
import {
  type Engagement,
  readEngagements,
  readForReport,
  readHeldIn,
  type Session,
  sessionKindWords,
} from '../../../dialogue/index.ts';
import { readAbout, readGoals, readPerspectives } from '../../../partnership/index.ts';
import { readMeasuresFor } from '../../measures/face.ts';
import { readIssuedSessions } from '../../store/issues.ts';
import { readLookBacks } from '../../store/look-backs.ts';
import { readReports } from '../../store/reports.ts';
import { readSpend } from '../../store/spend.ts';
import { readHealth } from '../../thread/health.ts';
import type { Report } from '../report.ts';
import type { Period } from '../told-periods/told-period.ts';
import type { FunderFacts } from './facts.ts';
import { measuresAt } from './measures-at.ts';
import { reachOf } from './reach.ts';

const published = ['published'] as const;

export async function gatherFunder(scope: Scope, report: Report, period: Period): Promise<FunderFacts> {
  const { name, tagline, fictional, sourceTitle } = await readAbout(scope);
  const engagements = (await readEngagements(scope)).filter(
    (one) => (report.engagementId === null || one.id === report.engagementId) && wasUnderWay(one, period),
  );
  const held = await readHeldIn(scope, period, report.engagementId);
  const passages = [];
  const agreed = [];
  for (const { id } of engagements) {
    passages.push(...(await readForReport(scope, id)).passages);
    agreed.push(await readAgreed(scope, id, published));
  }
  // what was promised, or said of a promise, after it is no outcome of it; what has no day may well have been before
  const byThen = (on: string | null) => on === null || on <= period.to;
  const within = (on: string | null) => on !== null && on >= period.from && on <= period.to;
  return {
    partnershipId: scope.partnershipId,
    ...{ partnership: { name, tagline, fictional, sourceTitle }, report, period, passages },
    goals: (await readGoals(scope)).filter(
      ({ partnerId, saidOn, closedOn }) =>
        partnerId === null && byThen(saidOn) && (closedOn === null || closedOn >= period.from),
    ),
    sessions: held.sessions.map((session) => ({
      ...session,
      kindWords: sessionKindWords[session.kind as Session['kind']].name,
    })),
    careSpaces: held.careSpaces,
    reached: await readReach(
      scope,
      report,
      held.sessions.map(({ id }) => id),
    ),
    health: await readHealth(scope, period),
    commitments: agreed.flatMap(({ commitments }) =>
      commitments
        .filter(({ madeOn }) => byThen(madeOn))
        .map(({ id, words, checks }) => {
          const said = checks.filter(({ checkedOn }) => byThen(checkedOn));
          return {
            ...{ id, words },
            saidByAsked: lastSaid(said, 'asked')?.met ?? null,
            saidByAsker: lastSaid(said, 'asker')?.met ?? null,
          };
        }),
    ),
    actions: agreed.flatMap(({ actions }) => actions.filter(({ delivered }) => within(delivered?.on ?? null))),
    measured: (await readMeasuresFor(scope, { ...period, tiers: published }))
      .filter(await measuresAt(scope, report.engagementId))
      .map(({ id, name, finding, because }) => ({ id, name, finding, because })),
    spent: await readSpend(scope, report.id),
    lookBacks: (await readLookBacks(scope, { tiers: published })).filter(
      (one) => within(one.heldOn) && engagements.some(({ id }) => id === one.engagementId),
    ),
  };
}

/** An engagement without days counts: nobody knows that it was over. */
const wasUnderWay = ({ state, startsOn, endsOn, closedOn }: Engagement, { from, to }: Period): boolean =>
  state !== 'proposed' &&
  state !== 'declined' &&
  (startsOn === null || startsOn <= to) &&
  (endsOn === null || endsOn >= from || state === 'under way' || state === 'sustaining') &&
  (closedOn === null || closedOn >= from);

/**
 * Reports to a funder in the order in which they were made: each lets out what the ones before it leave. What an issue let out is what
 * stood in it then: a session that is written down later lies between it and the next, also where the report that was issued was made
 * after this one.
 */
async function readReach(scope: Scope, report: Report, here: readonly string[]) {
  const all = (await readReports(scope))
    .filter(({ kind, id }) => kind === 'funder report' && id !== report.id)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const [earlier, later] = [all.filter(({ id }) => id < report.id), all.filter(({ id }) => id > report.id)];
  const issued = await readIssuedSessions(scope);
  const came = [];
  const before: (readonly string[])[] = [];
  for (const { id, period, engagementId } of [...earlier, report, ...later]) {
    if (!period) continue;
    const held = await readHeldIn(scope, period, engagementId);
    came.push(...held.came.map((row) => [`${row.sessionId} ${row.perspectiveId}`, row] as const));
    const own = issued.filter(({ reportId, hasReach }) => reportId === id && (hasReach || id <= report.id));
    before.push(...own.map(({ sessions }) => sessions));
    if (id < report.id) before.push(held.sessions.map((session) => session.id));
  }
  return reachOf([...new Map(came).values()], await readPerspectives(scope), before, here);
}
