import { z } from 'zod';
import { askedPage, type Field } from '../../../../shell/asked.ts';
import { daysFrom } from '../../../../shell/days.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  type PageEnding,
  redirect,
  stale,
} from '../../../../shell/endings.ts';
import { again, type FormView, maybeDay, readForm, seenIn, ticked, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { maySpeakForThoseWhoPut } from '../../policy.ts';
import { moveItem } from '../../store/items.ts';
import { type AtItem, atItem } from '../at-item.ts';
import { answerHappened } from '../events.ts';
import { answerPaths } from '../paths.ts';
import { faultOf } from '../put.ts';
import { tellPartner } from '../tell-partner.ts';

const schema = z.object({
  because: words('Write what they said', 500),
  lookAgainOn: maybeDay(),
  theySaid: ticked(),
});
const isTheirs = ({ own }: AtItem): boolean => own.length > 0;
const itsPage = 'Its page shows how it stands.';

export async function showHoldOpen(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const refused = ask.permit(maySpeakForThoseWhoPut(ask.seat, { isTheirs: isTheirs(at) }));
  if (refused) return refused;
  const fault = faultOf(at.item, 'hold');
  return fault ? closed(fault, itsPage) : holdPage(ask, at, ask.open({}, at.item.version));
}

/** Only those who put it hold it open; the facilitator enters it as the room said it. */
export async function doHoldOpen(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const may = maySpeakForThoseWhoPut(ask.seat, { isTheirs: isTheirs(at) });
  const refused = ask.permit(may);
  if (refused) return refused;
  const { item } = at;
  const fault = faultOf(item, 'hold');
  if (fault) return closed(fault, itsPage);
  const read = readForm(schema, ask.body, ({ theySaid }) =>
    isTheirs(at) || theySaid
      ? []
      : [{ name: 'theySaid', text: 'Tick this if those who put it said so. Nobody holds it open for them' }],
  );
  if (!read.ok) return invalid(holdPage(ask, at, again(ask.body, read.errors)));
  const { because, lookAgainOn } = read.values;
  const { slug } = ask.seat.partnership;
  const done = await ask.act({
    may,
    apply: async (scope) =>
      (await moveItem(
        scope,
        { id: item.id, state: item.state, version: seenIn(ask.body) },
        { state: 'held open', held: { because, lookAgainOn } },
      ))
        ? { result: true, happened: answerHappened.heldOpen(item.id) }
        : stale({
            what: 'thing that was put',
            theirs: [{ name: 'It is now', value: item.state }],
            yours: [{ name: 'Held open, because', value: because }],
            again: answerPaths.holdOpen(slug, item.id),
          }),
  });
  return isRefusal(done)
    ? done
    : redirect(answerPaths.item(slug, item.id), 'It is held open on purpose. No clock runs.');
}

export async function doTakeUp(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const may = maySpeakForThoseWhoPut(ask.seat, { isTheirs: isTheirs(at) });
  const refused = ask.permit(may);
  if (refused) return refused;
  const { item, partner } = at;
  const fault = faultOf(item, 'take up');
  if (fault) return closed(fault, itsPage);
  const dueOn = daysFrom(ask.today, item.answerDays);
  const done = await ask.act({
    may,
    apply: async (scope) => {
      const state = item.answer === null ? 'put' : 'sent back';
      if (!(await moveItem(scope, item, { state, held: null, clock: { from: ask.today, dueOn } })))
        return closed('Someone changed this meanwhile.', itsPage);
      await tellPartner(ask, scope, partner.id);
      return { result: true, happened: answerHappened.takenUp(item.id, dueOn) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(
        answerPaths.item(ask.seat.partnership.slug, item.id),
        `It is taken up again. ${partner.name} has ${item.answerDays} days.`,
      );
}

function holdPage(ask: Ask, at: AtItem, form: FormView): PageEnding {
  const entered: Field[] = isTheirs(at)
    ? []
    : [
        {
          is: 'boxes',
          name: 'theySaid',
          options: { items: [{ value: 'yes', text: 'Those who put it said so, in the room or on paper' }] },
        },
      ];
  return askedPage(
    {
      title: 'Hold it open on purpose',
      asked: at.item.words ?? '',
      lead: 'Some things are not settled by an answer. Those who put it may choose to leave it open.',
      back: { text: 'What was put', href: answerPaths.item(ask.seat.partnership.slug, at.item.id) },
      fields: [
        {
          is: 'area',
          name: 'because',
          options: { label: 'What did they say?', hint: 'In words for the partners', rows: 3 },
        },
        {
          is: 'day',
          name: 'lookAgainOn',
          options: { label: 'When is it looked at again?', hint: 'You can leave it empty' },
        },
        ...entered,
      ],
      button: 'Hold it open',
      next: ['No clock runs, and it counts as held open: neither as answered nor as late. It can be taken up again.'],
      form,
    },
    { worriedAt: at.placeSlug },
  );
}
