import { type Ending, isRefusal } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readFeedbackById, readTellersOf } from '../../store/feedback.ts';
import { readChanges, readGathered, readItemsById, readSayings } from '../../store/items.ts';
import { readCameBack, readTellings, readToldCounts } from '../../store/tellings.ts';
import { atItem } from '../at-item.ts';
import { readHasItChanged } from '../read-has-it-changed.ts';
import { itemPage } from './page.ts';

export async function showItem(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const { item, answers } = at;
  const facts = await ask.read(async (scope) => {
    const gathered = (await readGathered(scope, [item.id])).map(({ feedbackId }) => feedbackId);
    return {
      sayings: await readSayings(
        scope,
        answers.map(({ id }) => id),
      ),
      changes: await readChanges(scope, [item.id]),
      counts: await readToldCounts(scope, item.id),
      told: await readFeedbackById(scope, gathered),
      tellers: await readTellersOf(scope, gathered),
      tellings: await readTellings(scope, [item.id]),
      rounds: await readHasItChanged(scope, item.id),
      into: (await readItemsById(scope, item.mergedInto ? [item.mergedInto] : []))[0],
      cameBack: await readCameBack(scope),
    };
  });
  return itemPage({ ...at, ...facts }, ask.seat, ask.today);
}
