// All of this wing's SQL about what an engagement was contracted to bring, the principles, and who facilitates it.
import type { Scope } from '../../../db/scope.ts';
import type { ContractedOutcome, OutcomeKind } from '../contracted-outcome.ts';
import { type BroughtOutBy, nothingBroughtOut, type Principle, principles } from '../engagement.ts';

const outcomeColumns = ['id', 'kind', 'words', 'brought_on as broughtOn', 'brought_by as broughtBy'] as const;

export const readOutcomes = ({ tx, partnershipId }: Scope, engagementId: string): Promise<ContractedOutcome[]> =>
  tx
    .selectFrom('contracted_outcome')
    .select(outcomeColumns)
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .orderBy('position')
    .orderBy('id')
    .execute();

export const readAllOutcomes = ({
  tx,
  partnershipId,
}: Scope): Promise<(ContractedOutcome & { engagementId: string })[]> =>
  tx
    .selectFrom('contracted_outcome')
    .select([...outcomeColumns, 'engagement_id as engagementId'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('position')
    .execute();

/** One outcome of each kind. What was brought already stays, whatever the new contract says. */
export async function setOutcomes(
  scope: Scope,
  engagementId: string,
  wanted: readonly { readonly id: string; readonly kind: OutcomeKind; readonly words: string }[],
): Promise<void> {
  const { tx, partnershipId } = scope;
  const now = await readOutcomes(scope, engagementId);
  for (const outcome of now) {
    const still = wanted.find(({ kind }) => kind === outcome.kind);
    if (still)
      await tx
        .updateTable('contracted_outcome')
        .set({ words: still.words })
        .where('partnership_id', '=', partnershipId)
        .where('id', '=', outcome.id)
        .execute();
    else
      await tx
        .deleteFrom('contracted_outcome')
        .where('partnership_id', '=', partnershipId)
        .where('id', '=', outcome.id)
        .where('brought_on', 'is', null)
        .where('brought_by', 'is', null)
        .execute();
  }
  const added = wanted.filter(({ kind }) => !now.some((outcome) => outcome.kind === kind));
  if (added.length === 0) return;
  await tx
    .insertInto('contracted_outcome')
    .values(
      added.map(({ id, kind, words }, index) => ({
        partnership_id: partnershipId,
        id,
        engagement_id: engagementId,
        kind,
        words,
        position: now.length + index + 1,
      })),
    )
    .execute();
}

/** @returns the outcomes that this brought; none when the kind was not contracted or was brought before */
export async function bringOutcome(
  { tx, partnershipId }: Scope,
  engagementId: string,
  which: { readonly kind: OutcomeKind; readonly id?: string },
  brought: { readonly on: string | null; readonly by: string | null },
): Promise<string[]> {
  const rows = await tx
    .updateTable('contracted_outcome')
    .set({ brought_on: brought.on, brought_by: brought.by })
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .where('kind', '=', which.kind)
    .$if(which.id !== undefined, (query) => query.where('id', '=', which.id ?? ''))
    .where('brought_on', 'is', null)
    .where('brought_by', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

export async function readPrinciples({ tx, partnershipId }: Scope, engagementId: string): Promise<BroughtOutBy> {
  const rows = await tx
    .selectFrom('engagement_principle')
    .select(['principle', 'brought_out_by as by'])
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .execute();
  return { ...nothingBroughtOut, ...Object.fromEntries(rows.map(({ principle, by }) => [principle, by])) };
}

export async function setPrinciples(
  { tx, partnershipId }: Scope,
  engagementId: string,
  answers: Readonly<Record<Principle, string | null>>,
): Promise<void> {
  for (const principle of principles) {
    const by = answers[principle];
    if (by === null) continue;
    await tx
      .insertInto('engagement_principle')
      .values({ partnership_id: partnershipId, engagement_id: engagementId, principle, brought_out_by: by })
      .onConflict((conflict) =>
        conflict.columns(['partnership_id', 'engagement_id', 'principle']).doUpdateSet({ brought_out_by: by }),
      )
      .execute();
  }
}

export async function readFacilitators({ tx, partnershipId }: Scope, engagementId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('engagement_facilitator')
    .select('person_id')
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .execute();
  return rows.map((row) => row.person_id);
}

/** @returns false when the engagement is no longer the version decided from */
export async function setFacilitators(
  { tx, partnershipId }: Scope,
  engagementId: string,
  seen: number,
  people: readonly string[],
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('engagement')
    .set({ version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', engagementId)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return false;
  await tx
    .deleteFrom('engagement_facilitator')
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', '=', engagementId)
    .execute();
  if (people.length === 0) return true;
  await tx
    .insertInto('engagement_facilitator')
    .values(
      people.map((personId) => ({
        partnership_id: partnershipId,
        engagement_id: engagementId,
        person_id: personId,
      })),
    )
    .execute();
  return true;
}
