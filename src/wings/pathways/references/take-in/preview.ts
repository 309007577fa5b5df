// The preview of a list, and the yes to it: all of it is kept or nothing.
import { createHash } from 'node:crypto';
import { isId } from '../../../../db/id.ts';
import type { Scope } from '../../../../db/scope.ts';
import type { Happening } from '../../../../shell/act.ts';
import { closed, type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';

import type { Ask } from '../../../../shell/route.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import { releaseMoved } from '../../handovers/release-moved.ts';
import { keepIdentities } from '../../identity.ts';
import { mayTakeIn } from '../../policy.ts';
import { addChanges, type ReferenceChange } from '../../store/reference-changes.ts';
import { addReferences, changeReleases, oneListAtATime, readInHandover } from '../../store/reference-lists.ts';
import { destroyTakenFile } from '../../store/taken-files.ts';
import { takenText } from '../../taken-file.ts';
import { referenceHappened } from '../events.ts';
import { readerOf } from '../find-reference.ts';
import { type ListPlan, wordsOfPlan } from '../list-plan.ts';
import { referencePaths } from '../paths.ts';
import { compareList } from './compare.ts';
import { previewPage } from './page.ts';

const listReason = 'The list of the team says so';

const digestOf = (plan: ListPlan): string => createHash('sha256').update(wordsOfPlan(plan)).digest('hex');

export async function showPreview(ask: Ask): Promise<Ending> {
  const reader = await readerOf(ask);
  const refused = ask.permit(mayTakeIn(reader.own));
  if (refused) return refused;
  const file = ask.params.file ?? '';
  const text = isId(file) ? await takenText(ask, file, 'references') : notFound('file');
  if (isRefusal(text)) return text;
  const plan = await ask.read((scope) => compareList(scope, ask, reader, text));
  return previewPage(ask.seat, file, plan, digestOf(plan), ask.open());
}

export async function doKeepList(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const reader = await readerOf(ask);
  const file = ask.params.file ?? '';
  const text = isId(file) ? await takenText(ask, file, 'references') : notFound('file');
  if (isRefusal(text)) return ask.permit(mayTakeIn(reader.own)) ?? text;
  let wrong: ListPlan | undefined;
  const kept = await ask.act({
    may: mayTakeIn(reader.own),
    apply: async (scope) => {
      await oneListAtATime(scope);
      const plan = await compareList(scope, ask, reader, text);
      if (plan.faults.length > 0) {
        wrong = plan;
        return closed(
          'The list has rows to put right.',
          'Put them right in your own system, and take the list in again.',
        );
      }
      const amended = digestOf(plan) === ask.body.digest ? await keepList(scope, ask, plan) : null;
      if (amended === null)
        return stale({
          what: 'list',
          title: 'Something changed since you looked at this',
          lead: 'Nothing of the list is kept yet, and it is not lost. Look at it once more.',
          theirs: [],
          yours: [],
          again: referencePaths.takenIn(slug, file),
        });
      await destroyTakenFile(scope, file);
      return { result: plan, happened: [referenceHappened.listKept(file), ...amended] };
    },
  });
  if (wrong) return invalid(previewPage(ask.seat, file, wrong, digestOf(wrong), again({}, [])));
  if (isRefusal(kept)) return kept;
  const { fresh, changed } = kept;
  return redirect(
    referencePaths.references(slug),
    fresh.length + changed.length === 0
      ? 'The list changed nothing.'
      : `The list is kept: ${plural(fresh.length, 'person is', 'people are')} new, and of ${plural(changed.length, 'person', 'people')} something changed.`,
  );
}

/** @returns what happened to handovers on the way; null when somebody was changed meanwhile */
async function keepList(scope: Scope, ask: Ask, { fresh, changed }: ListPlan): Promise<Happening[] | null> {
  const added = fresh.map((line) => ({ ...line, id: ask.newId() }));
  await addReferences(
    scope,
    added.map(({ id, number, providerId, expectedReleaseOn, releaseUnknownBecause }) => ({
      ...{ id, number, providerId, expectedReleaseOn, releaseUnknownBecause },
    })),
    ask.today,
  );
  const renamed = changed.filter(({ name }) => name);
  await keepIdentities(scope, ask.seal, [
    ...added.map(({ id, name, born }) => ({ referenceId: id, name, born })),
    ...renamed.map(({ reference, line: { name, born } }) => ({ referenceId: reference.id, name, born })),
  ]);
  const moved = changed.filter(({ release }) => release);
  const count = await changeReleases(
    scope,
    moved.map(({ reference: { id, version }, line: { expectedReleaseOn, releaseUnknownBecause } }) => ({
      ...{ id, version, expectedReleaseOn, releaseUnknownBecause },
    })),
  );
  if (count !== moved.length) return null;
  const inHandover = await readInHandover(
    scope,
    moved.map(({ reference }) => reference.id),
  );
  const amended: Happening[] = [];
  for (const { reference, line } of moved.filter(({ reference }) => inHandover.has(reference.id))) {
    const { expectedReleaseOn, releaseUnknownBecause } = line;
    const by = { because: listReason, personId: ask.seat.personId, now: ask.now };
    const happened = await releaseMoved(scope, reference.id, { expectedReleaseOn, releaseUnknownBecause, ...by });
    if (happened) amended.push(happened);
  }
  const change = (referenceId: string, more: Pick<ReferenceChange, 'what' | 'was' | 'becomes'>): ReferenceChange => ({
    ...{ id: ask.newId(), referenceId, at: ask.now, personId: ask.seat.personId, because: listReason },
    ...more,
  });
  await addChanges(scope, [
    ...moved.map(({ reference, line }) =>
      change(reference.id, {
        ...{ what: 'release moved', was: reference.expectedReleaseOn, becomes: line.expectedReleaseOn },
      }),
    ),
    ...renamed.map(({ reference }) => change(reference.id, { what: 'name put right' })),
  ]);
  return amended;
}
