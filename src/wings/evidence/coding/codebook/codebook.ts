// The codebook: read by those who were named, and changed by those who code. Every change is kept, with who made it and why.
import type { Scope } from '../../../../db/scope.ts';
import type { Applied } from '../../../../shell/act.ts';
import { closed, type Ending, invalid, isRefusal, type Refusal, redirect, stale } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayCodeIn } from '../../policy.ts';
import { addCode, changeCode, holdCodebook, noteCodeChange, readCodeChanges, readCodes } from '../../store/codebook.ts';
import { readSegments } from '../../store/coding-passages.ts';
import { type AtCode, asCoder, asReader, atCode } from '../at-project.ts';
import { type Code, type CodeChange, isNameTaken } from '../codebook.ts';
import { codingHappened } from '../events.ts';
import { codingPaths as paths } from '../paths.ts';
import { namesIn, readChange, readMerge, readProposal, readSplit } from './form.ts';
import { changePage, codebookPage, codePage, mergePage, proposePage, splitPage } from './page.ts';

export async function showCodebook(ask: Ask): Promise<Ending> {
  const at = await asReader(ask);
  if (isRefusal(at)) return at;
  return ask.read(async (scope) =>
    codebookPage(
      at,
      await readCodes(scope, at.project.id),
      await readCodeChanges(scope, at.project.id),
      ask.seat,
      ask.today,
    ),
  );
}

export async function showCode(ask: Ask): Promise<Ending> {
  const at = await atCode(ask, asReader);
  if (isRefusal(at)) return at;
  return ask.read(async (scope) => {
    const changes = (await readCodeChanges(scope, at.project.id)).filter(
      ({ codeId, otherId }) => codeId === at.code.id || otherId === at.code.id,
    );
    const mine = at.codes
      ? (await readSegments(scope, at.project.id)).filter(
          (one) => one.coderId === ask.seat.personId && one.codeId === at.code.id && one.joinedIntoId === null,
        )
      : [];
    return codePage(at, changes, mine, ask.seat);
  });
}

type Change = Partial<Omit<CodeChange, 'id' | 'codeId' | 'at' | 'by' | 'what'>>;
const note = (ask: Ask, projectId: string, scope: Scope, codeId: string, what: CodeChange['what'], more: Change) =>
  noteCodeChange(scope, {
    ...{ id: ask.newId(), projectId, codeId, at: ask.now, personId: ask.seat.personId, what },
    ...{ was: null, becomes: null, otherId: null, because: null, ...more },
  });

const nameTaken: Refusal = closed(
  'Somebody gave this name to another code just now.',
  'Nothing was kept. Look at the codebook again.',
);

export async function showPropose(ask: Ask): Promise<Ending> {
  const at = await asCoder(ask);
  if (isRefusal(at)) return at;
  const book = await ask.read((scope) => readCodes(scope, at.project.id));
  return proposePage(at, book, ask.open({ codable: 'yes' }), ask.seat.partnership.slug);
}

export async function doPropose(ask: Ask): Promise<Ending> {
  const at = await asCoder(ask);
  if (isRefusal(at)) return at;
  const { slug } = ask.seat.partnership;
  const book = await ask.read((scope) => readCodes(scope, at.project.id));
  const read = readProposal(ask.body, book);
  if (!read.ok) return invalid(proposePage(at, book, again(ask.body, read.errors), slug));
  const { name, memo, parent: parentId, codable } = read.values;
  const id = ask.newId();
  const kept = await ask.act({
    may: mayCodeIn(ask.seat, at),
    apply: async (scope) => {
      const code = {
        id,
        projectId: at.project.id,
        parentId,
        name,
        memo,
        codable: codable === 'yes',
        splitFromId: null,
      };
      if (!(await addCode(scope, { ...code, madeAt: ask.now }))) return nameTaken;
      await note(ask, at.project.id, scope, id, 'proposed', {});
      return { result: true, happened: codingHappened.codeProposed(id) };
    },
  });
  return isRefusal(kept) ? kept : redirect(paths.codebook(slug, at.project.slug), 'The code is in the codebook.');
}

const hrefOf = (ask: Ask, at: AtCode): string => paths.code(ask.seat.partnership.slug, at.project.slug, at.code.id);
const notUsed: Refusal = closed('This code is not in use any more.', 'Take the merge apart first.');

/** One change of one code: the codebook is held still, and what was decided is decided again from what stands. */
function changing<T>(
  ask: Ask,
  at: AtCode,
  work: (scope: Scope, now: { readonly book: readonly Code[]; readonly code: Code }) => Promise<Applied<T> | Refusal>,
): Promise<T | Refusal> {
  return ask.act({
    may: mayCodeIn(ask.seat, at),
    apply: async (scope) => {
      await holdCodebook(scope, at.project.id);
      const book = await readCodes(scope, at.project.id);
      const code = book.find(({ id }) => id === at.code.id);
      return code ? work(scope, { book, code }) : notUsed;
    },
  });
}

export async function showChangeCode(ask: Ask): Promise<Ending> {
  const at = await atCode(ask);
  if (isRefusal(at)) return at;
  if (at.code.state !== 'in use') return notUsed;
  const { name, memo, parentId, codable, version } = at.code;
  const values = { name, memo: memo ?? '', parent: parentId ?? '', codable: codable ? 'yes' : 'no' };
  return changePage(at, ask.open(values, version), ask.seat.partnership.slug);
}

export async function doChangeCode(ask: Ask): Promise<Ending> {
  const at = await atCode(ask);
  if (isRefusal(at)) return at;
  if (at.code.state !== 'in use') return notUsed;
  const read = readChange(ask.body, at.book, at.code.id);
  if (!read.ok) return invalid(changePage(at, again(ask.body, read.errors), ask.seat.partnership.slug));
  const { name, memo, parent: parentId, codable, because } = read.values;
  const kept = await changing(ask, at, async (scope, { book, code }) => {
    const now = readChange(ask.body, book, code.id);
    if (!now.ok) return nameTaken;
    const named = (id: string | null) => book.find((one) => one.id === id)?.name ?? 'No other code';
    const seen = { id: code.id, version: Number(ask.body.seen) || 0 };
    if (!(await changeCode(scope, seen, { name, memo, parentId, codable: codable === 'yes' })))
      return stale({
        what: 'code',
        theirs: [
          { name: 'What it is called', value: code.name },
          { name: 'What it means', value: code.memo },
        ],
        yours: [
          { name: 'What it is called', value: name },
          { name: 'What it means', value: memo },
        ],
        again: paths.changeCode(ask.seat.partnership.slug, at.project.slug, code.id),
      });
    const keep = (what: CodeChange['what'], was: string | null, becomes: string | null) =>
      note(ask, at.project.id, scope, code.id, what, { was, becomes, because });
    if (name !== code.name) await keep('name', code.name, name);
    if (memo !== code.memo) await keep('memo', code.memo, memo);
    if (parentId !== code.parentId) await keep('moved', named(code.parentId), named(parentId));
    if ((codable === 'yes') !== code.codable)
      await keep(
        'moved',
        code.codable ? 'Given to words' : 'Holds others',
        code.codable ? 'Holds others' : 'Given to words',
      );
    return { result: true, happened: codingHappened.codeChanged(code.id, code.version + 1) };
  });
  return isRefusal(kept) ? kept : redirect(hrefOf(ask, at), 'The change is kept.');
}

export async function showMerge(ask: Ask): Promise<Ending> {
  const at = await atCode(ask);
  if (isRefusal(at)) return at;
  return at.code.state === 'in use' ? mergePage(at, ask.open(), ask.seat.partnership.slug) : notUsed;
}

export async function doMerge(ask: Ask): Promise<Ending> {
  const at = await atCode(ask);
  if (isRefusal(at)) return at;
  const read = readMerge(ask.body, at.book, at.code.id);
  if (!read.ok) return invalid(mergePage(at, again(ask.body, read.errors), ask.seat.partnership.slug));
  const { into, because } = read.values;
  const kept = await changing(ask, at, async (scope, { book, code }) => {
    if (!readMerge(ask.body, book, code.id).ok) return notUsed;
    if (!(await changeCode(scope, code, { state: 'merged', mergedIntoId: into }))) return notUsed;
    await note(ask, at.project.id, scope, code.id, 'merged', { otherId: into, because });
    return { result: true, happened: codingHappened.codeMerged(code.id, into) };
  });
  return isRefusal(kept) ? kept : redirect(hrefOf(ask, at), 'They are merged. Every passage is still there.');
}

export async function doTakeCodeApart(ask: Ask): Promise<Ending> {
  const at = await atCode(ask);
  if (isRefusal(at)) return at;
  const kept = await changing(ask, at, async (scope, { book, code }) => {
    if (code.state !== 'merged') return closed('This code is not merged.', 'There is nothing to take apart.');
    if (isNameTaken(book, code.name, code.id))
      return closed(`Another code is called “${code.name}” now.`, 'Change the name of that one first.');
    if (!(await changeCode(scope, code, { state: 'in use', mergedIntoId: null }))) return notUsed;
    await note(ask, at.project.id, scope, code.id, 'taken apart', { otherId: code.mergedIntoId });
    return { result: true, happened: codingHappened.codeTakenApart(code.id) };
  });
  return isRefusal(kept)
    ? kept
    : redirect(hrefOf(ask, at), 'They are two codes again, with the passages that each was given.');
}

export async function showSplit(ask: Ask): Promise<Ending> {
  const at = await atCode(ask);
  if (isRefusal(at)) return at;
  return at.code.state === 'in use' ? splitPage(at, ask.open(), ask.seat.partnership.slug) : notUsed;
}

export async function doSplit(ask: Ask): Promise<Ending> {
  const at = await atCode(ask);
  if (isRefusal(at)) return at;
  const read = readSplit(ask.body, at.book);
  if (!read.ok) return invalid(splitPage(at, again(ask.body, read.errors), ask.seat.partnership.slug));
  const names = namesIn(read.values.names);
  const kept = await changing(ask, at, async (scope, { code }) => {
    if (code.state !== 'in use') return notUsed;
    for (const name of names) {
      const id = ask.newId();
      const made = { id, projectId: at.project.id, parentId: code.parentId, name, memo: null, codable: true };
      if (!(await addCode(scope, { ...made, splitFromId: code.id, madeAt: ask.now }))) return nameTaken;
      await note(ask, at.project.id, scope, code.id, 'split', { otherId: id, because: read.values.because });
    }
    return { result: true, happened: codingHappened.codeSplit(code.id, names.length) };
  });
  if (isRefusal(kept)) return kept;
  return redirect(
    paths.sortPassages(ask.seat.partnership.slug, at.project.slug, at.code.id),
    'The new codes are there. Now sort your passages.',
  );
}
