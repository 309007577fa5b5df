import { z } from 'zod';
import { linkThread } from '../../../../db/thread-links.ts';
import { askedPage, choices } from '../../../../shell/asked.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  type PageEnding,
  redirect,
  stale,
} from '../../../../shell/endings.ts';
import { again, type FormView, oneOf, readForm, seenIn, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayAnswerItem, speaksForPartner } from '../../policy.ts';
import { addChange, moveItem } from '../../store/items.ts';
import { type AtItem, atItem } from '../at-item.ts';
import { answerHappened } from '../events.ts';
import { answerPaths } from '../paths.ts';
import { faultOf } from '../put.ts';

const schema = z.object({
  is: oneOf(['changed', 'nothing has changed'], 'Say whether something changed'),
  words: words('Write what changed, or why nothing has', 1500),
});
const itsPage = 'Its page shows how it stands.';

export async function showChangeSaid(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const refused = ask.permit(mayAnswerItem(ask.seat, at.partner));
  if (refused) return refused;
  const fault = faultOf(at.item, 'change');
  return fault ? closed(fault, itsPage) : changePage(ask, at, ask.open({}, at.item.version));
}

export async function doChangeSaid(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const { item, partner, last } = at;
  const may = mayAnswerItem(ask.seat, partner);
  const refused = ask.permit(may);
  if (refused) return refused;
  const fault = faultOf(item, 'change');
  if (fault || !last) return closed(fault ?? 'Nobody has answered yet.', itsPage);
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(changePage(ask, at, again(ask.body, read.errors)));
  const { values } = read;
  const { slug } = ask.seat.partnership;
  const id = ask.newId();
  const done = await ask.act({
    may,
    apply: async (scope) => {
      const seen = { id: item.id, state: item.state, version: seenIn(ask.body) };
      if (!(await moveItem(scope, seen, { state: item.state, change: { is: values.is, on: ask.today } })))
        return stale({
          what: 'thing that was put',
          theirs: [{ name: 'It is now', value: item.state }],
          yours: [{ name: values.is, value: values.words }],
          again: answerPaths.change(slug, item.id),
        });
      const saidAs = speaksForPartner(ask.seat, partner.id) ? `${ask.seat.shownAs}, ${partner.name}` : partner.name;
      await addChange(scope, {
        id,
        itemId: item.id,
        isChange: values.is === 'changed',
        words: values.words,
        saidAs,
        on: ask.today,
      });
      await linkThread(scope, { kind: 'answer to what was put', id: last.id }, { kind: 'change', id }, 'changed');
      return { result: true, happened: answerHappened.changed(item.id, values.is === 'changed') };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(answerPaths.item(slug, item.id), 'It is kept. It counts once those who put it have been told.');
}

const changePage = (ask: Ask, { item, placeSlug }: AtItem, form: FormView): PageEnding =>
  askedPage(
    {
      title: 'What changed?',
      asked: item.words ?? '',
      back: { text: 'What was put', href: answerPaths.item(ask.seat.partnership.slug, item.id) },
      fields: [
        {
          is: 'radios',
          name: 'is',
          options: {
            label: 'Has something changed?',
            items: choices([
              ['changed', 'Yes, this has changed'],
              ['nothing has changed', 'No, nothing has changed', 'To say so counts for more than to say nothing'],
            ]),
          },
        },
        {
          is: 'area',
          name: 'words',
          options: {
            label: 'What changed, or why has nothing?',
            hint: 'What people would notice, in short words',
            rows: 4,
          },
        },
      ],
      button: 'Say so',
      next: ['Those who put it are told. Then they are asked themselves: has it changed for you?'],
      form,
    },
    { worriedAt: placeSlug },
  );
