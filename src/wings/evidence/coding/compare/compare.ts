// "I have finished", and what comes of it: once all have, each sees what the others found, and they settle where they differ.
import type { Scope } from '../../../../db/scope.ts';
import { linkThread, unlinkThread } from '../../../../db/thread-links.ts';
import type { Happening } from '../../../../shell/act.ts';
import { closed, type Ending, isRefusal, notFound, redirect } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayCodeIn } from '../../policy.ts';
import { readCodes } from '../../store/codebook.ts';
import {
  finish,
  goOn,
  keepMarks,
  lockSource,
  readDecisions,
  readFinishes,
  readMarks,
  readSegments,
  revealSource,
  settle,
} from '../../store/coding-passages.ts';
import { type AtSource, atSource } from '../at-project.ts';
import { agreedTogether, differencesOf, marksOf } from '../compare.ts';
import { codingHappened } from '../events.ts';
import { codingPaths as paths } from '../paths.ts';
import { readSource, standingOf, stillAsCoded } from '../read-project.ts';
import { comparePage } from './page.ts';

const hrefs = (ask: Ask, at: AtSource) => [ask.seat.partnership.slug, at.project.slug, at.source.id] as const;

export async function doFinish(ask: Ask): Promise<Ending> {
  const at = await atSource(ask);
  if (isRefusal(at)) return at;
  if (at.source.revealedAt) return redirect(paths.compareCoding(...hrefs(ask, at)));
  const kept = await ask.act({
    may: mayCodeIn(ask.seat, at),
    apply: async (scope) => {
      await lockSource(scope, at.source.id);
      const one = { projectId: at.project.id, sourceId: at.source.id, personId: ask.seat.personId };
      await finish(scope, { ...one, at: ask.now });
      const compared = await compareIfAll(ask, scope, at);
      return {
        result: compared !== undefined,
        happened: [codingHappened.finished(at.source.id), ...(compared ? [compared] : [])],
      };
    },
  });
  if (isRefusal(kept)) return kept;
  return kept
    ? redirect(paths.compareCoding(...hrefs(ask, at)), 'All of you have finished. Here is what each found.')
    : redirect(paths.codingSource(...hrefs(ask, at)), 'You have finished. The others have not yet.');
}

export async function doGoOn(ask: Ask): Promise<Ending> {
  const at = await atSource(ask);
  if (isRefusal(at)) return at;
  if (at.source.revealedAt) return closed('It is compared already.', 'What each found apart stays as it was.');
  const kept = await ask.act({
    may: mayCodeIn(ask.seat, at),
    apply: async (scope) => {
      await lockSource(scope, at.source.id);
      const one = { projectId: at.project.id, sourceId: at.source.id, personId: ask.seat.personId };
      return (await goOn(scope, one))
        ? { result: true, happened: codingHappened.wentOn(at.source.id) }
        : closed('You have not said that you finished.', 'You can go on coding.');
    },
  });
  return isRefusal(kept) ? kept : redirect(paths.codingSource(...hrefs(ask, at)), 'You can go on.');
}

/** For when the last who had not finished codes no more. */
export async function doCompare(ask: Ask): Promise<Ending> {
  const at = await atSource(ask);
  if (isRefusal(at)) return at;
  if (at.source.revealedAt) return redirect(paths.compareCoding(...hrefs(ask, at)));
  const kept = await ask.act({
    may: mayCodeIn(ask.seat, at),
    apply: async (scope) => {
      await lockSource(scope, at.source.id);
      const compared = await compareIfAll(ask, scope, at);
      return compared
        ? { result: true, happened: compared }
        : closed('Not everybody has finished.', 'Nobody sees what the others found before that.');
    },
  });
  return isRefusal(kept) ? kept : redirect(paths.compareCoding(...hrefs(ask, at)), 'Here is what each found.');
}

/** In the act of the last who finishes: from here on they see each other's passages, and what stood is kept as numbers. */
async function compareIfAll(ask: Ask, scope: Scope, at: AtSource): Promise<Happening | undefined> {
  const done = (await readFinishes(scope, at.project.id)).filter(({ sourceId }) => sourceId === at.source.id);
  const all = at.coders.every(({ personId }) => done.some((one) => one.personId === personId));
  if (!all || done.length === 0 || !(await revealSource(scope, at.source.id, ask.now))) return undefined;
  const reading = await readSource(scope, at.source);
  const { standing } = standingOf(reading, await readSegments(scope, at.project.id));
  const book = await readCodes(scope, at.project.id);
  const coders = done.map(({ personId }) => personId);
  const marks = marksOf(reading.parts, reading.sentences, standing, coders, book);
  await keepMarks(scope, { sourceId: at.source.id, projectId: at.project.id, marks, at: ask.now });
  const source = { id: at.source.id, comparedAt: ask.now };
  for (const { entryId, codeId } of agreedTogether(source, reading.parts, reading.sentences, marks, [], book))
    if (entryId) await linkThread(scope, { kind: 'contribution', id: entryId }, { kind: 'code', id: codeId }, 'coded');
  return codingHappened.compared(at.source.id, coders.length, reading.sentences.length);
}

async function comparison(ask: Ask, at: AtSource) {
  return ask.read(async (scope) => {
    const compared = (await readMarks(scope, at.project.id)).find(({ sourceId }) => sourceId === at.source.id);
    if (!compared || !at.source.revealedAt) return undefined;
    const there = await readSource(scope, at.source);
    const reading = { ...there, sentences: stillAsCoded(there, await readSegments(scope, at.project.id)) };
    const book = await readCodes(scope, at.project.id);
    const decisions = (await readDecisions(scope, at.project.id)).filter(({ sourceId }) => sourceId === at.source.id);
    const { parts, sentences } = reading;
    return {
      ...{ reading, book, decisions, ...compared },
      differences: differencesOf(parts, sentences, compared.marks, decisions, book),
    };
  });
}

export async function showCompare(ask: Ask): Promise<Ending> {
  const at = await atSource(ask);
  if (isRefusal(at)) return at;
  const found = await comparison(ask, at);
  if (!found) return closed('It is not compared yet.', 'Nobody sees what the others found before all have finished.');
  return comparePage(at, found, ask.seat);
}

/** The thread leads from what somebody said to the codes that it has now, and not to one that was left out again. */
async function linkWhatStands(
  scope: Scope,
  { project, source }: AtSource,
  { reading, marks, book, comparedAt }: NonNullable<Awaited<ReturnType<typeof comparison>>>,
  entryId: string,
  codeId: string,
): Promise<void> {
  const decisions = (await readDecisions(scope, project.id)).filter(({ sourceId }) => sourceId === source.id);
  const stands = agreedTogether(
    { id: source.id, comparedAt },
    reading.parts,
    reading.sentences,
    marks,
    decisions,
    book,
  );
  if (stands.some((agreed) => agreed.entryId === entryId && agreed.codeId === codeId))
    await linkThread(scope, { kind: 'contribution', id: entryId }, { kind: 'code', id: codeId }, 'coded');
  else await unlinkThread(scope, entryId, codeId);
}

export async function doSettle(ask: Ask): Promise<Ending> {
  const at = await atSource(ask);
  if (isRefusal(at)) return at;
  const found = await comparison(ask, at);
  if (!found) return closed('It is not compared yet.', 'Nobody sees what the others found before all have finished.');
  const one = found.differences.find(({ codeId, sentences }) => `${codeId}:${sentences[0]}` === ask.body.difference);
  if (!one) return notFound('difference');
  const kept = ask.body.kept === 'yes';
  const because = typeof ask.body.because === 'string' ? ask.body.because.trim().slice(0, 1000) : '';
  const settled = await ask.act({
    may: mayCodeIn(ask.seat, at),
    apply: async (scope) => {
      await settle(scope, {
        ...{ id: ask.newId(), projectId: at.project.id, sourceId: at.source.id, ...one.place, codeId: one.codeId },
        ...{ kept, because: because || null, personId: ask.seat.personId, at: ask.now },
      });
      const { entryId } = one.place;
      if (entryId) await linkWhatStands(scope, at, found, entryId, one.codeId);
      return { result: true, happened: codingHappened.settled(at.source.id, kept) };
    },
  });
  return isRefusal(settled)
    ? settled
    : redirect(paths.compareCoding(...hrefs(ask, at)), 'It is settled, and kept with who said so.');
}
