// What is known of common ground under a session: from what was let out of its rounds, and from nothing else.
import type { Scope } from '../../../db/scope.ts';
import type { Figures } from '../../../disclosure/index.ts';
import { type Asked, changeBetween, readStatements } from '../../../opinion/index.ts';
import type { Ask } from '../../../shell/route.ts';
import { findEngagement, findSessionWithStatements, readSessions } from '../../dialogue/index.ts';
import { type Perspective, readPerspectives, readPlaces } from '../../partnership/index.ts';
import { ledgerKey } from '../rounds/read-seen.ts';
import type { Round, RoundQuestion } from '../rounds/round.ts';
import { type Side, sidesOf } from '../rounds/side.ts';
import { readShown } from '../store/figures.ts';
import { readFinding } from '../store/finding.ts';
import { readQuestions, readRoundPerspectives, readRounds } from '../store/rounds.ts';
import { isTakenBack } from './asked.ts';
import type { AtCommonGround, Found, Moved } from './found.ts';
import { beforehandOf, possibleCounts } from './possible-counts.ts';
import { linesOf, type Released } from './reading.ts';
import { remembered } from './remembered.ts';

export async function readCommonGround(
  scope: Scope,
  { params }: Pick<Ask, 'params'>,
): Promise<AtCommonGround | undefined> {
  const engagement = await findEngagement(scope, params.engagement ?? '');
  const sessions = engagement ? await readSessions(scope, engagement.id) : [];
  const session = sessions.find(({ slug }) => slug === params.session);
  if (!engagement || !session) return undefined;
  const ofDialogue = (await readRounds(scope))
    .filter(({ kind, state }) => kind === 'common ground' && state !== 'called off')
    .filter(({ sessionId }) => sessions.some(({ id }) => id === sessionId));
  const own = ofDialogue.filter(({ sessionId }) => sessionId === session.id).toSorted(latestFirst);
  const opened = own.find(({ state }) => state === 'revealed');
  const placeId = session.placeId ?? engagement.placeId;
  return {
    engagement,
    session,
    place: (await readPlaces(scope)).find(({ id }) => id === placeId) ?? null,
    round: own[0] ?? null,
    asking: own.length === 0 ? ((await findSessionWithStatements(scope, { params })) ?? null) : null,
    found: opened ? await readFound(scope, opened, ofDialogue) : null,
    next: sessions.find(({ state, kind }) => state === 'planned' && kind !== 'care space') ?? null,
  };
}

/** Ids are made in the order of time. */
const latestFirst = (a: Round, b: Round): number => b.id.localeCompare(a.id);
/** Both were opened, of one session: its page shows this one and not that one. */
export const isLaterOpened = (one: Round, than: Round): boolean =>
  one.sessionId === than.sessionId && latestFirst(one, than) < 0;
const turnOf = ({ revealedOn, id }: Round): string => `${revealedOn ?? ''} ${id}`;

interface LetOut {
  readonly round: Round;
  readonly questions: readonly RoundQuestion[];
  readonly sides: readonly Side[];
  /** By what a question is known in the ledger, which is the same in every round that asks the statement. */
  readonly figures: (key: string, sideId: string) => Figures | undefined;
}

async function readLetOut(scope: Scope, round: Round, perspectives: readonly Perspective[]): Promise<LetOut> {
  const sides = sidesOf(await readRoundPerspectives(scope, round.id), perspectives);
  const shown = await readShown(
    scope,
    sides.map(({ id }) => id),
  );
  const byKey = new Map(shown.map(({ question, rooms, figures }) => [`${question} ${rooms.join()}`, figures]));
  return {
    ...{ round, sides, questions: (await readQuestions(scope, round.id)).filter((question) => !isTakenBack(question)) },
    figures: (key, sideId) => byKey.get(`${key} ${sideId}`),
  };
}

/** What came of one round that was opened, compared with none. */
export const readResult = (scope: Scope, round: Round): Promise<Found> => readFound(scope, round, []);

async function readFound(scope: Scope, round: Round, ofDialogue: readonly Round[]): Promise<Found> {
  const perspectives = await readPerspectives(scope);
  const now = await readLetOut(scope, round, perspectives);
  const { questions, sides } = now;
  const keys = new Map(questions.map((question) => [question.id, ledgerKey(question)]));
  const released: Released = (id, sideId) => now.figures(keys.get(id) ?? '', sideId);
  const readings = read(
    questions.map(({ id }) => ({ statementId: id, byPerspective: shownOf(now, keys.get(id) ?? '', ({ id }) => id) })),
  );
  return {
    ...{ round, sides, lines: linesOf(questions, sides, released, readings) },
    finding: (await readFinding(scope, round.id)) ?? null,
    before: await readBefore(scope, now, ofDialogue, perspectives),
  };
}

/** The latest round of this dialogue before this one in which something of it was asked. */
async function readBefore(
  scope: Scope,
  now: LetOut,
  ofDialogue: readonly Round[],
  perspectives: readonly Perspective[],
): Promise<Found['before']> {
  const earlier = ofDialogue
    .filter((one) => one.state === 'revealed' && turnOf(one) < turnOf(now.round))
    .toSorted((a, b) => turnOf(b).localeCompare(turnOf(a)));
  for (const round of earlier) {
    const before = movedSince(await readLetOut(scope, round, perspectives), now);
    if (before) return before;
  }
  return null;
}

const countedIn = (sides: readonly Side[]): Side[] => sides.filter(({ outcome }) => outcome === 'counted');

interface Shown {
  readonly statementId: string;
  readonly byPerspective: readonly { readonly perspective: string; readonly figures: Figures }[];
}
const shownOf = ({ sides, figures }: LetOut, key: string, nameOf: (side: Side) => string): Shown['byPerspective'] =>
  countedIn(sides).flatMap((side) => {
    const shown = figures(key, side.id);
    return shown ? [{ perspective: nameOf(side), figures: shown }] : [];
  });
/** @param shown all of one round: how many are not sure, where figures leave it open, is learned from them together */
function asked(shown: readonly Shown[]): Asked[] {
  const beforehand = beforehandOf(shown.flatMap(({ byPerspective }) => byPerspective.map(({ figures }) => figures)));
  return shown.map(({ statementId, byPerspective }) => ({
    statementId,
    byPerspective: byPerspective.map(({ perspective, figures }) => ({
      perspective,
      counts: possibleCounts(figures, beforehand),
    })),
  }));
}
const read = remembered((shown: readonly Shown[]) => readStatements(asked(shown)));
const compared = remembered((both: { before: readonly Shown[]; now: readonly Shown[] }) =>
  changeBetween(asked(both.before), asked(both.now)),
);

/** A statement in the same words and a view of the same people, or nothing is compared. */
function movedSince(before: LetOut, now: LetOut): Found['before'] {
  const sameAs = (side: Side) => side.perspectiveIds.join();
  const known = (one: LetOut) =>
    one.questions.map((question) => {
      const key = ledgerKey(question);
      return { statementId: key, byPerspective: shownOf(one, key, sameAs) };
    });
  const changes = compared({ before: known(before), now: known(now) });
  const count = changes.reduce((sum, { byPerspective }) => sum + byPerspective.length, 0);
  if (count === 0) return null;
  const moved = changes.flatMap(({ statementId, byPerspective }) =>
    byPerspective.flatMap(({ perspective, claim }): Moved[] => {
      const question = now.questions.find((one) => ledgerKey(one) === statementId);
      const side = now.sides.find((one) => sameAs(one) === perspective);
      if (claim === null || !question || !side) return [];
      return [{ statementId: question.id, side, way: claim === 'rose' ? 'agrees more' : 'agrees less' }];
    }),
  );
  return { round: before.round, moved, compared: count };
}
