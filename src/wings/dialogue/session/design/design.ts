// How a session is held: the container, something to start from, a witness, and who is there afterwards.
import { z } from 'zod';
import { linkThread } from '../../../../db/thread-links.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type PageEnding,
  page,
  redirect,
  stale,
} from '../../../../shell/endings.ts';
import { again, type FormView, maybeId, maybeWords, readForm, ticked } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { askedVersion } from '../../asked.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayDesignSessions } from '../../policy.ts';
import { hasDesign, mayChange } from '../../session.ts';
import { carriedWordsGone } from '../../statements/found.ts';
import { readDesign, setDesign } from '../../store/design.ts';
import { takeNextVersion } from '../../store/session.ts';
import { askedAs, readStatements } from '../../store/statement.ts';
import { trail } from '../../trail.ts';
import { type FoundSession, foundSession, notPlanned, worriedAtOf } from '../found.ts';

const schema = z.object({
  container: maybeWords(3000),
  input: maybeWords(1000),
  witness: maybeWords(500),
  aftercareParticipants: maybeWords(500),
  aftercarePeers: maybeWords(500),
  aftercareStaff: maybeWords(500),
  aftercareFacilitators: maybeWords(500),
  asksStatements: ticked(),
  asked: maybeId(),
});

const designPage = (form: FormView, found: FoundSession, slug: string): PageEnding =>
  page(
    'wings/dialogue/session/design/design.njk',
    {
      title: 'How will it be held?',
      asked: found.session.title,
      crumbs: trail(slug, found.engagement, found.session),
      form,
    },
    worriedAtOf(found),
  );

export async function showDesign(ask: Ask): Promise<Ending> {
  const found = await foundSession(ask);
  if (!found || !hasDesign(found.session.kind)) return notFound('session');
  if (!mayChange(found.session.state)) return notPlanned(found.session);
  const design = await ask.read((scope) => readDesign(scope, found.session.id));
  // another page may fill in what it could start from; what is kept already stays
  const input = design.input ?? ask.query.input ?? null;
  const asked = design.input === null ? (ask.query.asked ?? '') : '';
  const values = { ...design, input, asked, asksStatements: design.asksStatements ? 'yes' : '' };
  return designPage(ask.open(values, found.session.version), found, ask.seat.partnership.slug);
}

const hasStatements = closed(
  'People have put statements for this session already, so it goes on asking for them.',
  'What you typed is not kept. Leave the box for statements ticked, and keep it again.',
);

export async function doDesign(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const found = await foundSession(ask);
  if (!found || !hasDesign(found.session.kind)) return notFound('session');
  const { engagement, session } = found;
  if (!mayChange(session.state)) return notPlanned(session);
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(designPage(again(ask.body, read.errors), found, slug));
  const designed = await ask.act({
    may: mayDesignSessions(ask.seat),
    apply: async (scope) => {
      if (!(await takeNextVersion(scope, session.id, askedVersion(ask)))) {
        const now = await readDesign(scope, session.id);
        return stale({
          what: 'session',
          theirs: [
            { name: 'To speak safely', value: now.container },
            { name: 'To start from', value: now.input },
          ],
          yours: [
            { name: 'To speak safely', value: read.values.container },
            { name: 'To start from', value: read.values.input },
          ],
          again: paths.designSession(slug, engagement.slug, session.slug),
        });
      }
      if (!read.values.asksStatements && (await readStatements(scope, session.id)).length > 0) return hasStatements;
      const { asked, ...design } = read.values;
      await setDesign(scope, session.id, design);
      const carried = design.input === null ? null : asked;
      const question = await askedAs(scope, carried, engagement.id);
      if (carried !== null && !question) return carriedWordsGone;
      if (question) await linkThread(scope, question, { kind: 'session', id: session.id }, 'started from');
      return { result: true, happened: happened.sessionDesigned(session.id) };
    },
  });
  if (isRefusal(designed)) return designed;
  return redirect(paths.session(slug, engagement.slug, session.slug), 'How it will be held is kept.');
}
