// Other words for a statement: offered on the page of whoever put it, who says yes or no.
import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, type PageEnding, redirect } from '../../../../shell/endings.ts';
import { again, type FormView, readForm, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { changeStatement } from '../../store/statement.ts';
import { atStep, backOf, listOf, placeOf } from '../accept/accept.ts';
import { shortWords, tellableErrors, tellableField, tellableOf, tellableShape } from '../accept/form.ts';
import { statementHappened } from '../events.ts';
import { type AtStatement, changingStatement } from '../found.ts';
import { statementPaths } from '../paths.ts';
import { mayAnswerOffer, mayKeepStatements } from '../policy.ts';
import { changedMeanwhile } from '../refuse-together.ts';
import { hasPage } from '../statement.ts';
import { statementWordsIn } from '../words.ts';

const schema = z.object({ words: shortWords, ...tellableShape });

export async function showOffer(ask: Ask): Promise<Ending> {
  const at = await atStep(ask, 'offer words');
  if (isRefusal(at)) return at;
  if (!hasPage(at.statement)) return noPage;
  return offerPage(ask, at, ask.open({ words: at.statement.words }, at.statement.version));
}

export async function doOffer(ask: Ask): Promise<Ending> {
  const at = await atStep(ask, 'offer words');
  if (isRefusal(at)) return at;
  const { statement } = at;
  if (!hasPage(statement)) return noPage;
  const read = readForm(schema, ask.body, (typed) => [
    ...(typed.words === statement.words
      ? [{ name: 'words', text: 'These are their own words. Accept them as they are, or offer others' }]
      : []),
    ...tellableErrors(typed, statement),
  ]);
  if (!read.ok) return invalid(offerPage(ask, at, again(ask.body, read.errors)));
  const { words, couldTell } = read.values;
  const done = await ask.act({
    may: mayKeepStatements(ask.seat),
    apply: async (scope) =>
      (await changeStatement(scope, statement, seenIn(ask.body), {
        ...{ offeredWords: words, wantsOwnWords: false, tellable: tellableOf(couldTell) },
      }))
        ? { result: true, happened: statementHappened.wordsOffered(statement.id) }
        : changedMeanwhile,
  });
  if (isRefusal(done)) return done;
  return redirect(
    statementPaths.statement(...placeOf(ask, at)),
    'The words are offered. Whoever put it says yes or no.',
  );
}

/** Theirs alone: yes to the words that were offered, or no. */
export async function doAnswerOffer(ask: Ask): Promise<Ending> {
  const at = await changingStatement(ask);
  if (isRefusal(at)) return at;
  const refused = ask.permit(mayAnswerOffer(ask.seat, at));
  if (refused) return refused;
  const { statement } = at;
  const words = statementWordsIn(ask.language);
  const yes = ask.body.answer === 'yes';
  if (!yes && ask.body.answer !== 'no')
    return closed('Say yes or no to the words.', 'Both stand beside your statement.');
  if (statement.offeredWords === null) return changedMeanwhile;
  const to = yes
    ? ({ state: 'accepted', words: statement.offeredWords, offeredWords: null } as const)
    : ({ offeredWords: null, wantsOwnWords: true } as const);
  const done = await ask.act({
    may: mayAnswerOffer(ask.seat, at),
    apply: async (scope) =>
      (await changeStatement(scope, statement, seenIn(ask.body), to))
        ? { result: true, happened: statementHappened.offerAnswered(statement.sessionId) }
        : changedMeanwhile,
  });
  return isRefusal(done) ? done : redirect(listOf(ask, at), yes ? words.saidYes : words.saidNo);
}

const noPage = closed(
  'Whoever put this has no page here, so they cannot answer an offer on it.',
  'Ask them aloud or on paper, and change the words when you accept it.',
);

function offerPage(ask: Ask, at: AtStatement, form: FormView): PageEnding {
  return askedPage(
    {
      title: 'Offer other words',
      asked: at.session.title,
      lead: 'Whoever put it reads them on their own page, and says yes or no.',
      back: backOf(ask, at),
      said: at.statement.words === null ? [] : [at.statement.words],
      fields: [
        { is: 'area', name: 'words', options: { label: 'The words you offer', rows: 3 } },
        tellableField(at.statement),
      ],
      button: 'Offer these words',
      next: ['If they say yes, it is accepted in these words. If they say no, you accept it in theirs, or refuse it.'],
      form,
    },
    { worriedAt: at.place?.slug },
  );
}
