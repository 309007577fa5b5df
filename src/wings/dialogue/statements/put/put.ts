import { randomUUID } from 'node:crypto';
import type { Scope } from '../../../../db/scope.ts';
import { linkThread } from '../../../../db/thread-links.ts';
import { askedPage } from '../../../../shell/asked.ts';
import { type Ending, invalid, isRefusal, type PageEnding, redirect } from '../../../../shell/endings.ts';
import { again, type FormView, readForm } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { addStatement } from '../../store/statement.ts';
import { readThemesById, type ThemeRow } from '../../store/theme.ts';
import { statementHappened } from '../events.ts';
import { betweenDialogues, type FoundStatements } from '../found.ts';
import { statementPaths } from '../paths.ts';
import { mayKeepStatements, mayPutStatements } from '../policy.ts';
import { statementWordsIn } from '../words.ts';
import { cameOf, putFields, putSchema, whoseItems } from './form.ts';

export async function showPut(ask: Ask): Promise<Ending> {
  const found = await betweenDialogues(ask);
  if (isRefusal(found)) return found;
  const theme = await ask.read((scope) => themeFor(scope, ask, ask.query.from ?? null));
  const first = theme && { words: theme.title, whose: 'organiser' };
  return putPage(ask, found, ask.open(first ?? {}), theme?.id);
}

export async function doPut(ask: Ask): Promise<Ending> {
  const found = await betweenDialogues(ask);
  if (isRefusal(found)) return found;
  const all = statementWordsIn(ask.language);
  const keeps = mayKeepStatements(ask.seat).allowed;
  const read = readForm(putSchema(all), ask.body, ({ whose }) =>
    whose && !whoseItems(keeps).includes(whose) ? [{ name: 'whose', text: all.whoseMissing }] : [],
  );
  const theme = await ask.read((scope) => themeFor(scope, ask, String(ask.body.from ?? '')));
  if (!read.ok) return invalid(putPage(ask, found, again(ask.body, read.errors), theme?.id));
  const { words, whose } = read.values;
  // an id that is made from the time would tell when somebody put it
  const id = randomUUID();
  const { putBy, came } = cameOf(whose);
  const sessionId = found.session.id;
  const done = await ask.act({
    may: mayPutStatements(ask.seat),
    apply: async (scope) => {
      const personId = whose === 'mine' ? ask.seat.personId : null;
      await addStatement(scope, { id, sessionId, words, putBy, came, personId });
      if (theme) await linkThread(scope, { kind: 'theme', id: theme.id }, { kind: 'statement', id }, 'made into');
      if (whose === 'mine') return { result: true, happened: statementHappened.put(sessionId) };
      const happened =
        whose === 'organiser' ? statementHappened.organiserPut(id) : statementHappened.putForAnother(id, came);
      return { result: true, happened };
    },
  });
  if (isRefusal(done)) return done;
  const { engagement, session } = found;
  return redirect(
    statementPaths.statements(ask.seat.partnership.slug, engagement.slug, session.slug),
    whose === 'mine' ? all.kept : all.keptFor,
  );
}

/** Only what a room let out may be made into a statement, and only by who keeps its record. */
async function themeFor(scope: Scope, ask: Ask, id: string | null): Promise<ThemeRow | undefined> {
  if (!id || !/^[0-9a-f-]{36}$/.test(id) || !mayKeepStatements(ask.seat).allowed) return undefined;
  const theme = (await readThemesById(scope, [id]))[0];
  return theme && (theme.tier === 'partners' || theme.tier === 'published') ? theme : undefined;
}

function putPage(
  ask: Ask,
  { engagement, session, place }: FoundStatements,
  form: FormView,
  from: string | undefined,
): PageEnding {
  const all = statementWordsIn(ask.language);
  return askedPage(
    {
      ...{ title: all.putTitle, lead: all.putLead, asked: session.title },
      ...{ button: all.button, next: all.next, nextTitle: all.nextTitle },
      back: {
        text: all.title,
        href: statementPaths.statements(ask.seat.partnership.slug, engagement.slug, session.slug),
      },
      fields: putFields(all, mayKeepStatements(ask.seat).allowed, from ?? ''),
      form,
    },
    { worriedAt: place?.slug, language: ask.language, draft: all.draft },
  );
}
