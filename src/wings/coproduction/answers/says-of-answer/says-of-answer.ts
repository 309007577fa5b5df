import { z } from 'zod';
import { askedPage, choices, type Field } from '../../../../shell/asked.ts';
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
import { again, type FormView, maybeOneOf, maybeWords, oneOf, readForm, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { maySpeakForThoseWhoPut } from '../../policy.ts';
import { addSaying, moveItem } from '../../store/items.ts';
import { type AtItem, atItem } from '../at-item.ts';
import { answerHappened } from '../events.ts';
import { answerPaths } from '../paths.ts';
import { afterSaying, faultOf } from '../put.ts';
import { tellPartner } from '../tell-partner.ts';

const schema = z.object({
  says: oneOf(['yes', 'partly', 'no'], 'Say whether this answers it'),
  words: maybeWords(500),
  how: maybeOneOf(['said in the room', 'on paper']),
});
const isTheirs = ({ own }: AtItem): boolean => own.length > 0;
const itsPage = 'Its page shows how it stands.';

export async function showSaysOfAnswer(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const refused = ask.permit(maySpeakForThoseWhoPut(ask.seat, { isTheirs: isTheirs(at) }));
  if (refused) return refused;
  const fault = faultOf(at.item, 'say');
  return fault || !at.last
    ? closed(fault ?? 'There is no answer yet.', itsPage)
    : saysPage(ask, at, ask.open({}, at.item.version));
}

/** "Does this answer it?", said by those who put it. Partly and no send it back, with new days. */
export async function doSaysOfAnswer(ask: Ask): Promise<Ending> {
  const at = await atItem(ask);
  if (isRefusal(at)) return at;
  const may = maySpeakForThoseWhoPut(ask.seat, { isTheirs: isTheirs(at) });
  const refused = ask.permit(may);
  if (refused) return refused;
  const { item, last, partner } = at;
  const fault = faultOf(item, 'say');
  if (fault || !last) return closed(fault ?? 'There is no answer yet.', itsPage);
  const read = readForm(schema, ask.body, ({ how }) =>
    isTheirs(at) || how ? [] : [{ name: 'how', text: 'Say how they said it. Nobody says it for them' }],
  );
  if (!read.ok) return invalid(saysPage(ask, at, again(ask.body, read.errors)));
  const { says, words, how } = read.values;
  const state = afterSaying(says);
  const { slug } = ask.seat.partnership;
  const done = await ask.act({
    may,
    apply: async (scope) => {
      const clock = { from: ask.today, dueOn: daysFrom(ask.today, item.answerDays) };
      const seen = { id: item.id, state: item.state, version: seenIn(ask.body) };
      if (!(await moveItem(scope, seen, { state, ...(state === 'sent back' && { clock }) })))
        return stale({
          what: 'thing that was put',
          theirs: [{ name: 'The answer', value: last.words ?? last.answer }],
          yours: [{ name: 'You said', value: [says, words].filter(Boolean).join(': ') }],
          again: answerPaths.answersIt(slug, item.id),
        });
      await addSaying(scope, {
        ...{ id: ask.newId(), answerId: last.id, says, words, on: ask.today },
        how: isTheirs(at) ? 'themselves' : (how ?? 'said in the room'),
      });
      if (state === 'sent back') await tellPartner(ask, scope, partner.id);
      return { result: true, happened: answerHappened.saidOfAnswer(item.id, says, state) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(
    answerPaths.item(slug, item.id),
    state === 'sent back'
      ? `It goes back to ${partner.name}, with ${item.answerDays} new days.`
      : 'It is kept that this answers it.',
  );
}

function saysPage(ask: Ask, at: AtItem, form: FormView): PageEnding {
  const entered: Field[] = isTheirs(at)
    ? []
    : [
        {
          is: 'radios',
          name: 'how',
          options: {
            label: 'How did those who put it say so?',
            small: true,
            items: choices([
              ['said in the room', 'In the room'],
              ['on paper', 'On paper'],
            ]),
          },
        },
      ];
  return askedPage(
    {
      title: 'Does this answer it?',
      asked: at.item.words ?? '',
      back: { text: 'What was put', href: answerPaths.item(ask.seat.partnership.slug, at.item.id) },
      said: at.last?.words ? [at.last.words] : [],
      fields: [
        {
          is: 'radios',
          name: 'says',
          options: {
            label: 'Those who put it say',
            items: choices([
              ['yes', 'Yes'],
              ['partly', 'Partly'],
              ['no', 'No'],
            ]),
          },
        },
        {
          is: 'area',
          name: 'words',
          options: { label: 'What is missing?', hint: 'The partner reads it. You can leave it empty', rows: 3 },
        },
        ...entered,
      ],
      button: 'Say so',
      next: ['“Partly” and “no” send it back to the partner with new days. They are not shown who said it.'],
      form,
    },
    { worriedAt: at.placeSlug },
  );
}
