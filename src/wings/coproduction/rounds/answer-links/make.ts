// Links for people without an account, printed as slips: made for one view, seen on this print and never again.
import { randomBytes } from 'node:crypto';
import { toString as drawQr } from 'qrcode';
import { z } from 'zod';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type PageEnding,
  page,
  redirect,
} from '../../../../shell/endings.ts';
import { again, type FormView, id, oneOf, readForm, wholeNumber } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { paths } from '../../paths.ts';
import { mayMakeAnswerLinks } from '../../policy.ts';
import { makeAnswerLinks, withdrawAnswerLinks } from '../../store/answer-links.ts';
import { roundHappened } from '../events.ts';
import { type AtRound, atRound } from '../find-round.ts';
import { answerBy, tokenBytes, tokenOf } from './token.ts';
import { linkWordsIn } from './words.ts';

const LINKS_AT_MOST = 200;
const schema = z.object({
  view: id('Choose for which view they are'),
  links: wholeNumber(`Say how many, in figures, from 1 to ${LINKS_AT_MOST}`, 1, LINKS_AT_MOST),
  language: oneOf(['en', 'cy'], 'Choose the language of the slips'),
});

export async function showAnswerLinks(ask: Ask): Promise<Ending> {
  const at = await atRound(ask);
  if (!at) return notFound('round');
  return at.round.state === 'open' ? makePage(ask, at, ask.open({ language: 'en' })) : notOpen;
}

export async function doAnswerLinks(ask: Ask): Promise<Ending> {
  const at = await atRound(ask);
  if (!at) return notFound('round');
  if (at.round.state !== 'open') return notOpen;
  const read = readForm(schema, ask.body, ({ view, links }) => {
    const slot = at.slots.find(({ perspectiveId }) => perspectiveId === view);
    if (!slot) return [{ name: 'view', text: 'Choose for which view they are' }];
    const most = slot.asked;
    return most !== null && links !== undefined && links > most
      ? [{ name: 'links', text: `${most} people were asked from this view. Make no more links than that` }]
      : [];
  });
  if (!read.ok) return invalid(makePage(ask, at, again(ask.body, read.errors)));
  const { view, links, language } = read.values;
  const tokens = Array.from({ length: links }, () => tokenOf(randomBytes(tokenBytes)));
  const made = await ask.act({
    may: mayMakeAnswerLinks(ask.seat),
    apply: async (scope) =>
      (await makeAnswerLinks(scope, at.round.id, view, tokens))
        ? { result: true, happened: roundHappened.linksMade(at.round.id, view, links) }
        : notOpen,
  });
  return isRefusal(made) ? made : slipsPage(ask, at, { view, tokens, language });
}

export async function doWithdrawAnswerLinks(ask: Ask): Promise<Ending> {
  const at = await atRound(ask);
  if (!at) return notFound('round');
  const done = await ask.act({
    may: mayMakeAnswerLinks(ask.seat),
    apply: async (scope) => {
      await withdrawAnswerLinks(scope, at.round.id);
      return { result: true, happened: roundHappened.linksWithdrawn(at.round.id) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    paths.answerLinks(ask.seat.partnership.slug, at.round.slug),
    'Every link that was not used opens nothing any more. What was answered stays in the box.',
  );
}

const notOpen = closed(
  'Links are made while a round is open.',
  'Nothing was made. The page of the round shows what can be done now.',
);

function makePage(ask: Ask, at: AtRound, form: FormView): PageEnding {
  const { slug } = ask.seat.partnership;
  return page(
    'wings/coproduction/rounds/answer-links/make.njk',
    {
      title: 'Make links for people without an account',
      asked: at.round.title,
      backHref: paths.round(slug, at.round.slug),
      withdrawHref: paths.withdrawAnswerLinks(slug, at.round.slug),
      views: at.perspectives
        .filter(({ id: one }) => at.slots.some(({ perspectiveId }) => perspectiveId === one))
        .map(({ id: value, name: text }) => ({ value, text })),
      form,
    },
    worriedAt(at.place),
  );
}

async function slipsPage(
  ask: Ask,
  at: AtRound,
  { view, tokens, language }: { view: string; tokens: readonly string[]; language: 'en' | 'cy' },
): Promise<PageEnding> {
  const address = (token: string) => `${ask.baseUrl}${answerBy(token)}`;
  const slips = await Promise.all(
    tokens.map(async (token) => {
      const svg = await drawQr(address(token), { type: 'svg', margin: 1, errorCorrectionLevel: 'M' });
      return { address: address(token), qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` };
    }),
  );
  const ending = page(
    'wings/coproduction/rounds/answer-links/slips.njk',
    {
      ...{ title: at.round.title, words: linkWordsIn(language), slips },
      view: at.perspectives.find(({ id: one }) => one === view)?.name ?? '',
      backHref: paths.answerLinks(ask.seat.partnership.slug, at.round.slug),
    },
    worriedAt(at.place),
  );
  return { ...ending, language };
}
