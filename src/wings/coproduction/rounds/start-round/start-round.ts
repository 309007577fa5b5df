// A review of standards, or a round that asks for views: planned first, so that nobody answers what is not finished.

import type { Scope } from '../../../../db/scope.ts';
import { type Ending, invalid, isRefusal, type PageEnding, page, redirect } from '../../../../shell/endings.ts';
import { again, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { slugFor } from '../../../../shell/slug.ts';
import { type Perspective, type Place, readPerspectives, readPlaces } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { mayKeepRounds } from '../../policy.ts';
import { readOwnFrameworks } from '../../store/frameworks.ts';
import { addRound, readRounds } from '../../store/rounds.ts';
import { findTemplate, type ViewTemplate } from '../../wards/templates.ts';
import { roundHappened } from '../events.ts';
import { type Framework, frameworksOf, reviewQuestions, viewQuestions } from '../framework.ts';
import type { Round, RoundQuestion } from '../round.ts';
import { type Around, readReviewForm, readViewsForm, type StartedReview, type StartedViews } from './form.ts';
import { whomItem } from './whom.ts';

interface AroundRound {
  readonly frameworks: readonly Framework[];
  readonly places: readonly Place[];
  readonly perspectives: readonly Perspective[];
  readonly slugs: readonly string[];
}
const readAround = async (scope: Scope): Promise<AroundRound> => ({
  frameworks: frameworksOf(await readOwnFrameworks(scope)),
  places: await readPlaces(scope),
  perspectives: (await readPerspectives(scope)).filter(({ kind }) => kind !== 'facilitator'),
  slugs: (await readRounds(scope)).map(({ slug }) => slug),
});
const idsOf = ({ frameworks, places, perspectives }: AroundRound): Around => ({
  frameworks: frameworks.map(({ key }) => key),
  placeIds: places.map(({ id }) => id),
  perspectiveIds: perspectives.map(({ id }) => id),
});

const formPage = (slug: string, around: AroundRound, form: FormView, kind: 'review' | 'view seeking'): PageEnding =>
  page('wings/coproduction/rounds/start-round/start-round.njk', {
    title: kind === 'review' ? 'Start a review' : 'Ask for views',
    isReview: kind === 'review',
    frameworks: around.frameworks.map(({ key, title, standards }) => ({
      value: key,
      text: `${title} (${standards.length})`,
    })),
    places: around.places.map(({ id, name }) => ({ value: id, text: name })),
    perspectives: around.perspectives.map(whomItem),
    setsHref: paths.templates(slug),
    form,
  });

const filledIn = ({ name, questions }: ViewTemplate) => ({
  title: name,
  ticked: linesOf(questions, 'agreement'),
  inWords: linesOf(questions, 'words'),
});
const linesOf = (questions: ViewTemplate['questions'], answered: 'agreement' | 'words'): string =>
  questions
    .filter(({ answers }) => answers === answered)
    .map(({ words }) => words)
    .join('\n');

export async function showStartReview(ask: Ask): Promise<Ending> {
  const around = await ask.read(readAround);
  return formPage(ask.seat.partnership.slug, around, ask.open({ framework: ask.query.framework }), 'review');
}
export async function showStartViews(ask: Ask): Promise<Ending> {
  const set = findTemplate(ask.query.set);
  return formPage(
    ask.seat.partnership.slug,
    await ask.read(readAround),
    ask.open(set && filledIn(set)),
    'view seeking',
  );
}

export async function doStartReview(ask: Ask): Promise<Ending> {
  const around = await ask.read(readAround);
  const read = readReviewForm(ask.body, idsOf(around));
  if (!read.ok) return invalid(formPage(ask.seat.partnership.slug, around, again(ask.body, read.errors), 'review'));
  const framework = around.frameworks.find(({ key }) => key === read.values.framework);
  if (!framework) throw new Error('the form let through a framework that is not there');
  return start(ask, around, 'review', read.values, framework.key, reviewQuestions(framework, ask.newId));
}

export async function doStartViews(ask: Ask): Promise<Ending> {
  const around = await ask.read(readAround);
  const read = readViewsForm(ask.body, idsOf(around));
  if (!read.ok)
    return invalid(formPage(ask.seat.partnership.slug, around, again(ask.body, read.errors), 'view seeking'));
  const questions = viewQuestions(read.values.ticked, read.values.inWords, ask.newId);
  return start(ask, around, 'view seeking', read.values, null, questions);
}

async function start(
  ask: Ask,
  { slugs }: AroundRound,
  kind: Round['kind'],
  said: Omit<StartedReview, 'framework'> | Omit<StartedViews, 'ticked' | 'inWords'>,
  framework: string | null,
  questions: readonly RoundQuestion[],
): Promise<Ending> {
  const id = ask.newId();
  const slug = slugFor(said.title, [...slugs, 'start', 'ask']);
  const { title, placeId, agreedBySide } = said;
  const done = await ask.act({
    may: mayKeepRounds(ask.seat),
    apply: async (scope) => {
      const perspectives = said.perspectives.map((one) => ({ id: ask.newId(), ...one }));
      await addRound(scope, { id, slug, kind, title, placeId, framework, agreedBySide, questions, perspectives });
      return { result: true, happened: roundHappened.started(id, kind) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(
        paths.round(ask.seat.partnership.slug, slug),
        'The round is planned. Nobody can answer before it is opened.',
      );
}
