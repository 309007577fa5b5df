// act() is the only way to change anything: policy, transaction, a change that holds only if the state is still the one
// decided from, the event, commit. No event, no change.
import { createHash } from 'node:crypto';
import type { Database } from '../db/database.ts';
import { inHandle } from '../db/handle.ts';
import { newId } from '../db/id.ts';
import type { Scope } from '../db/scope.ts';
import { isRefusal, type Refusal, refusalOf, sentAlready } from './endings.ts';
import { londonDay } from './london-day.ts';
import { takeSentForm } from './sent-form.ts';
import type { Verdict } from './standing.ts';

/** What happened: ids, states, dates and counts. Never words that someone said or typed. */
export interface Happening {
  readonly act: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly changes?: Record<string, string | number | boolean | null>;
  /**
   * Of an anonymous answer: by nobody, at no time, and once for all of a day, so that no event tells who answered, when, or how many
   * did.
   */
  readonly unmarked?: true;
}
export interface Applied<T> {
  readonly result: T;
  readonly happened: Happening | readonly Happening[];
}
export interface Change<T> {
  readonly may: Verdict;
  readonly apply: (scope: Scope) => Promise<Applied<T> | Refusal>;
}
export interface Actor {
  readonly partnershipId: string;
  readonly personId: string | null;
  readonly handle: Buffer;
  readonly requestId: string;
  readonly now: Date;
  /** Policy as a value, so that a test can hold the database alone to account. */
  readonly hold: (verdict: Verdict) => Verdict;
  /** A kept draft that this change uses up. */
  readonly draftId?: string;
  /** The digest of the form that asks for this change: the same form is kept once. */
  readonly sentForm?: Buffer;
}

/** Carries a refusal out of the transaction, which then rolls back. */
class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super('rolled back');
    this.refusal = refusal;
  }
}

export async function act<T>(db: Database, actor: Actor, change: Change<T>): Promise<T | Refusal> {
  const refusal = refusalOf(actor.hold(change.may));
  if (refusal) return refusal;
  try {
    return await inHandle(db, actor.handle, async (tx) => {
      const scope: Scope = { tx, partnershipId: actor.partnershipId };
      if (actor.sentForm && !(await takeSentForm(scope, actor.sentForm, actor.personId, actor.now)))
        throw new RolledBack(sentAlready);
      const applied = await change.apply(scope);
      if (isRefusal(applied)) throw new RolledBack(applied);
      await appendEvents(scope, actor, [applied.happened].flat());
      if (actor.draftId) await useUpDraft(scope, actor, actor.draftId);
      return applied.result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal;
    throw error;
  }
}

async function appendEvents({ tx, partnershipId }: Scope, actor: Actor, happened: readonly Happening[]): Promise<void> {
  if (happened.length === 0) throw new Error('no event, no change');
  const rows = happened.map(({ act, subject, changes, unmarked }) => ({
    partnership_id: partnershipId,
    ...(unmarked ? ofTheDay(act, subject.id, actor.now) : byThem(actor)),
    act,
    subject_kind: subject.kind,
    subject_id: subject.id,
    changes: JSON.stringify(changes ?? {}),
  }));
  await tx
    .insertInto('event')
    .values(rows)
    .onConflict((once) => once.doNothing())
    .execute();
}

const byThem = ({ now, personId, requestId }: Actor) => ({
  id: newId(),
  at: now,
  actor_id: personId,
  request_id: requestId,
});

/** The same for every such act of a day: the second finds it there. */
function ofTheDay(act: string, subjectId: string, now: Date) {
  const day = londonDay(now);
  const hex = createHash('sha256').update(`${act} ${subjectId} ${day}`).digest('hex');
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return { id, at: new Date(`${day}T00:00:00Z`), actor_id: null, request_id: 'unmarked' };
}

async function useUpDraft({ tx, partnershipId }: Scope, { personId }: Actor, draftId: string): Promise<void> {
  await tx
    .deleteFrom('draft')
    .where('partnership_id', '=', partnershipId)
    .where('person_id', '=', personId)
    .where('id', '=', draftId)
    .execute();
}
