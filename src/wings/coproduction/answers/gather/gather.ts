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
import { again, type FormView, readForm, seenIn, several } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepTold } from '../../policy.ts';
import { readFeedbackById, readHeard } from '../../store/feedback.ts';
import { gather, moveItem } from '../../store/items.ts';
import { type AtItem, atItem } from '../at-item.ts';
import { answerHappened } from '../events.ts';
import { type Feedback, mayBePut } from '../feedback.ts';
import { noteWhoCannotBeTold } from '../note-cannot.ts';
import { answerPaths } from '../paths.ts';
import { faultOf } from '../put.ts';

const schema = z.object({ feedback: several() });
const itsPage = 'Its page shows how it stands.';
const most = 50;

const puttable = async (ask: Ask): Promise<Feedback[]> =>
  (await ask.read((scope) => readHeard(scope, 'kept', { from: 0, most }))).filter((one) => mayBePut(one) === undefined);

export async function showGather(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const fault = faultOf(at.item, 'gather');
  return fault ? closed(fault, itsPage) : gatherPage(ask, at, await puttable(ask), ask.open({}, at.item.version));
}

export async function doGather(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const { item } = at;
  const fault = faultOf(item, 'gather');
  if (fault) return closed(fault, itsPage);
  const choice = await puttable(ask);
  const read = readForm(schema, ask.body, ({ feedback }) =>
    feedback?.length && feedback.every((one) => choice.some(({ id }) => id === one))
      ? []
      : [{ name: 'feedback', text: 'Choose what is added' }],
  );
  if (!read.ok) return invalid(gatherPage(ask, at, choice, again(ask.body, read.errors)));
  const { slug } = ask.seat.partnership;
  const done = await ask.act({
    may: mayKeepTold(ask.seat),
    apply: async (scope) => {
      const told = await readFeedbackById(scope, read.values.feedback);
      if (told.some((one) => mayBePut(one) !== undefined))
        return closed('Something of this was taken back meanwhile.', 'Nothing is added.');
      const seen = { id: item.id, state: item.state, version: seenIn(ask.body) };
      if (!(await moveItem(scope, seen, { state: item.state })))
        return stale({
          what: 'thing that was put',
          theirs: [{ name: 'It is now', value: item.state }],
          yours: [{ name: 'To be added', value: told.map(({ words }) => words).join(' / ') }],
          again: answerPaths.gather(slug, item.id),
        });
      await gather(scope, item.id, read.values.feedback);
      await noteWhoCannotBeTold(ask, scope, item.id, read.values.feedback);
      for (const feedbackId of read.values.feedback)
        await linkThread(scope, { kind: 'feedback', id: feedbackId }, { kind: 'put item', id: item.id }, 'put');
      return { result: true, happened: answerHappened.gathered(item.id, told.length) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(answerPaths.item(slug, item.id), 'It is added. Whoever told it is told the answer too.');
}

function gatherPage(ask: Ask, { item, placeSlug }: AtItem, choice: readonly Feedback[], form: FormView): PageEnding {
  return askedPage(
    {
      title: 'Add something that was told',
      asked: item.words ?? '',
      lead: choice.length === 0 ? 'Nothing is kept that is not put yet.' : '',
      back: { text: 'What was put', href: answerPaths.item(ask.seat.partnership.slug, item.id) },
      fields: [
        {
          is: 'boxes',
          name: 'feedback',
          options: {
            label: 'What says the same?',
            small: true,
            items: choice.map(({ id, words }) => ({ value: id, text: words ?? '' })),
          },
        },
      ],
      button: 'Add it',
      next: ['The words that the partner sees stay as they are. Whoever told it is told the answer.'],
      form,
    },
    { worriedAt: placeSlug },
  );
}
