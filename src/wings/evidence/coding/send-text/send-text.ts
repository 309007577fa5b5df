// A text is taken in: sent, looked through for names, and kept with those replaced. What was sent never stands in a row but sealed, for a day.
import { closed, type Ending, invalid, isRefusal, type Refusal, redirect } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { destroyTakenFile, takeFile, takenText } from '../../../pathways/index.ts';
import { mayCodeIn } from '../../policy.ts';
import { addSource, keepText } from '../../store/coding-projects.ts';
import { asCoder } from '../at-project.ts';
import { codingHappened } from '../events.ts';
import { codingPaths as paths } from '../paths.ts';
import { plainText } from '../plain-text.ts';
import { findingsIn, replaced } from '../pseudonyms.ts';
import type { AtProject } from '../read-project.ts';
import { readTextName, replacementsIn, sentText } from './form.ts';
import { checkTextPage, sendTextPage } from './page.ts';

export async function showSendText(ask: Ask): Promise<Ending> {
  const at = await asCoder(ask);
  return isRefusal(at) ? at : sendTextPage(ask.open(), at.project, ask.seat.partnership.slug);
}

export async function doSendText(ask: Ask): Promise<Ending> {
  const at = await asCoder(ask);
  if (isRefusal(at)) return at;
  const { slug } = ask.seat.partnership;
  const name = readTextName(ask.body);
  const text = sentText(ask.body);
  const errors = [...(name.ok ? [] : name.errors), ...(text.ok ? [] : [{ name: 'file', text: text.because }])];
  if (!name.ok || !text.ok) {
    const { name: typed, pasted } = ask.body;
    return invalid(sendTextPage(again({ name: typed, pasted }, errors), at.project, slug));
  }
  const sealed = JSON.stringify({ name: name.values.name, words: text.words });
  const id = await takeFile(ask, mayCodeIn(ask.seat, at), 'text to code', sealed);
  return isRefusal(id) ? id : redirect(paths.checkText(slug, at.project.slug, id));
}

interface Sent {
  readonly name: string;
  readonly words: string;
}
async function sentBefore(ask: Ask): Promise<Sent | Refusal> {
  const taken = await takenText(ask, ask.params.takenText ?? '', 'text to code');
  // sealed by doSendText alone
  return typeof taken === 'string' ? (JSON.parse(taken) as Sent) : taken;
}

export async function showCheckText(ask: Ask): Promise<Ending> {
  const at = await asCoder(ask);
  if (isRefusal(at)) return at;
  const sent = await sentBefore(ask);
  if (isRefusal(sent)) return sent;
  return checkPage(ask, at, sent, {});
}
const checkPage = (ask: Ask, at: AtProject, sent: Sent, body: Record<string, unknown>) =>
  checkTextPage(
    { values: body, errors: [] },
    ...([at.project, sent, findingsIn(sent.words), ask.seat.partnership.slug, ask.params.takenText ?? ''] as const),
  );

export async function doCheckText(ask: Ask): Promise<Ending> {
  const at = await asCoder(ask);
  if (isRefusal(at)) return at;
  const sent = await sentBefore(ask);
  if (isRefusal(sent)) return sent;
  const replacements = replacementsIn(ask.body, findingsIn(sent.words));
  const plain = plainText(replaced(sent.words, replacements));
  if (!plain.ok) return closed(`${plain.because}.`, 'Nothing is kept. Send the text again.');
  const name = replaced(sent.name, replacements).slice(0, 120);
  const id = ask.newId();
  const kept = await ask.act({
    may: mayCodeIn(ask.seat, at),
    apply: async (scope) => {
      const source = { id, projectId: at.project.id, kind: 'text' as const, sessionId: null, name };
      await addSource(scope, { ...source, addedAt: ask.now, addedBy: ask.seat.personId });
      await keepText(scope, { sourceId: id, projectId: at.project.id, words: plain.words });
      await destroyTakenFile(scope, ask.params.takenText ?? '');
      return { result: true, happened: codingHappened.textTakenIn(id, plain.letters, replacements.length) };
    },
  });
  return isRefusal(kept)
    ? kept
    : redirect(
        paths.codingSource(ask.seat.partnership.slug, at.project.slug, id),
        'The text is kept, with names replaced.',
      );
}
