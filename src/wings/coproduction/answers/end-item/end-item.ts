import { closed, type Ending, isRefusal, redirect } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepTold } from '../../policy.ts';
import { moveItem } from '../../store/items.ts';
import { readToldCounts } from '../../store/tellings.ts';
import { atItem } from '../at-item.ts';
import { answerHappened } from '../events.ts';
import { answerPaths } from '../paths.ts';
import { faultOf } from '../put.ts';

/** It has an answer, and everyone behind it was told, or it is written down why not. The database holds to it as well. */
export async function doEndItem(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const { item } = at;
  const fault = faultOf(item, 'end');
  if (fault) return closed(fault, 'Its page shows how it stands.');
  const done = await ask.act({
    may: mayKeepTold(ask.seat),
    apply: async (scope) => {
      const { behind, told, cannot } = await readToldCounts(scope, item.id);
      if (behind === 0 || told + cannot < behind)
        return closed(
          'Somebody has not been told yet.',
          'Tell them, or write down why they could not be told. Then it ends.',
        );
      if (item.change !== null && item.changeToldOn === null && told > 0)
        return closed('They have not been told what changed yet.', 'Tell them, and write it down. Then it ends.');
      return (await moveItem(scope, item, { state: 'ended' }))
        ? { result: true, happened: answerHappened.ended(item.id) }
        : closed('Someone changed this meanwhile.', 'Look at it again first.');
    },
  });
  return isRefusal(done)
    ? done
    : redirect(answerPaths.item(ask.seat.partnership.slug, item.id), 'It has ended: answered, and told back.');
}
