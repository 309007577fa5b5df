import { z } from 'zod';
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
import { again, type FormView, readForm, seenIn, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepTold } from '../../policy.ts';
import { moveItem } from '../../store/items.ts';
import { type AtItem, atItem } from '../at-item.ts';
import { answerHappened } from '../events.ts';
import { answerPaths } from '../paths.ts';
import { isGone, waits } from '../put.ts';

const schema = z.object({ words: words('Write it in words for the partners', 500) });
const itsPage = 'Its page shows how it stands.';
/** What was answered keeps the words it was answered in, unless they are gone. */
const fault = ({ item }: AtItem): string | undefined =>
  isGone(item) || (!waits(item) && item.words !== null) ? 'It keeps the words in which it was answered.' : undefined;

export async function showRewordItem(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const why = fault(at);
  return why ? closed(why, itsPage) : rewordPage(ask, at, ask.open({ words: at.item.words ?? '' }, at.item.version));
}

export async function doRewordItem(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const why = fault(at);
  if (why) return closed(why, itsPage);
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(rewordPage(ask, at, again(ask.body, read.errors)));
  const { item } = at;
  const { slug } = ask.seat.partnership;
  const done = await ask.act({
    may: mayKeepTold(ask.seat),
    apply: async (scope) =>
      (await moveItem(
        scope,
        { id: item.id, state: item.state, version: seenIn(ask.body) },
        { state: item.state, words: read.values.words },
      ))
        ? { result: true, happened: answerHappened.reworded(item.id) }
        : stale({
            what: 'thing that was put',
            theirs: [{ name: 'It now says', value: item.words }],
            yours: [{ name: 'Your words', value: read.values.words }],
            again: answerPaths.reword(slug, item.id),
          }),
  });
  return isRefusal(done)
    ? done
    : redirect(answerPaths.item(slug, item.id), 'It has new words. Whoever is answering sees them first.');
}

const rewordPage = (ask: Ask, { item, placeSlug }: AtItem, form: FormView): PageEnding =>
  askedPage(
    {
      title: 'Put it in other words',
      asked: 'Words for the partners',
      back: { text: 'What was put', href: answerPaths.item(ask.seat.partnership.slug, item.id) },
      fields: [{ is: 'area', name: 'words', options: { label: 'In which words do the partners see it?', rows: 2 } }],
      button: 'Keep these words',
      form,
    },
    { worriedAt: placeSlug },
  );
