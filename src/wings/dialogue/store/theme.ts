// Themes: their place in the thread. Their words live in the log of each room that gathers under them.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { Tier } from '../../../shell/standing.ts';
import { struckTitle } from './copies.ts';

export interface ThemeRow {
  readonly id: string;
  readonly sessionId: string | null;
  readonly title: string;
  readonly tier: Tier;
}
/** The entry that names a theme in one room; `themeId` is the theme's own, which is that of the first entry. */
export interface ThemeEntry {
  readonly id: string;
  readonly themeId: string;
  readonly sessionId: string;
}

export async function addTheme(
  { tx, partnershipId }: Scope,
  theme: { id: string; engagementId: string; sessionId: string; title: string },
): Promise<void> {
  const { id, engagementId, sessionId, title } = theme;
  await tx
    .insertInto('theme')
    .values({
      ...{ partnership_id: partnershipId, id, engagement_id: engagementId, session_id: sessionId },
      ...{ title, tier: 'room' },
    })
    .execute();
}

/** What was put further keeps the words that were chosen for it. */
export async function renameTheme({ tx, partnershipId }: Scope, id: string, title: string): Promise<void> {
  await tx
    .updateTable('theme')
    .set({ title })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('tier', '=', 'room')
    .execute();
}

/** @returns false when somebody put it further first */
export async function raiseTheme({ tx, partnershipId }: Scope, id: string, title: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('theme')
    .set({ title, tier: 'partners' })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('tier', '=', 'room')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

const themes = ({ tx, partnershipId }: Scope) =>
  tx
    .selectFrom('theme')
    .select(['id', 'session_id as sessionId', 'title', 'tier'])
    .where('partnership_id', '=', partnershipId);

export const readThemeRows = (scope: Scope, engagementId: string): Promise<ThemeRow[]> =>
  themes(scope).where('engagement_id', '=', engagementId).orderBy('id').execute();

export async function readThemesById(scope: Scope, ids: readonly string[]): Promise<ThemeRow[]> {
  if (ids.length === 0) return [];
  return themes(scope)
    .where('id', 'in', [...ids])
    .execute();
}

/**
 * Those of these things that were made, near or far, from a theme that was struck out, or from what was answered to a statement that was
 * taken back since; and how far its words had gone. That a session started from something makes nothing of the session's own.
 * What was asked stands accepted, open to every partner, or is taken back: then only facilitators see that it was there.
 */
export async function readStruckOrigins(
  { tx, partnershipId }: Scope,
  ids: readonly string[],
): Promise<{ id: string; tier: Tier }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; tier: Tier }>`
    with recursive back (id, origin) as (
      select to_id, from_id from thread_link where partnership_id = ${partnershipId} and to_id = any(${[...ids]}::uuid[])
      union
      select back.id, link.from_id from back
        join thread_link link on link.partnership_id = ${partnershipId} and link.to_id = back.origin and link.how <> 'started from'
    )
    select distinct back.id, theme.tier from back
      join theme on theme.partnership_id = ${partnershipId} and theme.id = back.origin
     where theme.title = ${struckTitle}
    union
    select made.to_id, 'partners' from thread_link made
      join thread_link asked on asked.partnership_id = made.partnership_id and asked.to_id = made.from_id and asked.from_kind = 'statement'
     where made.partnership_id = ${partnershipId} and made.to_id = any(${[...ids]}::uuid[])
       and not exists (select from statement s where s.partnership_id = asked.partnership_id and s.id = asked.from_id and s.state <> 'taken back')`.execute(
    tx,
  );
  return rows;
}

/** In which rooms these themes are named. */
export async function readThemeEntries(
  { tx, partnershipId }: Scope,
  themeIds: readonly string[],
): Promise<ThemeEntry[]> {
  if (themeIds.length === 0) return [];
  const root = sql<string>`coalesce(refs[1], id)`;
  const rows = await tx
    .selectFrom('entry')
    .select(['id', 'session_id as sessionId', root.as('themeId')])
    .where('partnership_id', '=', partnershipId)
    .where('kind', '=', 'theme named')
    .where(root, 'in', [...themeIds])
    .orderBy('id')
    .execute();
  return rows;
}

/** What was said in other rooms under these themes. It decides whether a name may stay; no page shows it. */
export async function wordsGatheredElsewhere(
  { tx, partnershipId }: Scope,
  themeIds: readonly string[],
  sessionId: string,
): Promise<{ themeId: string; words: string }[]> {
  if (themeIds.length === 0) return [];
  return tx
    .selectFrom('thread_link')
    .innerJoin('entry', (join) =>
      join
        .onRef('entry.partnership_id', '=', 'thread_link.partnership_id')
        .onRef('entry.id', '=', 'thread_link.from_id'),
    )
    .innerJoin('entry_payload', (join) =>
      join
        .onRef('entry_payload.partnership_id', '=', 'entry.partnership_id')
        .onRef('entry_payload.entry_id', '=', 'entry.id'),
    )
    .select(['thread_link.to_id as themeId', sql<string>`body ->> 'words'`.as('words')])
    .where('thread_link.partnership_id', '=', partnershipId)
    .where('thread_link.to_id', 'in', [...themeIds])
    .where('thread_link.from_kind', '=', 'contribution')
    .where('entry.session_id', '<>', sessionId)
    .execute();
}
