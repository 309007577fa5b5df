/**
 * A round answered by whoever holds a link: once, with no account. The link goes in the transaction that drops the sheet in, so of two at
 * once one is kept, and no row tells which link was used or when.
 */
import type { Doorstep } from '../../../../shell/doorstep.ts';
import { closed, type Ending, invalid, isRefusal, type PageEnding, page, redirect } from '../../../../shell/endings.ts';
import { again, type FormView } from '../../../../shell/form.ts';
import type { OutsideAsk, OutsideRoute } from '../../../../shell/route.ts';
import { yes } from '../../../../shell/standing.ts';
import type { Language } from '../../../../shell/words.ts';
import { findAnswerLink, isMadeUp, type Linked, useAnswerLink } from '../../store/answer-links.ts';
import { isResting } from '../../store/box.ts';
import { drop, rests } from '../answer-round/drop.ts';
import { readSheet, sheetQuestions } from '../answer-round/form.ts';
import { roundHappened } from '../events.ts';
import { type AtRound, readAtRound } from '../find-round.ts';
import { sheetWordsIn } from '../words.ts';
import { answerBy, answeredPath, readToken } from './token.ts';
import { linkWordsIn } from './words.ts';

const asked = ({ query, body }: OutsideAsk, name: string): unknown => body[name] ?? query[name];
const languageOf = (ask: OutsideAsk): Language => {
  const said = asked(ask, 'in');
  return said === 'cy' || said === 'en' ? said : ask.language;
};

export const answerByLink = (doorstep: Doorstep): readonly OutsideRoute[] => {
  const path = answerBy(':token');
  const more = { who: 'anybody', unlogged: true } as const;
  return [
    { ...more, method: 'GET', path, handler: (ask) => showAnswer(doorstep, ask) },
    { ...more, method: 'POST', path, handler: (ask) => doAnswer(doorstep, ask) },
    { ...more, method: 'GET', path: answeredPath, handler: async (ask) => thanks(ask) },
  ];
};

interface AtLink {
  readonly token: string;
  readonly link: Linked;
  readonly at: AtRound;
  readonly fictional: boolean;
}

async function atLink(doorstep: Doorstep, ask: OutsideAsk): Promise<AtLink | Ending> {
  const token = readToken(ask.params.token ?? '');
  // what is no token at all is no try at one
  if (token === undefined) return gone(ask);
  if (!(await doorstep.mayTry(ask, token)))
    return closed(linkWordsIn(languageOf(ask)).tooMany, linkWordsIn(languageOf(ask)).goneNext);
  const link = await doorstep.find((tx) => findAnswerLink(tx, token));
  // a whole establishment may share one address: who holds a link and looks at it takes nothing from the others
  if (link) await doorstep.wasRight(ask, token);
  const there =
    link &&
    (await doorstep.read(link.partnershipId, async (scope) => {
      const at = await readAtRound(scope, link.roundSlug);
      return at && { at, resting: await isResting(scope, at.round), fictional: await isMadeUp(scope) };
    }));
  if (!link || !there) return gone(ask);
  return there.resting ? rests : { token, link, ...there };
}
const isThere = (found: AtLink | Ending): found is AtLink => 'token' in found;

async function showAnswer(doorstep: Doorstep, ask: OutsideAsk): Promise<Ending> {
  const found = await atLink(doorstep, ask);
  return isThere(found) ? sheet(ask, found, ask.open()) : found;
}

async function doAnswer(doorstep: Doorstep, ask: OutsideAsk): Promise<Ending> {
  const found = await atLink(doorstep, ask);
  if (!isThere(found)) return found;
  const { token, link, at } = found;
  const read = readSheet(ask.body, at.questions, languageOf(ask));
  if (!read.ok) return invalid(sheet(ask, found, again(ask.body, read.errors)));
  const done = await doorstep.act<true>(ask, link.partnershipId, {
    may: yes,
    apply: async (scope) => {
      if (!(await useAnswerLink(scope, token))) return used(ask);
      return (
        (await drop(scope, at.round.id, link.perspectiveId, read.values)) ?? {
          result: true,
          happened: roundHappened.sheetKept(at.round.id),
        }
      );
    },
  });
  if (isRefusal(done)) return done;
  return redirect(languageOf(ask) === 'cy' ? `${answeredPath}?in=cy` : answeredPath);
}

const used = (ask: OutsideAsk) => {
  const words = linkWordsIn(languageOf(ask));
  return closed(words.gone, words.goneNext);
};
const gone = (ask: OutsideAsk): Ending => plain(ask, 'gone');
const thanks = (ask: OutsideAsk): Ending => plain(ask, 'thanks');

function plain(ask: OutsideAsk, what: 'gone' | 'thanks'): PageEnding {
  const language = languageOf(ask);
  const words = linkWordsIn(language);
  const said =
    what === 'gone'
      ? { title: words.goneTitle, lead: words.gone, next: words.goneNext }
      : { title: words.thanks, lead: words.thanksLead, next: words.thanksNext };
  return { ...page('wings/coproduction/rounds/answer-links/plain.njk', { ...said, draft: words.draft }), language };
}

function sheet(ask: OutsideAsk, { token, link, at, fictional }: AtLink, form: FormView): PageEnding {
  const language = languageOf(ask);
  const easy = asked(ask, 'easy') === 'yes';
  const href = (to: { language?: Language; easy?: boolean }) => {
    const more = new URLSearchParams({ in: to.language ?? language });
    if (to.easy ?? easy) more.set('easy', 'yes');
    return `${answerBy(token)}?${more}`;
  };
  const ending = page('wings/coproduction/rounds/answer-links/answer.njk', {
    title: at.round.title,
    ...{ words: sheetWordsIn(language, at.round.kind), link: linkWordsIn(language), easy, language },
    action: answerBy(token),
    view: at.perspectives.find(({ id }) => id === link.perspectiveId)?.name ?? null,
    easyHref: href({ easy: !easy }),
    otherHref: href({ language: language === 'cy' ? 'en' : 'cy' }),
    questions: sheetQuestions(at.questions, language, easy),
    form,
  });
  return { ...ending, language, fictional };
}
