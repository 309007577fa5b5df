// All of this wing's SQL about the public page. What stands on it comes from the database's own function, which says what it lets out.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { PublicFacts, PublicReport } from '../public-page/facts.ts';

/** Without a handle: of a page that is open. Under a seat's handle: of its own partnership, as it would stand there. */
export async function readPublicFacts(tx: Scope['tx'], slug: string, today: string): Promise<PublicFacts | undefined> {
  const { rows } = await sql<{
    facts: PublicFacts | null;
  }>`select thread.public_page_of(${slug}, ${today}::date) as facts`.execute(tx);
  return rows[0]?.facts ?? undefined;
}

/** Without a handle: an issue that stands, of a partnership whose page is open. */
export async function readPublicReport(
  tx: Scope['tx'],
  slug: string,
  report: string,
): Promise<PublicReport | undefined> {
  const { rows } = await sql<{
    found: PublicReport | null;
  }>`select thread.public_report_of(${slug}, ${report}) as found`.execute(tx);
  return rows[0]?.found ?? undefined;
}

export interface PublicPageStands {
  readonly openedOn: string | null;
  /** 0 before there is one. */
  readonly version: number;
}
export async function readPublicPage({ tx, partnershipId }: Scope): Promise<PublicPageStands> {
  const row = await tx
    .selectFrom('public_page')
    .select(['opened_on as openedOn', 'version'])
    .where('partnership_id', '=', partnershipId)
    .executeTakeFirst();
  return row ?? { openedOn: null, version: 0 };
}

/** @returns false when it is no longer as it was decided from */
export async function movePublicPage(
  { tx, partnershipId }: Scope,
  seen: number,
  openedOn: string | null,
): Promise<boolean> {
  if (seen === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('public_page')
      .values({ partnership_id: partnershipId, opened_on: openedOn })
      .onConflict((once) => once.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await tx
    .updateTable('public_page')
    .set({ opened_on: openedOn, version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
