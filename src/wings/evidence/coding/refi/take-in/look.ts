// What a file of another program would add, looked at before it is kept; then kept whole, or not at all.
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type Refusal,
  redirect,
} from '../../../../../shell/endings.ts';
import { again } from '../../../../../shell/form.ts';
import type { Ask } from '../../../../../shell/route.ts';
import { plural } from '../../../../../shell/words-in-time.ts';
import { destroyTakenFile, takenText } from '../../../../pathways/index.ts';
import { mayCodeIn } from '../../../policy.ts';
import { holdCodebook } from '../../../store/codebook.ts';
import { asCoder } from '../../at-project.ts';
import { codingPaths } from '../../paths.ts';
import { type AtProject, readProject } from '../../read-project.ts';
import { refiHappened } from '../events.ts';
import { keepFile } from './keep.ts';
import { codersOf, faultsPage, lookPage } from './page.ts';
import { planFile } from './plan.ts';
import { readSent, type SentFile } from './sent-file.ts';

export async function atFile(ask: Ask): Promise<{ readonly at: AtProject; readonly file: SentFile } | Refusal> {
  const at = await asCoder(ask);
  if (isRefusal(at)) return at;
  const sent = await takenText(ask, ask.params.codedFile ?? '', 'coded file');
  if (typeof sent !== 'string') return sent;
  const read = await readSent(sent);
  return read.ok ? { at, file: read.file } : closed(read.because, 'Nothing of it is kept. Send it again.');
}

export async function showLookAtTakenIn(ask: Ask): Promise<Ending> {
  const found = await atFile(ask);
  if (isRefusal(found)) return found;
  const plan = await ask.read((scope) => planFile(scope, found.at, ask.seat, found.file));
  if ('ok' in plan) return faultsPage(found.at, ask.seat, plan.faults);
  return lookPage({ ...found, plan }, ask.seat, ask.params.codedFile ?? '', ask.open());
}

/** All of it in one act, on the project as it is in that moment. */
export async function doLookAtTakenIn(ask: Ask): Promise<Ending> {
  const found = await atFile(ask);
  if (isRefusal(found)) return found;
  const { file } = found;
  const id = ask.params.codedFile ?? '';
  const coders = codersOf(file);
  const chosen = coders.length > 0 ? coders.find(({ value }) => value === ask.body.whose)?.coderId : undefined;
  const kept = await ask.act({
    may: mayCodeIn(ask.seat, found.at),
    apply: async (scope) => {
      const at = await readProject(scope, found.at.project.slug, ask.seat, ask.today);
      if (!at) return notFound('coding project');
      await holdCodebook(scope, at.project.id);
      const plan = await planFile(scope, at, ask.seat, file);
      if ('ok' in plan) return invalid(faultsPage(at, ask.seat, plan.faults));
      if (coders.length > 0 && ask.body.whose !== 'nobody' && chosen === undefined)
        return invalid(
          lookPage(
            { at, file, plan },
            ask.seat,
            id,
            again(ask.body, [{ name: 'whose', text: 'Say whose marks are yours' }]),
          ),
        );
      const passages = chosen === undefined ? [] : plan.passagesOf(chosen).passages;
      const by = { projectId: at.project.id, personId: ask.seat.personId, now: ask.now, newId: ask.newId };
      const counts = await keepFile(scope, plan, passages, by);
      await destroyTakenFile(scope, id);
      return { result: counts, happened: refiHappened.fileTakenIn(at.project.id, counts) };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(
    codingPaths.codingProject(ask.seat.partnership.slug, found.at.project.slug),
    `It is kept: ${plural(kept.codes, 'new code')} and ${plural(kept.passages, 'new passage')} of yours.`,
  );
}
