import { closed, type Ending, isRefusal, notFound, redirect } from '../../../../shell/endings.ts';
import { opened } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayPrepare } from '../../policy.ts';
import { declineConversation, readPoints } from '../../store/preparation.ts';
import { foundConversation } from '../found.ts';
import { conversationPage } from './page.ts';

export async function showConversation(ask: Ask): Promise<Ending> {
  const found = await foundConversation(ask);
  if (!found) return notFound('talk');
  const points = await ask.read((scope) => readPoints(scope, found.conversation.id));
  return conversationPage(opened(), found, points, ask.seat);
}

export async function doDeclineTalk(ask: Ask): Promise<Ending> {
  const found = await foundConversation(ask);
  if (!found) return notFound('talk');
  const { engagement, conversation } = found;
  const declined = await ask.act({
    may: mayPrepare(ask.seat),
    apply: async (scope) => {
      if (!(await declineConversation(scope, conversation.id)))
        return closed('Someone has kept their answer already.', 'Open the talk again to see it.');
      return { result: true, happened: happened.talkDeclined(conversation.id) };
    },
  });
  if (isRefusal(declined)) return declined;
  return redirect(paths.preparation(ask.seat.partnership.slug, engagement.slug), 'It is kept that they said no.');
}
