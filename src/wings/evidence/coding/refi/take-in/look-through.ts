// A text in a file of another program goes the way of every text that is sent: it is looked through for names before any of it is kept.
import { closed, type Ending, isRefusal, notFound, redirect } from '../../../../../shell/endings.ts';
import type { Ask } from '../../../../../shell/route.ts';
import { takeFile } from '../../../../pathways/index.ts';
import { mayCodeIn } from '../../../policy.ts';
import { codingPaths } from '../../paths.ts';
import { plainText } from '../../plain-text.ts';
import { oneLine } from './codes-plan.ts';
import { atFile } from './look.ts';

export async function lookThroughText(ask: Ask): Promise<Ending> {
  const found = await atFile(ask);
  if (isRefusal(found)) return found;
  const source = found.file.project.sources.find(({ id }) => id === ask.body.text);
  if (!source) return notFound('text in this file');
  const plain = plainText(source.text);
  if (!plain.ok) return closed(`${plain.because}.`, 'Nothing of it is kept.');
  const name = oneLine(source.name).slice(0, 120) || 'A text';
  const sealed = JSON.stringify({ name, words: plain.words });
  const id = await takeFile(ask, mayCodeIn(ask.seat, found.at), 'text to code', sealed);
  if (isRefusal(id)) return id;
  return redirect(codingPaths.checkText(ask.seat.partnership.slug, found.at.project.slug, id));
}
