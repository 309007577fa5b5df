import { z } from 'zod';
import { askedPage, choices } from '../../../../shell/asked.ts';
import { type Ending, invalid, isRefusal, type PageEnding, redirect } from '../../../../shell/endings.ts';
import { again, type FormView, oneOf, readForm } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayKeepTold } from '../../policy.ts';
import { type AtTold, atTold } from '../at-item.ts';
import { answerHappened } from '../events.ts';
import { answerPaths } from '../paths.ts';
import { stopFor } from '../stop-telling.ts';

const schema = z.object({
  because: oneOf(['transferred', 'released', 'died', 'asked not to be'], 'Say why they cannot be told'),
});

export async function showReach(ask: Ask): Promise<Ending> {
  const at = await atTold(ask);
  return isRefusal(at) ? at : reachPage(ask, at, ask.open());
}

/** Someone cannot be told any more: it is written down for everything of theirs, and every reminder stops. */
export async function doReach(ask: Ask): Promise<Ending> {
  const at = await atTold(ask);
  if (isRefusal(at)) return at;
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(reachPage(ask, at, again(ask.body, read.errors)));
  const { because } = read.values;
  const { told } = at;
  const done = await ask.act({
    may: mayKeepTold(ask.seat),
    apply: async (scope) => {
      await stopFor(ask, scope, told.id, because, ask.today);
      return { result: true, happened: answerHappened.stopped(told.id, because) };
    },
  });
  return isRefusal(done)
    ? done
    : redirect(
        answerPaths.told(ask.seat.partnership.slug, told.id),
        'It is written down. Nothing reminds of them any more.',
      );
}

function reachPage(ask: Ask, { told, placeSlug }: AtTold, form: FormView): PageEnding {
  return askedPage(
    {
      title: 'They cannot be told any more',
      asked: 'What was told',
      back: { text: 'What was told', href: answerPaths.told(ask.seat.partnership.slug, told.id) },
      fields: [
        {
          is: 'radios',
          name: 'because',
          options: {
            label: 'Why?',
            items: choices([
              ['transferred', 'They were moved to another place'],
              ['released', 'They were released or discharged'],
              ['died', 'They died'],
              ['asked not to be', 'They asked not to be told'],
            ]),
          },
        },
      ],
      button: 'Write it down',
      next: ['Nothing is sent, printed or reminded of any more. What they said still gets its answer.'],
      form,
    },
    { worriedAt: placeSlug },
  );
}
