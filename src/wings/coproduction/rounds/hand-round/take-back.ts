// Whoever handed the device round takes it back, with their password where there are passwords.
import { z } from 'zod';
import { type Ending, invalid, notFound, page, redirect } from '../../../../shell/endings.ts';
import { again, type FormView, maybeWords, readForm } from '../../../../shell/form.ts';
import { takenBack } from '../../../../shell/handed.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { paths } from '../../paths.ts';
import { type AtRound, atRound } from '../find-round.ts';

const schema = z.object({ password: maybeWords(200) });
const wrongWords = {
  wrong: 'That is not the password of whoever is signed in here',
  'too many tries': 'That was tried too often. Wait 15 minutes',
};

const formPage = (ask: Ask, at: AtRound, form: FormView) =>
  page(
    'wings/coproduction/rounds/hand-round/take-back.njk',
    {
      title: 'Take the device back',
      round: at.round.title,
      asksPassword: ask.asksPassword,
      goOnHref: at.round.state === 'open' ? paths.handRound(ask.seat.partnership.slug, at.round.slug) : null,
      form,
    },
    worriedAt(at.place),
  );

export async function showTakeRoundBack(ask: Ask): Promise<Ending> {
  const at = await atRound(ask);
  return at ? formPage(ask, at, ask.open()) : notFound('round');
}

export async function doTakeRoundBack(ask: Ask): Promise<Ending> {
  const at = await atRound(ask);
  if (!at) return notFound('round');
  const read = readForm(schema, ask.body);
  const proof = await ask.proveAgain(read.ok ? (read.values.password ?? '') : '');
  if (proof !== 'proved') return invalid(formPage(ask, at, again({}, [{ name: 'password', text: wrongWords[proof] }])));
  return takenBack(redirect(paths.round(ask.seat.partnership.slug, at.round.slug), 'The device is yours again.'));
}
