// How many papers are needed for people with no screen, and whether they are printed.
import { z } from 'zod';
import {
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type PageEnding,
  page,
  redirect,
} from '../../../../shell/endings.ts';
import { again, type FormView, readForm, ticked, wholeNumber } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { askedVersion } from '../../asked.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayDesignSessions } from '../../policy.ts';
import { hasDesign, mayChange } from '../../session.ts';
import { readDesign, setDesign } from '../../store/design.ts';
import { takeNextVersion } from '../../store/session.ts';
import { trail } from '../../trail.ts';
import { changedMeanwhile, type FoundSession, foundSession, notPlanned, worriedAtOf } from '../found.ts';

const schema = z.object({
  papers: wholeNumber('Say how many papers are needed, in figures. 0 is a number too', 0, 1000),
  papersPrinted: ticked(),
});

const papersPage = (form: FormView, found: FoundSession, slug: string): PageEnding =>
  page(
    'wings/dialogue/session/papers/papers.njk',
    {
      title: 'How many papers are needed?',
      asked: found.session.title,
      crumbs: trail(slug, found.engagement, found.session),
      paperHref: paths.paper(slug, found.engagement.slug, found.session.slug),
      form,
    },
    worriedAtOf(found),
  );

export async function showPapers(ask: Ask): Promise<Ending> {
  const found = await foundSession(ask);
  if (!found || !hasDesign(found.session.kind)) return notFound('session');
  if (!mayChange(found.session.state)) return notPlanned(found.session);
  const { papers, papersPrinted } = await ask.read((scope) => readDesign(scope, found.session.id));
  const values = { papers: papers === null ? '' : String(papers), papersPrinted: papersPrinted ? 'yes' : '' };
  return papersPage(ask.open(values, found.session.version), found, ask.seat.partnership.slug);
}

export async function doPapers(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const found = await foundSession(ask);
  if (!found || !hasDesign(found.session.kind)) return notFound('session');
  const { engagement, session } = found;
  if (!mayChange(session.state)) return notPlanned(session);
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(papersPage(again(ask.body, read.errors), found, slug));
  const { papers, papersPrinted } = read.values;
  const kept = await ask.act({
    may: mayDesignSessions(ask.seat),
    apply: async (scope) => {
      if (!(await takeNextVersion(scope, session.id, askedVersion(ask)))) return changedMeanwhile();
      await setDesign(scope, session.id, { papers, papersPrinted });
      return { result: true, happened: happened.papersCounted(session.id, papers, papersPrinted) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(paths.session(slug, engagement.slug, session.slug), 'The number of papers is kept.');
}
