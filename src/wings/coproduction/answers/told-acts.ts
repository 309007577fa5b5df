// What is done to something that was told, in one place each, so that whatever has to come first can be put before it.
import type { Scope } from '../../../db/scope.ts';
import type { Applied } from '../../../shell/act.ts';
import { closed, type Refusal } from '../../../shell/endings.ts';
import { destroyWords, findFeedback, forgetDrafts, moveFeedback } from '../store/feedback.ts';
import { destroyRepeats, forgetAsked, itemsOf, moveItem, readItemsById, withMerged } from '../store/items.ts';
import { readToldCounts } from '../store/tellings.ts';
import { answerHappened } from './events.ts';
import type { Feedback } from './feedback.ts';
import { isGone, repeats } from './put.ts';

const goneWords = 'These words were taken back.';

/** Setting aside what someone told, decided and done. The one way: the reason stands for whoever told it, on their page and their slip. */
export async function setAside(
  scope: Scope,
  told: Pick<Feedback, 'id' | 'version' | 'state'>,
  because: string,
): Promise<Applied<true> | Refusal> {
  if (told.state === 'withdrawn') return closed('These words were taken back.', 'There is nothing left to set aside.');
  if ((await itemsOf(scope, [told.id])).length > 0)
    return closed('This was put to a partner already.', 'It is not set aside any more: it gets its answer.');
  if (!(await moveFeedback(scope, told, { state: 'set aside', because })))
    return closed('Someone changed this meanwhile.', 'Look at it again first.');
  return { result: true, happened: answerHappened.setAside(told.id) };
}

/**
 * Words are taken back: they go everywhere we serve them, with whatever repeats them, and the tally stays. What was put in words
 * made from them alone is taken back with them.
 */
export async function takeBack(scope: Scope, id: string): Promise<Applied<true> | Refusal> {
  const told = await findFeedback(scope, id);
  if (!told || told.words === null)
    return closed('These words were taken back before.', 'Nothing of them is left here.');
  const gone = told.words;
  await forgetDrafts(scope, id);
  if (!(await destroyWords(scope, id)))
    return closed('These words were taken back before.', 'Nothing of them is left here.');
  const itemIds = await withMerged(
    scope,
    (await itemsOf(scope, [id])).map(({ itemId }) => itemId),
  );
  await destroyRepeats(scope, itemIds, (words) => repeats(words, gone));
  const heldGone = new Set<string>();
  for (const item of await readItemsById(scope, itemIds)) {
    // counted by the database: whoever takes back their own words does not see what others told
    const alone = item.state !== 'merged' && (await readToldCounts(scope, item.id)).behind === 0;
    if (item.heldBecause !== null && repeats(item.heldBecause, gone)) heldGone.add(item.id);
    const goes = alone || (item.words !== null && repeats(item.words, gone));
    if (!goes && !heldGone.has(item.id)) continue;
    if (goes) await forgetAsked(scope, item.id);
    const ends = alone && !isGone(item);
    await moveItem(scope, item, {
      state: ends ? 'withdrawn' : item.state,
      ...(goes && { words: null }),
      ...(ends && item.state === 'held open' && { held: null }),
      ...(!ends && heldGone.has(item.id) && { held: { because: goneWords, lookAgainOn: item.lookAgainOn } }),
    });
  }
  return { result: true, happened: answerHappened.takenBack(id) };
}
