import { z } from 'zod';
import { linkThread } from '../../../../db/thread-links.ts';
import { askedPage } from '../../../../shell/asked.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  type PageEnding,
  redirect,
  stale,
} from '../../../../shell/endings.ts';
import { again, type FormView, id, readForm, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepTold } from '../../policy.ts';
import { findItem, gather, holdItems, letGo, moveItem, readClocks, readGathered } from '../../store/items.ts';
import { type AtItem, atItem } from '../at-item.ts';
import { answerHappened } from '../events.ts';
import { noteWhoCannotBeTold } from '../note-cannot.ts';
import { answerPaths } from '../paths.ts';
import { faultOf, type Item, waits } from '../put.ts';

const schema = z.object({ into: id('Say which other it is put together with') });
const itsPage = 'Its page shows how it stands.';
const most = 100;
const earlier = (one: string, other: string): string => (one < other ? one : other);

/** What waits for the same partner. */
async function others(ask: Ask, { item }: AtItem): Promise<Item[]> {
  const found = await ask.read((scope) =>
    readClocks(scope, { partnerId: item.partnerId, stands: 'no answer' }, { from: 0, most }),
  );
  return found.filter((one) => one.id !== item.id && waits(one));
}

export async function showPutTogether(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const fault = faultOf(at.item, 'merge');
  return fault ? closed(fault, itsPage) : mergePage(ask, at, await others(ask, at), ask.open({}, at.item.version));
}

/** What was told moves to the other; this one says into which it went. */
export async function doPutTogether(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const { item } = at;
  const fault = faultOf(item, 'merge');
  if (fault) return closed(fault, itsPage);
  const choice = await others(ask, at);
  const read = readForm(schema, ask.body, ({ into }) =>
    into === undefined || choice.some((one) => one.id === into)
      ? []
      : [{ name: 'into', text: 'Say which other it is put together with' }],
  );
  if (!read.ok) return invalid(mergePage(ask, at, choice, again(ask.body, read.errors)));
  const { slug } = ask.seat.partnership;
  const done = await ask.act({
    may: mayKeepTold(ask.seat),
    apply: async (scope) => {
      await holdItems(scope, [item.id, read.values.into]);
      const into = await findItem(scope, read.values.into);
      if (!into || faultOf(into, 'gather'))
        return closed('The other was answered or put away meanwhile.', 'Nothing is put together.');
      const things = (await readGathered(scope, [item.id])).map(({ feedbackId }) => feedbackId);
      // the answerer of the other sees that it changed under their hands
      const since = {
        putOn: earlier(item.putOn, into.putOn),
        clock: {
          from: earlier(item.clockFrom, into.clockFrom),
          dueOn: earlier(item.answerDueOn, into.answerDueOn),
        },
      };
      if (!(await moveItem(scope, into, { state: into.state, ...since })))
        return closed('The other changed meanwhile.', 'Nothing is put together.');
      await gather(scope, into.id, things);
      await noteWhoCannotBeTold(ask, scope, into.id, things);
      await letGo(scope, item.id);
      const seen = { id: item.id, state: item.state, version: seenIn(ask.body) };
      if (!(await moveItem(scope, seen, { state: 'merged', mergedInto: into.id })))
        return stale({
          what: 'thing that was put',
          theirs: [{ name: 'It is now', value: item.state }],
          yours: [{ name: 'To be put together with', value: into.words }],
          again: answerPaths.merge(slug, item.id),
        });
      await linkThread(scope, { kind: 'put item', id: item.id }, { kind: 'put item', id: into.id }, 'put together');
      return { result: true, happened: answerHappened.merged(item.id, into.id, things.length) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(answerPaths.item(slug, read.values.into), 'They are one thing now. Everyone behind both is told.');
}

function mergePage(
  ask: Ask,
  { item, partner, placeSlug }: AtItem,
  choice: readonly Item[],
  form: FormView,
): PageEnding {
  return askedPage(
    {
      title: 'Put it together with another',
      asked: item.words ?? '',
      lead: choice.length === 0 ? `Nothing else waits for ${partner.name}.` : '',
      back: { text: 'What was put', href: answerPaths.item(ask.seat.partnership.slug, item.id) },
      fields: [
        {
          is: 'select',
          name: 'into',
          options: {
            label: `Which of those that wait for ${partner.name}?`,
            empty: 'Choose one',
            items: choice.map((one) => ({ value: one.id, text: one.words ?? 'Taken back' })),
          },
        },
      ],
      button: 'Put them together',
      next: [
        'What was told moves to the other, with everyone who has to be told. This one says where it went. The answer is due on the earlier of the two days.',
      ],
      form,
    },
    { worriedAt: placeSlug },
  );
}
