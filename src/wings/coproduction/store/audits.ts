// All of this wing's SQL about audits of the quality of notes.
import type { Scope } from '../../../db/scope.ts';
import type { ChangeIdea, Count, Criterion, NotesAudit, Sample } from '../wards/notes-audit.ts';

export async function readAudits({ tx, partnershipId }: Scope): Promise<NotesAudit[]> {
  return tx
    .selectFrom('notes_audit')
    .select([
      'id',
      'slug',
      'name',
      'place_id as placeId',
      'purpose',
      'how_many as howMany',
      'how_chosen as howChosen',
      'every_months as everyMonths',
      'starts_on as startsOn',
      'state',
      'because',
      'version',
    ])
    .where('partnership_id', '=', partnershipId)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

export async function readCriteria({ tx, partnershipId }: Scope, auditId: string): Promise<Criterion[]> {
  return tx
    .selectFrom('audit_criterion')
    .select(['id', 'position', 'words'])
    .where('partnership_id', '=', partnershipId)
    .where('audit_id', '=', auditId)
    .orderBy('position')
    .execute();
}

/** In the order of their days. */
export async function readSamples({ tx, partnershipId }: Scope, auditId: string): Promise<Sample[]> {
  const samples = await tx
    .selectFrom('audit_sample')
    .select([
      'id',
      'on_date as on',
      'looked_at as lookedAt',
      'looked_by as lookedBy',
      'lived_experience as livedExperience',
    ])
    .where('partnership_id', '=', partnershipId)
    .where('audit_id', '=', auditId)
    .orderBy('on_date')
    .execute();
  const counts = await tx
    .selectFrom('audit_count as c')
    .innerJoin('audit_sample as s', (join) =>
      join.onRef('s.partnership_id', '=', 'c.partnership_id').onRef('s.id', '=', 'c.sample_id'),
    )
    .select(['c.sample_id', 'c.criterion_id', 'c.met', 'c.not_met', 'c.does_not_apply'])
    .where('c.partnership_id', '=', partnershipId)
    .where('s.audit_id', '=', auditId)
    .execute();
  const bySample = Map.groupBy(counts, ({ sample_id }) => sample_id);
  return samples.map((sample) => ({
    ...sample,
    counts: (bySample.get(sample.id) ?? []).map(
      (one): Count => ({
        criterionId: one.criterion_id,
        met: one.met,
        notMet: one.not_met,
        doesNotApply: one.does_not_apply,
      }),
    ),
  }));
}

/** The day of the last sample of each audit. */
export async function readLastSamples({ tx, partnershipId }: Scope): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('audit_sample')
    .select(['audit_id as id', ({ fn }) => fn.max('on_date').as('on')])
    .where('partnership_id', '=', partnershipId)
    .groupBy('audit_id')
    .execute();
  return new Map(rows.map(({ id, on }) => [id, on]));
}

export async function readAuditChanges({ tx, partnershipId }: Scope, auditId: string): Promise<ChangeIdea[]> {
  return tx
    .selectFrom('audit_change')
    .select(['id', 'on_date as on', 'words'])
    .where('partnership_id', '=', partnershipId)
    .where('audit_id', '=', auditId)
    .orderBy('on_date')
    .orderBy('id')
    .execute();
}

export type AuditWords = Pick<
  NotesAudit,
  'name' | 'placeId' | 'purpose' | 'howMany' | 'howChosen' | 'everyMonths' | 'startsOn'
>;
const written = (words: AuditWords) => ({
  name: words.name,
  place_id: words.placeId,
  purpose: words.purpose,
  how_many: words.howMany,
  how_chosen: words.howChosen,
  every_months: words.everyMonths,
  starts_on: words.startsOn,
});

export async function addAudit(
  { tx, partnershipId }: Scope,
  audit: AuditWords & {
    readonly id: string;
    readonly slug: string;
    readonly criteria: readonly Pick<Criterion, 'id' | 'words'>[];
  },
): Promise<void> {
  await tx
    .insertInto('notes_audit')
    .values({ partnership_id: partnershipId, id: audit.id, slug: audit.slug, ...written(audit) })
    .execute();
  await tx
    .insertInto('audit_criterion')
    .values(
      audit.criteria.map(({ id, words }, i) => ({
        partnership_id: partnershipId,
        id,
        audit_id: audit.id,
        position: i + 1,
        words,
      })),
    )
    .execute();
}

const at = ({ tx, partnershipId }: Scope, id: string, seen: number) =>
  tx
    .updateTable('notes_audit')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .set({ version: seen + 1 });

/** @returns false when it is no longer the version decided from; so does moveAudit */
export async function changeAudit(scope: Scope, id: string, seen: number, words: AuditWords): Promise<boolean> {
  const { numUpdatedRows } = await at(scope, id, seen).set(written(words)).executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function moveAudit(
  scope: Scope,
  id: string,
  seen: number,
  to: Pick<NotesAudit, 'state' | 'because'>,
): Promise<boolean> {
  const { numUpdatedRows } = await at(scope, id, seen).set(to).where('state', '<>', to.state).executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** @returns false when there is a sample of that day already, or the audit has stopped meanwhile */
export async function addSample(
  { tx, partnershipId }: Scope,
  auditId: string,
  { counts, id, on, lookedAt, lookedBy, livedExperience }: Sample,
): Promise<boolean> {
  const running = await tx
    .selectFrom('notes_audit')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', auditId)
    .where('state', '=', 'running')
    .forUpdate()
    .executeTakeFirst();
  if (!running) return false;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('audit_sample')
    .values({
      partnership_id: partnershipId,
      id,
      audit_id: auditId,
      on_date: on,
      looked_at: lookedAt,
      looked_by: lookedBy,
      lived_experience: livedExperience,
    })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'audit_id', 'on_date']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await tx
    .insertInto('audit_count')
    .values(
      counts.map((count) => ({
        partnership_id: partnershipId,
        sample_id: id,
        criterion_id: count.criterionId,
        looked_at: lookedAt,
        met: count.met,
        not_met: count.notMet,
        does_not_apply: count.doesNotApply,
      })),
    )
    .execute();
  return true;
}

export async function addAuditChange(
  { tx, partnershipId }: Scope,
  auditId: string,
  { id, on, words }: ChangeIdea,
): Promise<void> {
  await tx
    .insertInto('audit_change')
    .values({ partnership_id: partnershipId, id, audit_id: auditId, on_date: on, words })
    .execute();
}
