// All of this wing's SQL about the lines of a vision, their wordings and who stands behind them.
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { listed } from '../../../db/listed.ts';
import type { Scope } from '../../../db/scope.ts';
import type { VisionLine, VisionState } from '../vision.ts';
import { tierAfter, type Which } from './which.ts';

const lineColumns = [
  'id',
  'engagement_id as engagementId',
  'position',
  'words',
  'state',
  'proposed_by_partner_id as proposedByPartnerId',
  'proposed_by as proposedBy',
  'proposed_on as proposedOn',
  'adopted_on as adoptedOn',
  'because',
  'tier',
  'version',
] as const;

export async function readVisionLines({ tx, partnershipId }: Scope, which: Which): Promise<VisionLine[]> {
  let query = tx
    .selectFrom('vision_line')
    .select(lineColumns)
    .select((its) => [
      jsonArrayFrom(
        its
          .selectFrom('vision_wording')
          .select(['version', 'words', 'worded_at as wordedAt'])
          .where('partnership_id', '=', partnershipId)
          .whereRef('vision_line_id', '=', 'vision_line.id')
          .orderBy('version'),
      ).as('wordings'),
      jsonArrayFrom(
        its
          .selectFrom('vision_support')
          .select(['partner_id as partnerId', 'wording_version as version', 'adopted', 'said_on as saidOn'])
          .where('partnership_id', '=', partnershipId)
          .whereRef('vision_line_id', '=', 'vision_line.id')
          .orderBy('wording_version')
          .orderBy('said_on')
          .orderBy('partner_id'),
      ).as('support'),
    ])
    .where('partnership_id', '=', partnershipId)
    .where('tier', 'in', which.tiers);
  if (which.engagementId) query = query.where('engagement_id', '=', which.engagementId);
  if (which.ids) query = query.where('id', 'in', listed(which.ids));
  const lines = await query.orderBy('position').orderBy('id').execute();
  return lines.map(({ wordings, ...line }) => ({
    ...line,
    // an instant comes out of JSON as its words
    wordings: wordings.map((wording) => ({ ...wording, wordedAt: new Date(wording.wordedAt) })),
  }));
}

export interface NewLine {
  readonly id: string;
  readonly engagementId: string | null;
  readonly words: string;
  readonly proposedByPartnerId: string | null;
  readonly proposedBy: string;
  readonly on: string;
  readonly now: Date;
  readonly by: string;
}
export async function addVisionLine({ tx, partnershipId }: Scope, line: NewLine): Promise<void> {
  const last = await tx
    .selectFrom('vision_line')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', 'is not distinct from', line.engagementId)
    .executeTakeFirst();
  await tx
    .insertInto('vision_line')
    .values({
      partnership_id: partnershipId,
      id: line.id,
      engagement_id: line.engagementId,
      position: (last?.position ?? 0) + 1,
      words: line.words,
      proposed_by_partner_id: line.proposedByPartnerId,
      proposed_by: line.proposedBy,
      proposed_on: line.on,
    })
    .execute();
  await addWording(
    { tx, partnershipId },
    { lineId: line.id, version: 1, words: line.words, now: line.now, by: line.by },
  );
}

interface NewWording {
  readonly lineId: string;
  readonly version: number;
  readonly words: string;
  readonly now: Date;
  readonly by: string;
}
async function addWording(
  { tx, partnershipId }: Scope,
  { lineId, version, words, now, by }: NewWording,
): Promise<void> {
  await tx
    .insertInto('vision_wording')
    .values({
      partnership_id: partnershipId,
      vision_line_id: lineId,
      version,
      words,
      worded_at: now,
      worded_by: by,
    })
    .execute();
}

/** @returns false when the words are no longer the version decided from */
export async function amendLine(
  scope: Scope,
  amended: Omit<NewWording, 'version'> & { seen: number },
): Promise<boolean> {
  const { tx, partnershipId } = scope;
  const { lineId, seen, words, now, by } = amended;
  const { numUpdatedRows } = await tx
    .updateTable('vision_line')
    .set({ words, version: seen + 1, state: 'proposed', adopted_on: null, tier: tierAfter({ words }) })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', lineId)
    .where('version', '=', seen)
    .where('state', 'in', ['proposed', 'adopted'])
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return false;
  await addWording(scope, { lineId, version: seen + 1, words, now, by });
  return true;
}

export interface Moved {
  readonly id: string;
  readonly seen: number;
  readonly from: readonly VisionState[];
  readonly to: VisionState;
  readonly adoptedOn?: string | null;
  readonly because?: string | null;
}
/** @returns false when it is no longer as it was decided from */
export async function moveLine({ tx, partnershipId }: Scope, moved: Moved): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('vision_line')
    .set({
      state: moved.to,
      ...(moved.adoptedOn !== undefined && { adopted_on: moved.adoptedOn }),
      ...(moved.because !== undefined && { because: moved.because }),
    })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', moved.id)
    .where('version', '=', moved.seen)
    .where('state', 'in', moved.from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Said again, it says the same of the same words with the latest day. */
export async function keepSupport(
  { tx, partnershipId }: Scope,
  said: { lineId: string; partnerId: string; version: number; adopted: boolean; on: string; by: string },
): Promise<void> {
  const { adopted, on, by } = said;
  await tx
    .insertInto('vision_support')
    .values({
      partnership_id: partnershipId,
      vision_line_id: said.lineId,
      partner_id: said.partnerId,
      wording_version: said.version,
      adopted,
      said_on: on,
      said_by: by,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'vision_line_id', 'partner_id', 'wording_version'])
        .doUpdateSet({ adopted, said_on: on, said_by: by }),
    )
    .execute();
}

/** @returns false when there was nothing to take back */
export async function dropSupport(
  { tx, partnershipId }: Scope,
  said: { lineId: string; partnerId: string; version: number },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('vision_support')
    .where('partnership_id', '=', partnershipId)
    .where('vision_line_id', '=', said.lineId)
    .where('partner_id', '=', said.partnerId)
    .where('wording_version', '=', said.version)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Holds the lines of one vision still until the act is over, so that two who adopt at once see each other. */
export async function holdVision({ tx, partnershipId }: Scope, engagementId: string | null): Promise<void> {
  await tx
    .selectFrom('vision_line')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('engagement_id', 'is not distinct from', engagementId)
    .orderBy('id')
    .forUpdate()
    .execute();
}
