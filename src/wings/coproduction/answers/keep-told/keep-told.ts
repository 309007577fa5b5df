import { z } from 'zod';
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
import { again, type FormView, oneOf, readForm, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepTold } from '../../policy.ts';
import { moveFeedback } from '../../store/feedback.ts';
import { type AtTold, atTold } from '../at-item.ts';
import { answerHappened } from '../events.ts';
import { answerPaths } from '../paths.ts';

const schema = z.object({
  tellable: oneOf(
    ['no', 'perhaps', 'yes, and they know'],
    'Say whether anyone in the building could tell who said this',
  ),
});

export async function showKeepTold(ask: Ask): Promise<Ending> {
  const at = await atTold(ask);
  if (isRefusal(at)) return at;
  return keepPage(ask, at, ask.open({ tellable: at.told.tellable ?? '' }, at.told.version));
}

export async function doKeepTold(ask: Ask): Promise<Ending> {
  const at = await atTold(ask);
  if (isRefusal(at)) return at;
  const { told } = at;
  if (told.state === 'withdrawn') return closed('These words were taken back.', 'There is nothing left to keep.');
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(keepPage(ask, at, again(ask.body, read.errors)));
  const { slug } = ask.seat.partnership;
  const done = await ask.act({
    may: mayKeepTold(ask.seat),
    apply: async (scope) =>
      (await moveFeedback(
        scope,
        { id: told.id, version: seenIn(ask.body) },
        { state: 'kept', because: null, tellable: read.values.tellable },
      ))
        ? { result: true, happened: answerHappened.kept(told.id) }
        : stale({
            what: 'thing that was told',
            theirs: [{ name: 'It is', value: told.state }],
            yours: [{ name: 'You', value: 'kept it' }],
            again: answerPaths.keepTold(slug, told.id),
          }),
  });
  return isRefusal(done)
    ? done
    : redirect(answerPaths.told(slug, told.id), 'It is kept. Nothing is put to anybody yet.');
}

function keepPage(ask: Ask, { told, placeSlug }: AtTold, form: FormView): PageEnding {
  return askedPage(
    {
      title: 'Keep what was told',
      asked: 'Before it can be put to anybody',
      back: { text: 'What was told', href: answerPaths.told(ask.seat.partnership.slug, told.id) },
      said: told.words === null ? [] : [told.words],
      fields: [
        {
          is: 'radios',
          name: 'tellable',
          options: {
            label: 'Could anyone in the building tell who said this?',
            items: choices([
              ['no', 'No'],
              ['perhaps', 'Perhaps', 'It is kept, and not put until they have been asked'],
              ['yes, and they know', 'Yes, and they know and want it put'],
            ]),
          },
        },
      ],
      button: 'Keep it',
      next: [
        'It stays with the facilitators and whoever told it. It starts no clock and stands in no figure until it is put.',
      ],
      form,
    },
    { worriedAt: placeSlug },
  );
}
