// The partnership's own standards: worded, and changed while no round asks by them.
import { closed, type Ending, invalid, isRefusal, notFound, page, redirect, stale } from '../../../../shell/endings.ts';
import { again, type FormView, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { slugFor } from '../../../../shell/slug.ts';
import { paths } from '../../paths.ts';
import { mayKeepFrameworks } from '../../policy.ts';
import { addFramework, changeFramework, type OwnFramework, readOwnFrameworks } from '../../store/frameworks.ts';
import { readRounds } from '../../store/rounds.ts';
import { roundHappened } from '../events.ts';
import { publishedFrameworks } from '../frameworks/published.ts';
import { frameworkFormValues, readFrameworkForm } from './form.ts';

const formPage = (form: FormView, changing: boolean) =>
  page('wings/coproduction/rounds/word-framework/word-framework.njk', {
    title: changing ? 'Change our own standards' : 'Word our own standards',
    button: changing ? 'Keep these changes' : 'Keep these standards',
    form,
  });

export const showAddFramework = async (ask: Ask): Promise<Ending> => formPage(ask.open(), false);

export async function doAddFramework(ask: Ask): Promise<Ending> {
  const read = readFrameworkForm(ask.body, null, ask.newId);
  if (!read.ok) return invalid(formPage(again(ask.body, read.errors), false));
  const id = ask.newId();
  const own = await ask.read(readOwnFrameworks);
  const slug = slugFor(read.values.title, [
    ...own.map((one) => one.slug),
    ...publishedFrameworks.map(({ key }) => key),
    'add',
  ]);
  const done = await ask.act({
    may: mayKeepFrameworks(ask.seat),
    apply: async (scope) => {
      await addFramework(scope, { id, slug, ...read.values });
      return { result: true, happened: roundHappened.frameworkMade(id) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(paths.framework(ask.seat.partnership.slug, slug), 'The standards are kept. A round can ask by them.');
}

async function ownFramework(ask: Ask): Promise<{ framework: OwnFramework; isAsked: boolean } | undefined> {
  return ask.read(async (scope) => {
    const framework = (await readOwnFrameworks(scope)).find(({ slug }) => slug === ask.params.framework);
    const rounds = await readRounds(scope);
    return (
      framework && {
        framework,
        isAsked: rounds.some((round) => round.framework === framework.slug && round.state !== 'called off'),
      }
    );
  });
}
const standsStill = closed(
  'A round asks by these words, so they stand still: else nobody could tell what was answered.',
  'Word a new set, and ask by that next time.',
);

export async function showChangeFramework(ask: Ask): Promise<Ending> {
  const found = await ownFramework(ask);
  if (!found) return notFound('set of standards');
  if (found.isAsked) return standsStill;
  return formPage(ask.open(frameworkFormValues(found.framework), found.framework.version), true);
}

export async function doChangeFramework(ask: Ask): Promise<Ending> {
  const found = await ownFramework(ask);
  if (!found) return notFound('set of standards');
  if (found.isAsked) return standsStill;
  const { framework } = found;
  const read = readFrameworkForm(ask.body, framework, ask.newId);
  if (!read.ok) return invalid(formPage(again(ask.body, read.errors), true));
  const href = paths.framework(ask.seat.partnership.slug, framework.slug);
  const seen = seenIn(ask.body);
  const done = await ask.act({
    may: mayKeepFrameworks(ask.seat),
    apply: async (scope) => {
      if (!(await changeFramework(scope, { ...framework, version: seen }, read.values)))
        return stale({
          what: 'set of standards',
          theirs: [{ name: 'Standards', value: framework.standards.map(({ name }) => name).join(', ') }],
          yours: [{ name: 'Standards', value: read.values.standards.map(({ name }) => name).join(', ') }],
          again: paths.changeFramework(ask.seat.partnership.slug, framework.slug),
        });
      return { result: true, happened: roundHappened.frameworkChanged(framework.id, seen + 1) };
    },
  });
  return isRefusal(done) ? done : redirect(href, 'The new words are kept.');
}
