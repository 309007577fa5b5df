/**
 * A device that is handed round: a facilitator or a peer opens it, each person picks a view, answers and sends. One address
 * from first to last, so that the history of the browser tells nothing; after sending a page that is the same for everybody; no
 * name, no draft, no row of who.
 */
import {
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type PageEnding,
  page,
  redirect,
} from '../../../../shell/endings.ts';
import { again, type FormView } from '../../../../shell/form.ts';
import { handedOver } from '../../../../shell/handed.ts';
import type { Ask } from '../../../../shell/route.ts';
import type { Language } from '../../../../shell/words.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { paths } from '../../paths.ts';
import { mayHandRound } from '../../policy.ts';
import { isResting } from '../../store/box.ts';
import { drop, late, rests } from '../answer-round/drop.ts';
import { readSheet, sheetQuestions } from '../answer-round/form.ts';
import { roundHappened } from '../events.ts';
import { type AtRound, atRound } from '../find-round.ts';
import { roundWordsIn, sheetWordsIn } from '../words.ts';

const languageOf = (ask: Ask): Language =>
  ask.body.language === 'cy' ? 'cy' : ask.body.language === 'en' ? 'en' : ask.language;
const isEasy = (ask: Ask): boolean => ask.body.easy === 'yes';

const asked = ({ slots, perspectives }: AtRound) =>
  perspectives.filter(({ id }) => slots.some(({ perspectiveId }) => perspectiveId === id));

function handed(ask: Ask, at: AtRound, step: 'view' | 'sheet' | 'thanks', form: FormView): PageEnding {
  const language = languageOf(ask);
  const easy = isEasy(ask);
  const ending = page(
    'wings/coproduction/rounds/hand-round/hand-round.njk',
    {
      title: step === 'thanks' ? roundWordsIn(language).thanks : at.round.title,
      words: sheetWordsIn(language, at.round.kind),
      step,
      easy,
      language,
      action: paths.handRound(ask.seat.partnership.slug, at.round.slug),
      backHref: paths.takeRoundBack(ask.seat.partnership.slug, at.round.slug),
      views: asked(at).map(({ id, name }) => ({ value: id, text: name })),
      view: String(ask.body.view ?? ''),
      viewName: asked(at).find(({ id }) => id === ask.body.view)?.name ?? null,
      questions: step === 'sheet' ? sheetQuestions(at.questions, language, easy) : [],
      form,
    },
    worriedAt(at.place),
  );
  return { ...ending, language };
}

export async function showHandRound(ask: Ask): Promise<Ending> {
  const at = await atRound(ask);
  if (!at) return notFound('round');
  // closed by somebody meanwhile: the only way on from a device that is held to this round
  if (at.round.state !== 'open') return redirect(paths.takeRoundBack(ask.seat.partnership.slug, at.round.slug));
  if (await ask.read((scope) => isResting(scope, at.round))) return rests;
  const path = paths.handRound(ask.seat.partnership.slug, at.round.slug);
  return handedOver(handed(ask, at, 'view', ask.open({ language: ask.language })), path);
}

export async function doHandRound(ask: Ask): Promise<Ending> {
  const at = await atRound(ask);
  if (!at) return notFound('round');
  const { round, questions } = at;
  if (round.state !== 'open') return late;
  const language = languageOf(ask);
  const view = asked(at).find(({ id }) => id === ask.body.view);
  if (!view) {
    const errors = [{ name: 'view', text: roundWordsIn(language).chooseView }];
    return invalid(handed(ask, at, 'view', again(ask.body, errors)));
  }
  if (ask.body.step !== 'sheet') return handed(ask, at, 'sheet', { values: {}, errors: [] });
  const read = readSheet(ask.body, questions, language);
  if (!read.ok) return invalid(handed(ask, at, 'sheet', again(ask.body, read.errors)));
  const done = await ask.act({
    may: mayHandRound(ask.seat),
    apply: async (scope) =>
      (await drop(scope, round.id, view.id, read.values)) ?? {
        result: true,
        happened: roundHappened.sheetKept(round.id),
      },
  });
  return isRefusal(done) ? done : redirect(paths.handedRound(ask.seat.partnership.slug, round.slug));
}

export async function showHandedRound(ask: Ask): Promise<Ending> {
  const at = await atRound(ask);
  return at ? handed(ask, at, 'thanks', ask.open()) : notFound('round');
}
