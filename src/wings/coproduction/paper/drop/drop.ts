// A pile that will not be counted: what was keyed of it is destroyed.
import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import { closed, type Ending, invalid, isRefusal, type Refusal, redirect } from '../../../../shell/endings.ts';
import { again, type FormView, readForm, seenIn, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { worriedAt } from '../../../../shell/worried-at.ts';
import { mayKeyPaper } from '../../policy.ts';
import { destroyKeyed, moveBatch } from '../../store/paper.ts';
import { type AtBatch, atBatch } from '../at-batch.ts';
import { paperHappened } from '../events.ts';

const schema = z.object({ because: words('Say why it is dropped', 300) });
const ended = closed('This pile is counted or dropped already.', 'Nothing is left to do.');

export async function showDropBatch(ask: Ask): Promise<Ending> {
  const at = await atInHand(ask);
  return isRefusal(at) ? at : dropPage(at, ask.open({}, at.batch.version));
}

export async function doDropBatch(ask: Ask): Promise<Ending> {
  const at = await atInHand(ask);
  if (isRefusal(at)) return at;
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(dropPage(at, again(ask.body, read.errors)));
  const because = read.values.because.replace(/\.$/, '');
  const dropped = await ask.act<true>({
    may: mayKeyPaper(ask.seat),
    apply: async (scope) => {
      const seen = { ...at.batch, version: seenIn(ask.body) };
      const to = { state: 'dropped' as const, because, compared: false as const, handed_out: null, came_back: null };
      if (!(await moveBatch(scope, seen, to)))
        return closed('Somebody moved this pile on meanwhile.', 'It is not dropped. Look how it stands now.');
      await destroyKeyed(scope, at.batch.id);
      return { result: true, happened: paperHappened.dropped(at.batch.id) };
    },
  });
  return isRefusal(dropped) ? dropped : redirect(at.href, 'The pile is dropped, and what was keyed is destroyed.');
}

async function atInHand(ask: Ask): Promise<AtBatch | Refusal> {
  const at = await atBatch(ask);
  return isRefusal(at) || at.batch.state === 'keying' || at.batch.state === 'checking' ? at : ended;
}

const dropPage = (at: AtBatch, form: FormView) =>
  askedPage(
    {
      title: 'Why is this pile dropped?',
      asked: at.called,
      back: { text: 'The pile', href: at.href },
      fields: [
        {
          is: 'area',
          name: 'because',
          options: { label: 'Because', hint: 'Say nothing of what stands on a sheet', rows: 2 },
        },
      ],
      button: 'Drop it, and destroy what was keyed',
      next: ['None of it is counted. With the paper, a new pile can be started.'],
      form,
    },
    worriedAt(at.place),
  );
