import { closed, type Ending, isRefusal, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readFeedbackById, readTellersOf } from '../../store/feedback.ts';
import { readGathered } from '../../store/items.ts';
import { readCameBack, readTellings } from '../../store/tellings.ts';
import { atItem } from '../at-item.ts';
import { sourceWords } from '../feedback.ts';
import { answerPaths } from '../paths.ts';
import { faultOf } from '../put.ts';

const wants = {
  page: 'Sees it on their own page. It counts once they say there that they have read it',
  'e-mail': 'Wants an e-mail',
  slip: 'Wants a sealed slip',
  'read out': 'Wants it read out to them',
  post: 'Wants it by post',
  notice: 'Wants it on a notice',
  'not at all': 'Does not want to hear',
} as const;

/** Who is to be told, how each wants it, and what was written down. A print alone tells nobody. */
export async function showTell(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const { item, last } = at;
  const fault = faultOf(item, 'tell');
  if (fault) return closed(fault, 'Its page shows how it stands.');
  const { told, tellers, tellings, cameBack } = await ask.read(async (scope) => {
    const ids = (await readGathered(scope, [item.id])).map(({ feedbackId }) => feedbackId);
    return {
      told: await readFeedbackById(scope, ids),
      tellers: await readTellersOf(scope, ids),
      tellings: await readTellings(scope, [item.id]),
      cameBack: await readCameBack(scope),
    };
  });
  const { slug } = ask.seat.partnership;
  const people = told
    .filter(({ state }) => state !== 'withdrawn')
    .map((one) => {
      const teller = tellers.find(({ feedbackId }) => feedbackId === one.id);
      const own = tellings.filter(({ feedbackId }) => feedbackId === one.id);
      const latest = own.findLast(({ answerId, notBecause }) => answerId === last?.id || notBecause !== null);
      const back = cameBack.some(({ feedbackId, itemId }) => feedbackId === one.id && itemId === item.id);
      return {
        name: one.words ?? '',
        href: answerPaths.told(slug, one.id),
        words: teller
          ? wants[teller.hearBy]
          : one.source === 'dialogue'
            ? 'Was said in a dialogue: read it out there, or put up a notice'
            : `${sourceWords[one.source]}: nobody is named. Put up a notice`,
        state: back
          ? { kind: 'no-answer', word: 'The mail came back' }
          : latest?.how
            ? { kind: 'done', word: `Told: ${latest.how}` }
            : latest
              ? { kind: 'stopped', word: `Not told: ${latest.notBecause}` }
              : { kind: 'no-answer', word: 'Not told yet' },
        recordHref: answerPaths.recordTelling(slug, item.id, one.id),
        slipHref:
          teller && teller.stopped === null && (teller.hearBy === 'slip' || teller.hearBy === 'post')
            ? answerPaths.slip(slug, one.id)
            : null,
        mailTo:
          teller?.email && teller.stopped === null && !back ? answerPaths.mailTelling(slug, item.id, one.id) : null,
      };
    });
  return page(
    'wings/coproduction/answers/tell-back/tell.njk',
    {
      title: 'Tell people what came of it',
      caption: item.words ?? 'These words were taken back.',
      people,
      back: answerPaths.item(slug, item.id),
      prints: [
        { text: 'A notice for the wing', href: answerPaths.notice(slug, item.id) },
        { text: 'A sheet to read out', href: answerPaths.readOut(slug, item.id) },
        { text: 'Easy read', href: answerPaths.easyRead(slug, item.id) },
      ].flatMap(({ text, href }) => [
        { text, href },
        { text: `${text}, in Welsh (draft)`, href: `${href}?in=cy` },
      ]),
    },
    at.placeSlug ? { worriedAt: at.placeSlug } : {},
  );
}
