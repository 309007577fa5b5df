// A round answered on screen, from a perspective that one brings: once, on screen or on paper.
import {
  type Closed,
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type PageEnding,
  page,
  redirect,
} from '../../../../shell/endings.ts';
import { again, type FormView } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { paths } from '../../paths.ts';
import { mayAnswerFrom } from '../../policy.ts';
import { isResting } from '../../store/box.ts';
import { findTaken, keepTaken, type Taken } from '../../store/taken.ts';
import { roundHappened } from '../events.ts';
import { type AtRound, atRound } from '../find-round.ts';
import { viewsOf } from '../views.ts';
import { roundWordsIn, sheetWordsIn } from '../words.ts';
import { drop, late, rests } from './drop.ts';
import { readSheet, sheetQuestions } from './form.ts';

const answeredBefore = (how: Taken): Closed =>
  closed(
    how === 'on paper'
      ? 'You took a paper sheet for this round, so your answers are counted there. Nothing was kept now.'
      : 'You have answered this round. Everyone answers once. Nothing was kept now.',
    how === 'on paper'
      ? 'If the paper was lost, tell the facilitator, who can take it back.'
      : 'You can say more when the round is opened together.',
  );

const isEasy = (ask: Ask): boolean => ask.query.easy === '1' || ask.body.easy === '1';

function sheetPage(ask: Ask, at: AtRound, form: FormView): PageEnding {
  const { round, questions } = at;
  const [words, easy, { slug }] = [sheetWordsIn(ask.language, round.kind), isEasy(ask), ask.seat.partnership];
  const href = paths.answerRound(slug, round.slug);
  const ending = page(
    'wings/coproduction/rounds/answer-round/answer-round.njk',
    {
      title: round.title,
      words,
      easy,
      otherHref: easy ? href : `${href}?easy=1`,
      roundHref: paths.round(slug, round.slug),
      views: viewsOf(ask.seat, at).map(({ id, name }) => ({ value: id, text: name })),
      questions: sheetQuestions(questions, ask.language, easy),
      form,
    },
    worriedAt(at.place),
  );
  return { ...ending, language: ask.language };
}

export async function showAnswerRound(ask: Ask): Promise<Ending> {
  const at = await atRound(ask);
  if (!at) return notFound('round');
  const refused = ask.permit(mayAnswerFrom(viewsOf(ask.seat, at)));
  if (refused) return refused;
  if (at.round.state !== 'open') return late;
  if (await ask.read((scope) => isResting(scope, at.round))) return rests;
  const taken = await ask.read((scope) => findTaken(scope, at.round.id, ask.seat.personId));
  if (taken) return answeredBefore(taken);
  const [only, ...others] = viewsOf(ask.seat, at);
  return sheetPage(ask, at, ask.open(others.length === 0 ? { view: only?.id } : {}));
}

export async function doAnswerRound(ask: Ask): Promise<Ending> {
  const at = await atRound(ask);
  if (!at) return notFound('round');
  const { round, questions } = at;
  const views = viewsOf(ask.seat, at);
  const refused = ask.permit(mayAnswerFrom(views));
  if (refused) return refused;
  if (round.state !== 'open') return late;
  const taken = await ask.read((scope) => findTaken(scope, round.id, ask.seat.personId));
  if (taken) return answeredBefore(taken);
  const view = views.length === 1 ? views[0] : views.find(({ id }) => id === ask.body.view);
  const read = readSheet(ask.body, questions, ask.language);
  const errors = [
    ...(view ? [] : [{ name: 'view', text: roundWordsIn(ask.language).chooseView }]),
    ...(read.ok ? [] : read.errors),
  ];
  if (!view || !read.ok) return invalid(sheetPage(ask, at, again(ask.body, errors)));
  const done = await ask.act({
    may: mayAnswerFrom(views),
    apply: async (scope) => {
      if (!(await keepTaken(scope, round.id, ask.seat.personId, 'on screen')))
        return answeredBefore((await findTaken(scope, round.id, ask.seat.personId)) ?? 'on screen');
      return (
        (await drop(scope, round.id, view.id, read.values)) ?? {
          result: true,
          happened: roundHappened.sheetKept(round.id),
        }
      );
    },
  });
  return isRefusal(done)
    ? done
    : redirect(paths.round(ask.seat.partnership.slug, round.slug), roundWordsIn(ask.language).thanksLead);
}
