// What a room agreed about being read for research, and the points that stay out of it.
import type { Scope } from '../../../db/scope.ts';

export interface CodingConsent {
  readonly id: string;
  readonly sessionId: string;
  readonly agreedOn: string;
  /** What was agreed, in the room's words. */
  readonly words: string;
  readonly takenBackAt: Date | null;
}

/** Of one room, the latest first: at most one that still stands. */
export const readCodingConsents = ({ tx, partnershipId }: Scope, sessionId: string): Promise<CodingConsent[]> =>
  tx
    .selectFrom('session_coding_consent')
    .select(['id', 'session_id as sessionId', 'agreed_on as agreedOn', 'words', 'taken_back_at as takenBackAt'])
    .where('partnership_id', '=', partnershipId)
    .where('session_id', '=', sessionId)
    .orderBy('id', 'desc')
    .execute();

/** The rooms that agree to it now. */
export async function readRoomsThatAgreed({ tx, partnershipId }: Scope): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('session_coding_consent')
    .select('session_id as sessionId')
    .where('partnership_id', '=', partnershipId)
    .where('taken_back_at', 'is', null)
    .execute();
  return new Set(rows.map(({ sessionId }) => sessionId));
}

export async function keepCodingConsent(
  { tx, partnershipId }: Scope,
  consent: { id: string; sessionId: string; agreedOn: string; words: string; keptBy: string },
): Promise<boolean> {
  const { id, sessionId, agreedOn, words, keptBy } = consent;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('session_coding_consent')
    .values({ partnership_id: partnershipId, id, session_id: sessionId, agreed_on: agreedOn, words, kept_by: keptBy })
    .onConflict((standing) => standing.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** The database takes what was found in its words with it, in the same moment. */
export async function takeBackCodingConsent(
  { tx, partnershipId }: Scope,
  sessionId: string,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('session_coding_consent')
    .set({ taken_back_at: at })
    .where('partnership_id', '=', partnershipId)
    .where('session_id', '=', sessionId)
    .where('taken_back_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function readKeptOut({ tx, partnershipId }: Scope, sessionId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('coding_kept_out')
    .select('entry_id as entryId')
    .where('partnership_id', '=', partnershipId)
    .where('session_id', '=', sessionId)
    .execute();
  return new Set(rows.map(({ entryId }) => entryId));
}

export async function keepOutOfCoding(
  { tx, partnershipId }: Scope,
  { sessionId, entryId, at }: { sessionId: string; entryId: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('coding_kept_out')
    .values({ partnership_id: partnershipId, session_id: sessionId, entry_id: entryId, at })
    .onConflict((there) => there.doNothing())
    .execute();
}
