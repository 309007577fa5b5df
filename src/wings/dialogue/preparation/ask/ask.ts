import { z } from 'zod';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type PageEnding,
  page,
  redirect,
} from '../../../../shell/endings.ts';
import { again, type FormView, maybeId, maybeWords, type Reading, readForm } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { type Perspective, readPerspectives } from '../../../partnership/index.ts';
import { type Engagement, isRunning } from '../../engagement.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayPrepare } from '../../policy.ts';
import { findEngagement } from '../../store/engagement.ts';
import { askConversation } from '../../store/preparation.ts';
import { trail } from '../../trail.ts';

const schema = z.object({ seatWords: maybeWords(100), perspectiveId: maybeId() });
type AskForm = z.output<typeof schema>;

function readAskForm(body: Record<string, unknown>): Reading<AskForm> {
  const read = readForm(schema, body);
  if (read.ok && read.values.seatWords === null && read.values.perspectiveId === null)
    return { ok: false, errors: [{ name: 'seatWords', text: 'Say which seat it is with, or choose a perspective' }] };
  return read;
}

const askPage = (
  form: FormView,
  engagement: Engagement,
  perspectives: readonly Perspective[],
  slug: string,
): PageEnding =>
  page('wings/dialogue/preparation/ask/ask.njk', {
    title: 'Whose view do you want to hear?',
    asked: engagement.title,
    crumbs: [...trail(slug, engagement), { text: 'Preparation', href: paths.preparation(slug, engagement.slug) }],
    perspectives: perspectives.map(({ id, name }) => ({ value: id, text: name })),
    form,
  });

const found = (ask: Ask) =>
  ask.read(async (scope) => {
    const engagement = await findEngagement(scope, ask.params.engagement ?? '');
    return engagement && { engagement, perspectives: await readPerspectives(scope) };
  });

const notRunning = () =>
  closed(
    'This dialogue is not running, so nobody is asked to talk.',
    'People are asked once it is contracted, and until it ends.',
  );

export async function showAsk(ask: Ask): Promise<Ending> {
  const facts = await found(ask);
  if (!facts) return notFound('dialogue');
  if (!isRunning(facts.engagement.state)) return notRunning();
  const { seat, perspective } = ask.query;
  const form = ask.open({ seatWords: seat ?? '', perspectiveId: perspective ?? '' });
  return askPage(form, facts.engagement, facts.perspectives, ask.seat.partnership.slug);
}

export async function doAsk(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const facts = await found(ask);
  if (!facts) return notFound('dialogue');
  const { engagement, perspectives } = facts;
  if (!isRunning(engagement.state)) return notRunning();
  const read = readAskForm(ask.body);
  if (!read.ok) return invalid(askPage(again(ask.body, read.errors), engagement, perspectives, slug));
  const id = ask.newId();
  const known = perspectives.some((one) => one.id === read.values.perspectiveId);
  const asked = await ask.act({
    may: mayPrepare(ask.seat),
    apply: async (scope) => {
      const perspectiveId = known ? read.values.perspectiveId : null;
      await askConversation(scope, engagement.id, { id, seatWords: read.values.seatWords, perspectiveId });
      return { result: true, happened: happened.asked(id) };
    },
  });
  if (isRefusal(asked)) return asked;
  return redirect(paths.conversation(slug, engagement.slug, id), 'It is kept that they are asked.');
}
