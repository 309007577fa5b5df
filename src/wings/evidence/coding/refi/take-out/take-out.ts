// A codebook or a whole coded project to take away, as other programs read it. Words go only with those who may read them today.
import { writeCodebook } from '../../../../../interop/refi-qda/codebook.ts';
import { writePackage } from '../../../../../interop/refi-qda/package.ts';
import { closed, type Ending, file, invalid, isRefusal, notFound, type Refusal } from '../../../../../shell/endings.ts';
import { again } from '../../../../../shell/form.ts';
import type { Ask } from '../../../../../shell/route.ts';
import { mayCodeIn, mayReadCodebook } from '../../../policy.ts';
import { asReader, isNamed } from '../../at-project.ts';
import { type AtProject, readProjectDocument } from '../../read-project.ts';
import { carriedProject } from '../carried.ts';
import { refiHappened } from '../events.ts';
import { readWanted } from './form.ts';
import { takeOutPage } from './page.ts';

export async function showTakeOut(ask: Ask): Promise<Ending> {
  const at = await asReader(ask);
  return isRefusal(at) ? at : takeOutPage(at, ask.seat, ask.open());
}

export async function doTakeOut(ask: Ask): Promise<Ending> {
  const at = await asReader(ask);
  if (isRefusal(at)) return at;
  const wanted = readWanted(ask.body);
  if (!wanted.ok) return invalid(takeOutPage(at, ask.seat, again(ask.body, wanted.errors)));
  return wanted.values.what === 'codebook' ? takeCodebook(ask, at) : takeProject(ask, at);
}

async function takeCodebook(ask: Ask, at: AtProject): Promise<Ending> {
  const text = await ask.act({
    may: mayReadCodebook(ask.seat, { isNamed: isNamed(ask, at) }),
    apply: async (scope) => {
      const document = await readProjectDocument(scope, at.project.slug, ask.seat, ask.today);
      if (!document) return notFound('coding project');
      const written = writeCodebook(carriedProject(document, ask.seat.partnership).codes);
      if (!written.ok) return cannot(written.because);
      return { result: written.text, happened: refiHappened.codebookTakenOut(at.project.id, document.codes.length) };
    },
  });
  return isRefusal(text) ? text : file(text, 'application/xml; charset=utf-8', `${at.project.slug}.qdc`);
}

async function takeProject(ask: Ask, at: AtProject): Promise<Ending> {
  const bytes = await ask.act({
    may: mayCodeIn(ask.seat, at),
    apply: async (scope) => {
      const document = await readProjectDocument(scope, at.project.slug, ask.seat, ask.today);
      if (!document) return notFound('coding project');
      const written = writePackage(carriedProject(document, ask.seat.partnership));
      if (!written.ok) return cannot(written.because);
      const { codes, sources, segments } = document;
      const counts = { codes: codes.length, sources: sources.length, passages: segments.length };
      return { result: Buffer.from(written.bytes), happened: refiHappened.projectTakenOut(at.project.id, counts) };
    },
  });
  return isRefusal(bytes) ? bytes : file(bytes, 'application/octet-stream', `${at.project.slug}.qdpx`);
}

const cannot = (because: string): Refusal => closed(because, 'Nothing was taken out.');
