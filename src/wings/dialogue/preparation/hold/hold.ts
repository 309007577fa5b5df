// A talk begins only where somebody has said whom to tell, and the limits were read aloud.
import type { Scope } from '../../../../db/scope.ts';
import { closed, type Ending, invalid, isRefusal, notFound, redirect } from '../../../../shell/endings.ts';
import { again, type FieldError } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readPlaces } from '../../../partnership/index.ts';
import { isRunning } from '../../engagement.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayPrepare } from '../../policy.ts';
import { holdConversation } from '../../store/preparation.ts';
import { findConcernSheet, findLimits, readLimits } from '../../store/safety.ts';
import { type FoundConversation, foundConversation } from '../found.ts';
import { readHoldForm } from './form.ts';
import { gapErrors, type HoldFacts, holdPage } from './page.ts';

async function safetyOf(scope: Scope, placeId: string | null) {
  const place = (await readPlaces(scope)).find(({ id }) => id === placeId);
  const sheet = placeId === null ? undefined : await findConcernSheet(scope, placeId);
  return { placeName: place?.name ?? null, sheetSet: sheet !== undefined };
}

const holdFacts = (ask: Ask, found: FoundConversation): Promise<HoldFacts> =>
  ask.read(async (scope) => ({
    ...found,
    ...(await safetyOf(scope, found.engagement.placeId)),
    limits: await readLimits(scope),
  }));

const answered = () => closed('They have answered already.', 'Open the talk to see what is kept of it.');

export async function showHold(ask: Ask): Promise<Ending> {
  const found = await foundConversation(ask);
  if (!found) return notFound('talk');
  if (found.conversation.state !== 'asked') return answered();
  const facts = await holdFacts(ask, found);
  const only = facts.limits.length === 1 ? facts.limits[0]?.id : undefined;
  const form = ask.open({ heldOn: ask.today, ...(only && { limitsId: only }) });
  return holdPage(form, facts, ask.seat.partnership.slug);
}

export async function doHold(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const found = await foundConversation(ask);
  if (!found) return notFound('talk');
  const { engagement, conversation } = found;
  if (conversation.state !== 'asked') return answered();
  if (!isRunning(engagement.state))
    return closed(
      'This dialogue is not running, so no talk begins.',
      'Talks are held once it is contracted, and until it ends.',
    );
  const facts = await holdFacts(ask, found);
  const refuse = (errors: readonly FieldError[]) => invalid(holdPage(again(ask.body, errors), facts, slug));
  const read = readHoldForm(ask.body, ask.today);
  const limitsRead = ask.body.limitsRead === 'yes';
  if (!read.ok) return refuse([...gapErrors({ ...facts, limitsChosen: true, limitsRead: true }), ...read.errors]);
  const { heldOn, limitsId } = read.values;
  const held = await ask.act({
    may: mayPrepare(ask.seat),
    apply: async (scope) => {
      const now = await safetyOf(scope, engagement.placeId);
      const limitsChosen = (await findLimits(scope, limitsId)) !== undefined;
      const gaps = gapErrors({ ...now, limitsChosen, limitsRead });
      if (gaps.length > 0) return refuse(gaps);
      if (!(await holdConversation(scope, conversation.id, { on: heldOn, limitsId }))) return answered();
      return { result: true, happened: happened.held(conversation.id, limitsId) };
    },
  });
  if (isRefusal(held)) return held;
  return redirect(paths.conversation(slug, engagement.slug, conversation.id), 'The talk has begun.');
}
