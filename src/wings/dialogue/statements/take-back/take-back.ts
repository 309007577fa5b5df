// "Don't write that down": whoever put it takes it back themselves, and a facilitator does it for anyone who asks, at any time.
import { askedPage } from '../../../../shell/asked.ts';
import { closed, type Ending, isRefusal, type Refusal, redirect } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { takeStatementBack } from '../../store/statement.ts';
import { listOf } from '../accept/accept.ts';
import { statementHappened } from '../events.ts';
import { type AtStatement, atStatement } from '../found.ts';
import { mayTakeBack } from '../policy.ts';
import { statementWordsIn } from '../words.ts';

export async function showTakeBack(ask: Ask): Promise<Ending> {
  const at = await atTheirs(ask);
  if (isRefusal(at)) return at;
  const words = statementWordsIn(ask.language);
  return askedPage(
    {
      ...{ title: words.backTitle, lead: words.backLead, asked: at.session.title },
      back: { text: words.title, href: listOf(ask, at) },
      said: at.statement.words === null ? [] : [at.statement.words],
      fields: [],
      ...(!at.isTheirs && at.statement.askedOn !== null && { next: whereElse }),
      button: words.backButton,
      form: ask.open({}),
    },
    { worriedAt: at.place?.slug, language: ask.language, draft: words.draft },
  );
}

export async function doTakeBack(ask: Ask): Promise<Ending> {
  const at = await atTheirs(ask);
  if (isRefusal(at)) return at;
  const { statement, isTheirs } = at;
  const done = await ask.act({
    may: mayTakeBack(ask.seat, at),
    apply: async (scope) => {
      if (!(await takeStatementBack(scope, statement.id))) return gone;
      const happened = isTheirs
        ? statementHappened.takenBack(statement.sessionId)
        : statementHappened.takenBackFor(statement.id);
      return { result: true, happened };
    },
  });
  return isRefusal(done) ? done : redirect(listOf(ask, at), statementWordsIn(ask.language).backKept);
}

async function atTheirs(ask: Ask): Promise<AtStatement | Refusal> {
  const at = await atStatement(ask);
  if (isRefusal(at)) return at;
  return ask.permit(mayTakeBack(ask.seat, at)) ?? (at.statement.state === 'taken back' ? gone : at);
}

/** Asked, its words were read: whoever keeps it is told where others may have written them again. */
const whereElse = [
  'It goes from the rounds that ask it, from search, and from the plan of a session that starts from it.',
  'Follow its thread before you take it back: a difference in a record, or a line of the plan, may hold its words too. They are struck out where they stand.',
  'A line of the vision that was proposed from it stays, with a note to whoever proposed it and to you: look whether it still says only what may be said.',
];

const gone = closed('These words were taken back already.', 'Nothing more needs to be done.');
