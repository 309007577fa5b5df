// What every page of statements starts from: a session whose design asks for them.
import type { Scope } from '../../../db/scope.ts';
import { closed, isRefusal, notFound, type Refusal } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { askedId } from '../asked.ts';
import { type FoundSession, sessionIn } from '../session/found.ts';
import { asksStatements, findStatement, isAnySessionOpen, readOwnStatements } from '../store/statement.ts';
import { mayAsk, type Statement } from './statement.ts';

export interface FoundStatements extends FoundSession {
  /** A session of this dialogue is open now: nothing of statements is done meanwhile. */
  readonly duringDialogue: boolean;
}
export interface AtStatement extends FoundStatements {
  readonly statement: Statement;
  readonly isTheirs: boolean;
}

/** Undefined where no such session is, or where its design does not ask for statements. */
export async function findSessionWithStatements(
  scope: Scope,
  ask: Pick<Ask, 'params'>,
): Promise<FoundStatements | undefined> {
  const found = await sessionIn(scope, ask);
  if (!found || !mayAsk(found.session) || !(await asksStatements(scope, found.session.id))) return undefined;
  return { ...found, duringDialogue: await isAnySessionOpen(scope, found.engagement.id) };
}

const notThere = notFound('page', 'Statements are put only where the design of a session asks for them.');

export const foundStatements = async (ask: Ask): Promise<FoundStatements | Refusal> =>
  (await ask.read((scope) => findSessionWithStatements(scope, ask))) ?? notThere;

/** For whatever changes something: never while people are talking with each other. */
export async function betweenDialogues(ask: Ask): Promise<FoundStatements | Refusal> {
  const found = await foundStatements(ask);
  return !isRefusal(found) && found.duringDialogue ? notNow : found;
}

const notNow = closed(
  'A session of this dialogue is open now. Nothing of statements is done while people talk with each other.',
  'Come back when it is over. What you want to say now, say in the room, or write it on paper.',
);

/** What was carried here from its answers holds words that are gone. */
export const carriedWordsGone = closed(
  'The statement that this starts from was taken back a moment ago.',
  'Nothing was kept, so that its words do not stay here. If it still matters, say it in other words.',
);

export async function atStatement(ask: Ask): Promise<AtStatement | Refusal> {
  const at = await ask.read(async (scope) => {
    const found = await findSessionWithStatements(scope, ask);
    const statement = found && (await findStatement(scope, found.session.id, askedId(ask, 'statement')));
    if (!found || !statement) return undefined;
    return {
      ...{ ...found, statement },
      isTheirs: (await readOwnStatements(scope, ask.seat.personId)).has(statement.id),
    };
  });
  return at ?? notFound('statement');
}

export async function changingStatement(ask: Ask): Promise<AtStatement | Refusal> {
  const at = await atStatement(ask);
  return !isRefusal(at) && at.duringDialogue ? notNow : at;
}
