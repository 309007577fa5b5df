import { z } from 'zod';
import { closed, type Ending, invalid, isRefusal, notFound, redirect } from '../../../../shell/endings.ts';
import { again, oneOf, type Reading, readForm, words } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { askedId } from '../../asked.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayPrepare } from '../../policy.ts';
import { mostLetters, pointKinds } from '../../preparation.ts';
import { destroyPoint, keepPoint, readPoints } from '../../store/preparation.ts';
import { conversationPage } from '../conversation/page.ts';
import { foundConversation } from '../found.ts';

const schema = z.object({
  about: oneOf(pointKinds, 'Say what the point is about'),
  words: words('Write the point in short', mostLetters),
});
const readPointForm = (body: Record<string, unknown>): Reading<z.output<typeof schema>> => readForm(schema, body);

const noMore = () => closed('Nothing more is kept of this talk.', 'It was not held, or its dialogue has ended.');

export async function doAddPoint(ask: Ask): Promise<Ending> {
  const found = await foundConversation(ask);
  if (!found) return notFound('talk');
  const { engagement, conversation } = found;
  const read = readPointForm(ask.body);
  if (!read.ok) {
    const points = await ask.read((scope) => readPoints(scope, conversation.id));
    return invalid(conversationPage(again(ask.body, read.errors), found, points, ask.seat));
  }
  const kept = await ask.act({
    may: mayPrepare(ask.seat),
    apply: async (scope) => {
      if (!(await keepPoint(scope, engagement.id, conversation.id, { id: ask.newId(), ...read.values })))
        return noMore();
      return { result: true, happened: happened.pointKept(conversation.id) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(
    paths.conversation(ask.seat.partnership.slug, engagement.slug, conversation.id),
    'The point is kept.',
  );
}

export async function doDestroyPoint(ask: Ask): Promise<Ending> {
  const found = await foundConversation(ask);
  if (!found) return notFound('talk');
  const { engagement, conversation } = found;
  const destroyed = await ask.act({
    may: mayPrepare(ask.seat),
    apply: async (scope) => {
      if (!(await destroyPoint(scope, conversation.id, askedId(ask, 'point'))))
        return closed('It was destroyed a moment before.', 'Nothing of it is left.');
      return { result: true, happened: happened.pointDestroyed(conversation.id) };
    },
  });
  if (isRefusal(destroyed)) return destroyed;
  return redirect(
    paths.conversation(ask.seat.partnership.slug, engagement.slug, conversation.id),
    'The words are destroyed.',
  );
}
