// The words of an accepted statement, before it is asked: easy words and Welsh, and the words themselves where nobody's page has them.
import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import { type Ending, invalid, isRefusal, type PageEnding, redirect, stale } from '../../../../shell/endings.ts';
import { again, type FormView, readForm, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { moved } from '../../segment.ts';
import { changeStatement, orderStatements, readAcceptedStatements } from '../../store/statement.ts';
import { atStep, backOf, bodyFor, listOf, placeOf } from '../accept/accept.ts';
import { agreedErrors, agreedFields, agreedShape, draftFields, draftShape } from '../accept/form.ts';
import { statementHappened } from '../events.ts';
import type { AtStatement } from '../found.ts';
import { statementPaths } from '../paths.ts';
import { mayKeepStatements } from '../policy.ts';
import { changedMeanwhile } from '../refuse-together.ts';
import { hasPage, type Statement } from '../statement.ts';

const schema = z.object({ ...agreedShape, ...draftShape });

export async function showChange(ask: Ask): Promise<Ending> {
  const at = await atStep(ask, 'change');
  if (isRefusal(at)) return at;
  const { words, easyWords, welshWords, version } = at.statement;
  return changePage(ask, at, ask.open({ words, easyWords, welshWords }, version));
}

export async function doChange(ask: Ask): Promise<Ending> {
  const at = await atStep(ask, 'change');
  if (isRefusal(at)) return at;
  const { statement } = at;
  const read = readForm(schema, bodyFor(ask, statement), (typed) => agreedErrors(typed, statement));
  if (!read.ok) return invalid(changePage(ask, at, again(ask.body, read.errors)));
  const { words, easyWords, welshWords } = read.values;
  const done = await ask.act({
    may: mayKeepStatements(ask.seat),
    apply: async (scope) =>
      (await changeStatement(scope, statement, seenIn(ask.body), {
        ...{ easyWords, welshWords },
        ...(words !== statement.words && { words }),
      }))
        ? { result: true, happened: statementHappened.changed(statement.id) }
        : stale({
            what: 'statement',
            theirs: facts(statement),
            yours: facts({ words, easyWords, welshWords }),
            again: statementPaths.change(...placeOf(ask, at)),
          }),
  });
  if (isRefusal(done)) return done;
  return redirect(statementPaths.statement(...placeOf(ask, at)), 'Its words are kept.');
}

const facts = ({ words, easyWords, welshWords }: Pick<Statement, 'words' | 'easyWords' | 'welshWords'>) => [
  { name: 'The words', value: words },
  { name: 'In easy words', value: easyWords },
  { name: 'In Welsh', value: welshWords },
];

export async function doMove(ask: Ask): Promise<Ending> {
  const at = await atStep(ask, 'move');
  if (isRefusal(at)) return at;
  const { statement } = at;
  const done = await ask.act({
    may: mayKeepStatements(ask.seat),
    apply: async (scope) => {
      const ids = (await readAcceptedStatements(scope, statement.sessionId)).map(({ id }) => id);
      const order = moved(ids, statement.id, ask.body.way === 'up' ? 'up' : 'down');
      if (!order) return changedMeanwhile;
      await orderStatements(scope, order);
      return { result: true, happened: statementHappened.moved(statement.id) };
    },
  });
  return isRefusal(done) ? done : redirect(listOf(ask, at), 'It is moved.');
}

function changePage(ask: Ask, at: AtStatement, form: FormView): PageEnding {
  const { statement } = at;
  return askedPage(
    {
      title: 'Change its words',
      asked: at.session.title,
      lead: 'Before people are asked. From that day on its words stand still.',
      back: backOf(ask, at),
      said: hasPage(statement) && statement.words !== null ? [statement.words] : [],
      fields: [...(hasPage(statement) ? [] : agreedFields(statement)), ...draftFields],
      button: 'Keep these words',
      next: ['Easy words and Welsh are printed beside the words themselves, and are marked as drafts.'],
      form,
    },
    { worriedAt: at.place?.slug },
  );
}
