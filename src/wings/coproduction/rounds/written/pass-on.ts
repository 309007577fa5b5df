// Passing words on: could anyone in the building tell who wrote this? Then they are reworded, and the perspective is widened.
import { z } from 'zod';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  page,
  type Refusal,
  redirect,
} from '../../../../shell/endings.ts';
import { again, type FormView, oneOf, readForm, seenIn, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { setAsideOrAsk } from '../../answers/set-aside-together.ts';
import { paths } from '../../paths.ts';
import { mayReadWritten } from '../../policy.ts';
import { passOn, readWritten, type Written } from '../../store/written.ts';
import { roundHappened } from '../events.ts';
import { type AtRound, atRound } from '../find-round.ts';
import { widened } from './attributed.ts';
import { notOpenYet } from './written.ts';

const passing = z.object({
  words: words('There are no words to pass on. Set it aside instead', 4000),
  tellable: oneOf(['no', 'perhaps', 'yes, and they know'], 'Say whether anyone could tell who wrote this'),
});
const settingAside = z.object({ because: words('Say why', 500) });
const meanwhile = closed(
  'Someone passed this on or set it aside a moment ago. Nothing was changed now.',
  'Go back to what people wrote and look how it stands.',
);

interface AtTold {
  readonly at: AtRound;
  readonly one: Written;
}
async function atTold(ask: Ask): Promise<AtTold | Refusal> {
  const at = await atRound(ask);
  if (!at) return notFound('round');
  if (at.round.state !== 'revealed') return notOpenYet;
  const one = (await ask.read((scope) => readWritten(scope, at.round.id))).find(({ id }) => id === ask.params.told);
  if (!one) return notFound('thing that was written');
  return one.state === 'received' ? { at, one } : meanwhile;
}

const passPage = ({ at, one }: AtTold, form: FormView) =>
  page(
    'wings/coproduction/rounds/written/pass-on.njk',
    {
      title: 'Pass it on to the partners',
      round: at.round.title,
      question: at.questions.find(({ id }) => id === one.questionId)?.name ?? null,
      perspective: at.perspectives.find(({ id }) => id === one.perspectiveId)?.name ?? null,
      shownAs: widened(one.perspectiveId, at.perspectives, false).words,
      form,
    },
    worriedAt(at.place),
  );

export async function showPassOn(ask: Ask): Promise<Ending> {
  const found = await atTold(ask);
  return isRefusal(found) ? found : passPage(found, ask.open({ words: found.one.words }, found.one.version));
}

export async function doPassOn(ask: Ask): Promise<Ending> {
  const found = await atTold(ask);
  if (isRefusal(found)) return found;
  const read = readForm(passing, ask.body);
  if (!read.ok) return invalid(passPage(found, again(ask.body, read.errors)));
  const { at, one } = found;
  const { tellable } = read.values;
  const perspectiveId = widened(one.perspectiveId, at.perspectives, tellable === 'perhaps').id;
  const done = await ask.act({
    may: mayReadWritten(ask.seat),
    apply: async (scope) =>
      (await passOn(
        scope,
        { id: one.id, version: seenIn(ask.body) },
        { words: read.values.words, tellable, perspectiveId },
      ))
        ? { result: true, happened: roundHappened.passedOn(one.id) }
        : meanwhile,
  });
  return isRefusal(done) ? done : redirect(toldHref(ask, at), 'It is passed on. The partners see it with the round.');
}

const asidePage = ({ at, one }: AtTold, form: FormView) =>
  page(
    'wings/coproduction/rounds/written/set-aside.njk',
    { title: 'Set it aside', round: at.round.title, words: one.words, form },
    worriedAt(at.place),
  );

export async function showSetWrittenAside(ask: Ask): Promise<Ending> {
  const found = await atTold(ask);
  return isRefusal(found) ? found : asidePage(found, ask.open({}, found.one.version));
}

export async function doSetWrittenAside(ask: Ask): Promise<Ending> {
  const found = await atTold(ask);
  if (isRefusal(found)) return found;
  const read = readForm(settingAside, ask.body);
  if (!read.ok) return invalid(asidePage(found, again(ask.body, read.errors)));
  const { at, one } = found;
  const told = { ...one, placeId: at.round.placeId, version: seenIn(ask.body) };
  return (
    (await setAsideOrAsk(ask, told, read.values.because)) ??
    redirect(toldHref(ask, at), 'It is set aside, with your reason.')
  );
}

const toldHref = (ask: Ask, { round }: AtRound): string => paths.toldInRound(ask.seat.partnership.slug, round.slug);
