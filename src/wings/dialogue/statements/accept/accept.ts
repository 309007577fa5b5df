import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  type PageEnding,
  type Refusal,
  redirect,
} from '../../../../shell/endings.ts';
import { again, type FormView, readForm, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { changeStatement } from '../../store/statement.ts';
import { statementHappened } from '../events.ts';
import { type AtStatement, changingStatement } from '../found.ts';
import { statementPaths } from '../paths.ts';
import { mayKeepStatements } from '../policy.ts';
import { changedMeanwhile } from '../refuse-together.ts';
import { hasPage, type Statement, type Step, stepFault } from '../statement.ts';
import {
  agreedErrors,
  agreedFields,
  agreedShape,
  tellableErrors,
  tellableField,
  tellableOf,
  tellableShape,
} from './form.ts';

const schema = z.object({ ...agreedShape, ...tellableShape });

export async function showAccept(ask: Ask): Promise<Ending> {
  const at = await atStep(ask, 'accept');
  if (isRefusal(at)) return at;
  return acceptPage(ask, at, ask.open({ words: at.statement.words }, at.statement.version));
}

export async function doAccept(ask: Ask): Promise<Ending> {
  const at = await atStep(ask, 'accept');
  if (isRefusal(at)) return at;
  const { statement } = at;
  const read = readForm(schema, bodyFor(ask, statement), (typed) => [
    ...agreedErrors(typed, statement),
    ...tellableErrors(typed, statement),
  ]);
  if (!read.ok) return invalid(acceptPage(ask, at, again(ask.body, read.errors)));
  const { couldTell, words } = read.values;
  const otherWords = words !== statement.words;
  const done = await ask.act({
    may: mayKeepStatements(ask.seat),
    apply: async (scope) =>
      (await changeStatement(scope, statement, seenIn(ask.body), {
        ...{ state: 'accepted', tellable: tellableOf(couldTell) },
        ...(otherWords && { words }),
      }))
        ? { result: true, happened: statementHappened.accepted(statement.id, otherWords) }
        : changedMeanwhile,
  });
  if (isRefusal(done)) return done;
  return redirect(listOf(ask, at), 'It is accepted. It stands last in what people are asked.');
}

/** Whoever has a page of their own says yes to other words there: no form changes them. */
export const bodyFor = ({ body }: Ask, statement: Statement): Record<string, unknown> =>
  hasPage(statement) ? { ...body, words: statement.words } : body;

/** The statement, if this can be done with it now. */
export async function atStep(ask: Ask, step: Step): Promise<AtStatement | Refusal> {
  const at = await changingStatement(ask);
  if (isRefusal(at)) return at;
  const fault = stepFault(at.statement, step);
  return fault ? closed(fault, 'Nothing of yours was done. Its page shows what can be done now.') : at;
}
export const placeOf = (ask: Ask, { engagement, session, statement }: AtStatement) =>
  [ask.seat.partnership.slug, engagement.slug, session.slug, statement.id] as const;
export const listOf = (ask: Ask, { engagement, session }: AtStatement): string =>
  statementPaths.statements(ask.seat.partnership.slug, engagement.slug, session.slug);
export const backOf = (ask: Ask, at: AtStatement) => ({
  text: 'The statement',
  href: statementPaths.statement(...placeOf(ask, at)),
});

function acceptPage(ask: Ask, at: AtStatement, form: FormView): PageEnding {
  const { statement } = at;
  return askedPage(
    {
      title: 'Accept this statement?',
      asked: at.session.title,
      lead: 'People will be asked whether they agree with it. You need not agree with it yourself.',
      back: backOf(ask, at),
      said: hasPage(statement) && statement.words !== null ? [statement.words] : [],
      fields: [...(hasPage(statement) ? [] : agreedFields(statement)), tellableField(statement)],
      button: 'Accept it',
      next: [
        'It is then read by every partner, with nobody’s name.',
        ...(hasPage(statement)
          ? ['To put it in other words, offer them: whoever put it says yes or no on their own page.']
          : []),
      ],
      form,
    },
    { worriedAt: at.place?.slug },
  );
}
