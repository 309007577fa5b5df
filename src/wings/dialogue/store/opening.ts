// What must stand before a session opens: the place's concern sheet and the limits that are read aloud.
import type { Scope } from '../../../db/scope.ts';
import type { Limits } from '../safety.ts';

/** "Limits, version 2"; nothing when it is not known which were read. */
export async function limitsName({ tx, partnershipId }: Scope, id: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('limits')
    .select(['name', 'version'])
    .where('partnership_id', '=', partnershipId)
    .where((where) => where.eb(where.cast<string>('id', 'text'), '=', id))
    .executeTakeFirst();
  return row && `${row.name}, version ${row.version}`;
}

export async function readOpening(
  { tx, partnershipId }: Scope,
  sessionId: string,
): Promise<{ placeName: string | null; sheetSet: boolean; limits: Limits[] }> {
  const place = await tx
    .selectFrom('session')
    .innerJoin('engagement', (join) =>
      join
        .onRef('engagement.partnership_id', '=', 'session.partnership_id')
        .onRef('engagement.id', '=', 'session.engagement_id'),
    )
    // a session off site has no place of its own: then its engagement's place says whom to tell
    .innerJoin('place', (join) =>
      join
        .onRef('place.partnership_id', '=', 'session.partnership_id')
        .on(({ eb, ref, fn }) => eb('place.id', '=', fn.coalesce(ref('session.place_id'), ref('engagement.place_id')))),
    )
    .leftJoin('concern_sheet as sheet', (join) =>
      join.onRef('sheet.partnership_id', '=', 'place.partnership_id').onRef('sheet.place_id', '=', 'place.id'),
    )
    .select(['place.name', 'sheet.place_id as sheet'])
    .where('session.partnership_id', '=', partnershipId)
    .where('session.id', '=', sessionId)
    .executeTakeFirst();
  const limits = await tx
    .selectFrom('limits')
    .select([
      ...(['id', 'name', 'version', 'harm', 'security', 'inquest', 'court', 'police'] as const),
      ...(['freedom_of_information as freedomOfInformation', 'subject_access as subjectAccess'] as const),
    ])
    .where('partnership_id', '=', partnershipId)
    .orderBy('name')
    .orderBy('version', 'desc')
    .execute();
  return { placeName: place?.name ?? null, sheetSet: place?.sheet != null, limits };
}
