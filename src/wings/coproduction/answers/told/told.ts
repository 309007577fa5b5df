import { type Ending, isRefusal, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { threadHref } from '../../../../shell/thread-href.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { readPerspectives, rungsOf } from '../../../partnership/index.ts';
import { mayKeepTold, mayTakeBack } from '../../policy.ts';
import { itemsOf, readItemsById } from '../../store/items.ts';
import { atTold } from '../at-item.ts';
import { mayBePut, sourceWords } from '../feedback.ts';
import { answerPaths } from '../paths.ts';
import { standOf } from '../put.ts';
import { answerWordsIn } from '../words.ts';

const stateWords = {
  received: { kind: 'not-started', word: 'Not looked at yet' },
  kept: { kind: 'set', word: 'Kept' },
  'set aside': { kind: 'stopped', word: 'Set aside' },
  withdrawn: { kind: 'stopped', word: 'Taken back' },
} as const;
const tellableWords = {
  no: 'Nobody in the building could tell who said this',
  perhaps: 'Someone could tell who said this',
  'yes, and they know': 'Someone could tell, and they know and want it put',
};

export async function showTold(ask: Ask): Promise<Ending> {
  const at = await atTold(ask);
  if (isRefusal(at)) return at;
  const { told, teller, isTheirs, placeSlug } = at;
  const { slug } = ask.seat.partnership;
  const keeps = mayKeepTold(ask.seat).allowed;
  const { items, perspectives } = await ask.read(async (scope) => ({
    items: await readItemsById(
      scope,
      (await itemsOf(scope, [told.id])).map(({ itemId }) => itemId),
    ),
    perspectives: await readPerspectives(scope),
  }));
  const words = answerWordsIn('en');
  const cannotPut = mayBePut(told);
  const gone = told.state === 'withdrawn';
  return page(
    'wings/coproduction/answers/told/told.njk',
    {
      title: sourceWords[told.source],
      said: told.words,
      state: stateWords[told.state],
      tier: told.tier,
      because: told.because,
      facts: [
        ...(told.receivedOn ? [{ name: 'Told on', value: day(told.receivedOn) }] : []),
        ...(told.perspectiveId
          ? [{ name: 'Perspective', value: rungsOf(perspectives, told.perspectiveId)[0]?.words ?? 'Nobody named' }]
          : []),
        ...(told.heardTimes ? [{ name: 'How often it was heard', value: String(told.heardTimes) }] : []),
        ...(told.tellable && keeps ? [{ name: 'Could anyone tell?', value: tellableWords[told.tellable] }] : []),
        ...(teller && !gone
          ? [
              { name: 'How they want to hear', value: words.hearBy[teller.hearBy] },
              ...(teller.email ? [{ name: 'E-mail', value: teller.email }] : []),
              ...(teller.stopped ? [{ name: 'Cannot be told', value: `Because: ${teller.stopped}` }] : []),
            ]
          : []),
      ],
      items: items.map((item) => ({
        name: item.words ?? 'These words were taken back',
        href: answerPaths.item(slug, item.id),
        state: standOf(item, ask.today, day),
      })),
      back: keeps
        ? { text: 'What was told', href: answerPaths.heard(slug) }
        : { text: 'Answers', href: answerPaths.answers(slug) },
      keepHref: keeps && !gone && told.state !== 'kept' ? answerPaths.keepTold(slug, told.id) : null,
      asideHref:
        keeps && !gone && told.state !== 'set aside' && items.length === 0 ? answerPaths.setAside(slug, told.id) : null,
      putHref: keeps && cannotPut === undefined ? `${answerPaths.put(slug)}?f-${told.id}=yes` : null,
      cannotPut: keeps && told.state === 'kept' ? (cannotPut ?? null) : null,
      reachHref: keeps && teller && !gone ? answerPaths.stopTelling(slug, told.id) : null,
      takeBackHref: !gone && mayTakeBack(ask.seat, { isTheirs }).allowed ? answerPaths.takeBack(slug, told.id) : null,
      threadHref: items.length > 0 ? threadHref(slug, 'feedback', told.id) : null,
    },
    placeSlug ? { worriedAt: placeSlug } : {},
  );
}
