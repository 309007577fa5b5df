// Accepted statements of a session are chosen and asked, as a round of their own: planned first, so that nobody answers what is not finished.
import type { Scope } from '../../../../db/scope.ts';
import { linkThread } from '../../../../db/thread-links.ts';
import { closed, type Ending, invalid, isRefusal, notFound, redirect } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { slugFor } from '../../../../shell/slug.ts';
import { findSessionWithStatements, markStatementsAsked, readAcceptedStatements } from '../../../dialogue/index.ts';
import { readPerspectives } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { mayAskStatements } from '../../policy.ts';
import { roundHappened } from '../../rounds/events.ts';
import { type AskedStatements, readStatementsForm } from '../../rounds/start-round/form.ts';
import { addRound, readRounds } from '../../store/rounds.ts';
import { STATEMENTS_AT_MOST, statementQuestions } from '../asked.ts';
import { type AtAsking, askPage, firstChoice } from './page.ts';

const noStatements = notFound('page', 'Statements are asked only where the design of a session asks for them.');
const duringDialogue = closed(
  'People of this dialogue are sitting together now. Statements are asked between dialogues, never during one.',
  'Come back when their session is over. Nothing was started.',
);
const changedMeanwhile = closed(
  'A statement was refused or taken back a moment ago.',
  'Nothing was started. Look at the statements once more, then choose again.',
);

async function readAsking(scope: Scope, ask: Pick<Ask, 'params'>): Promise<AtAsking | undefined> {
  const found = await findSessionWithStatements(scope, ask);
  if (!found) return undefined;
  return {
    ...found,
    statements: await readAcceptedStatements(scope, found.session.id),
    perspectives: (await readPerspectives(scope)).filter(({ kind }) => kind !== 'facilitator'),
  };
}

export async function showAskStatements(ask: Ask): Promise<Ending> {
  const at = await ask.read((scope) => readAsking(scope, ask));
  if (!at) return noStatements;
  if (at.duringDialogue) return duringDialogue;
  return askPage(ask.seat.partnership.slug, at, ask.open(firstChoice(at)));
}

export async function doAskStatements(ask: Ask): Promise<Ending> {
  const at = await ask.read((scope) => readAsking(scope, ask));
  if (!at) return noStatements;
  if (at.duringDialogue) return duringDialogue;
  const { slug } = ask.seat.partnership;
  const read = readStatementsForm(ask.body, {
    statementIds: at.statements.map(({ id }) => id),
    perspectiveIds: at.perspectives.map(({ id }) => id),
    most: STATEMENTS_AT_MOST,
  });
  if (!read.ok) return invalid(askPage(slug, at, again(ask.body, read.errors)));
  const id = ask.newId();
  const asked = await ask.act({
    may: mayAskStatements(ask.seat),
    apply: async (scope) => {
      // what was accepted when the page was shown may have been taken back since, and a session may have begun
      const now = await findSessionWithStatements(scope, ask);
      if (!now || now.duringDialogue) return duringDialogue;
      const roundSlug = await plan(scope, ask, { id, at, said: read.values });
      return roundSlug === undefined
        ? changedMeanwhile
        : { result: roundSlug, happened: roundHappened.started(id, 'common ground') };
    },
  });
  return isRefusal(asked)
    ? asked
    : redirect(paths.round(slug, asked), 'The round is planned. Its statements stand still from now on.');
}

/** @returns the slug of the round, or nothing when a statement is no longer accepted */
async function plan(
  scope: Scope,
  { newId, today }: Pick<Ask, 'newId' | 'today'>,
  { id, at, said }: { readonly id: string; readonly at: AtAsking; readonly said: AskedStatements },
): Promise<string | undefined> {
  const { title, agreedBySide, statementIds } = said;
  if (!(await markStatementsAsked(scope, statementIds, today))) return undefined;
  const statements = (await readAcceptedStatements(scope, at.session.id)).filter((one) =>
    statementIds.includes(one.id),
  );
  const questions = statementQuestions(statements, newId);
  const slug = slugFor(title, [...(await readRounds(scope)).map((round) => round.slug), 'start', 'ask']);
  await addRound(scope, {
    ...{ id, slug, kind: 'common ground', title, placeId: at.place?.id ?? null, framework: null, agreedBySide },
    ...{ sessionId: at.session.id, questions },
    perspectives: said.perspectives.map((one) => ({ id: newId(), ...one })),
  });
  await linkThread(scope, { kind: 'session', id: at.session.id }, { kind: 'round', id }, 'asked');
  for (const [i, statement] of statements.entries()) {
    const question = questions[i];
    if (question)
      await linkThread(
        scope,
        { kind: 'statement', id: statement.id },
        { kind: 'standard in a round', id: question.id },
        'asked',
      );
  }
  return slug;
}
