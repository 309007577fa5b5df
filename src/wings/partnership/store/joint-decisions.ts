// All of this wing's SQL about decisions that take both leads.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import { isId } from '../../../db/id.ts';
import type { Scope } from '../../../db/scope.ts';
import type { JointDecision, JointState, Voice } from '../leading/joint-decision.ts';

/** What was asked, in the one way in which it can be written, hashed. */
export const digestOf = (asks: unknown): Buffer =>
  createHash('sha256')
    .update(canonicalize(asks) ?? '')
    .digest();

const columns = [
  'id',
  'co_leadership_id as coLeadershipId',
  'kind',
  'subject_kind',
  'subject_id',
  'subject_version as subjectVersion',
  'asks',
  'digest',
  'asked_by as askedBy',
  'asked_at as askedAt',
  'state',
  'because',
  'ended_at as endedAt',
  'tier',
  'version',
] as const;

type Which = { readonly id?: string; readonly subjectId?: string; readonly state?: JointState };

/** The latest first. */
export async function readJointDecisions({ tx, partnershipId }: Scope, which: Which = {}): Promise<JointDecision[]> {
  const rows = await tx
    .selectFrom('joint_decision')
    .select(columns)
    .where('partnership_id', '=', partnershipId)
    .$if(which.id !== undefined, (query) => query.where('id', '=', which.id ?? ''))
    .$if(which.subjectId !== undefined, (query) => query.where('subject_id', '=', which.subjectId ?? ''))
    .$if(which.state !== undefined, (query) => query.where('state', '=', which.state ?? 'asked'))
    .orderBy('id', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const voices = await tx
    .selectFrom('joint_decision_voice')
    .select(['joint_decision_id as decisionId', 'person_id as personId', 'side', 'says'])
    .where('partnership_id', '=', partnershipId)
    .where(
      'joint_decision_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('said_at')
    .execute();
  return rows.map(({ subject_kind, subject_id, digest, ...row }) => ({
    ...row,
    digest: digest.toString('hex'),
    subject: { kind: subject_kind, id: subject_id },
    voices: voices.filter(({ decisionId }) => decisionId === row.id).map(({ decisionId: _, ...voice }): Voice => voice),
  }));
}

export const findJointDecision = async (scope: Scope, id: string): Promise<JointDecision | undefined> =>
  isId(id) ? (await readJointDecisions(scope, { id }))[0] : undefined;

/** Until this transaction ends nobody else answers it. */
export async function holdJointDecision({ tx, partnershipId }: Scope, id: string): Promise<void> {
  await tx
    .selectFrom('joint_decision')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
}

type Asked = Pick<JointDecision, 'id' | 'coLeadershipId' | 'kind' | 'subject' | 'subjectVersion' | 'asks' | 'tier'>;
/** @returns false when the same is asked already and not answered yet */
export async function askJointDecision(
  { tx, partnershipId }: Scope,
  asked: Asked,
  by: string,
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('joint_decision')
    .values({
      partnership_id: partnershipId,
      id: asked.id,
      co_leadership_id: asked.coLeadershipId,
      kind: asked.kind,
      subject_kind: asked.subject.kind,
      subject_id: asked.subject.id,
      subject_version: asked.subjectVersion,
      asks: JSON.stringify(asked.asks),
      digest: digestOf(asked.asks),
      asked_by: by,
      asked_at: at,
      tier: asked.tier,
    })
    .onConflict((conflict) =>
      conflict.columns(['partnership_id', 'kind', 'subject_id']).where(sql<boolean>`state = 'asked'`).doNothing(),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function addVoice(
  { tx, partnershipId }: Scope,
  decisionId: string,
  { personId, side, says }: Voice,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('joint_decision_voice')
    .values({
      partnership_id: partnershipId,
      joint_decision_id: decisionId,
      person_id: personId,
      side,
      says,
      said_at: at,
    })
    .execute();
}

/** @returns false when it is no longer open */
export async function endJointDecision(
  { tx, partnershipId }: Scope,
  id: string,
  to: { readonly state: Exclude<JointState, 'asked'>; readonly because?: string },
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('joint_decision')
    .set((set) => ({
      state: to.state,
      because: to.because ?? null,
      ended_at: at,
      version: set('version', '+', 1),
    }))
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
