// A codebook or a coded project of another program, sent. Nothing of it is kept before somebody says yes.
import { askedPage } from '../../../../../shell/asked.ts';
import { type Ending, invalid, isRefusal, type PageEnding, redirect } from '../../../../../shell/endings.ts';
import { again, type FormView } from '../../../../../shell/form.ts';
import type { Ask } from '../../../../../shell/route.ts';
import { takeFile } from '../../../../pathways/index.ts';
import { mayCodeIn } from '../../../policy.ts';
import { asCoder } from '../../at-project.ts';
import { codingPaths } from '../../paths.ts';
import type { AtProject } from '../../read-project.ts';
import { refiPaths } from '../paths.ts';
import { readSent } from './sent-file.ts';

const sendPage = (slug: string, { project }: AtProject, form: FormView): PageEnding =>
  askedPage({
    title: 'Take in what another program made',
    asked: project.name,
    lead: 'A codebook (.qdc) or a coded project (.qdpx). You look at it first, and nothing is kept before you say yes.',
    back: { text: project.name, href: codingPaths.codingProject(slug, project.slug) },
    fields: [{ is: 'file', name: 'file', options: { label: 'The file', accept: '.qdc,.qdpx' } }],
    button: 'Look at it',
    next: [
      'You see which codes are new, which are here already, and what cannot be taken.',
      'Of a project your own marks are taken, where the same words are here.',
      'A text that is not here is looked through for names first, each by itself.',
    ],
    form,
  });

export async function showTakeIn(ask: Ask): Promise<Ending> {
  const at = await asCoder(ask);
  return isRefusal(at) ? at : sendPage(ask.seat.partnership.slug, at, ask.open());
}

export async function doTakeIn(ask: Ask): Promise<Ending> {
  const at = await asCoder(ask);
  if (isRefusal(at)) return at;
  const { slug } = ask.seat.partnership;
  const sent = typeof ask.body.file === 'string' ? ask.body.file : '';
  const wrong = (text: string) => invalid(sendPage(slug, at, again({}, [{ name: 'file', text }])));
  if (sent === '') return wrong('Choose a file');
  const read = await readSent(sent);
  if (!read.ok) return wrong(read.because);
  const id = await takeFile(ask, mayCodeIn(ask.seat, at), 'coded file', sent);
  return isRefusal(id) ? id : redirect(refiPaths.lookAtTakenIn(slug, at.project.slug, id));
}
