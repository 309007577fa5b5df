// All of this wing's SQL about coding projects: who codes what, for which question, until when. The database shows no words to
// anybody who does not code in that moment.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { Coder, CodingProject, Source } from '../coding/coding.ts';

const projectColumns = [
  ...(['id', 'slug', 'name', 'question', 'approval', 'approved_by as approvedBy'] as const),
  ...(['approved_on as approvedOn', 'starts_on as startsOn', 'ends_on as endsOn'] as const),
  ...(['ended_on as endedOn', 'ended_because as endedBecause', 'version'] as const),
] as const;

export const readCodingProjects = ({ tx, partnershipId }: Scope): Promise<CodingProject[]> =>
  tx
    .selectFrom('coding_project')
    .select(projectColumns)
    .where('partnership_id', '=', partnershipId)
    .orderBy('starts_on', 'desc')
    .orderBy('name')
    .execute();

export const findCodingProject = ({ tx, partnershipId }: Scope, slug: string): Promise<CodingProject | undefined> =>
  tx
    .selectFrom('coding_project')
    .select(projectColumns)
    .where('partnership_id', '=', partnershipId)
    .where('slug', '=', slug)
    .executeTakeFirst();

export async function addCodingProject(
  { tx, partnershipId }: Scope,
  project: Omit<CodingProject, 'endedOn' | 'endedBecause' | 'version'> & { readonly openedBy: string },
): Promise<void> {
  const { id, slug, name, question, approval, approvedBy, approvedOn, startsOn, endsOn, openedBy } = project;
  await tx
    .insertInto('coding_project')
    .values({
      ...{ partnership_id: partnershipId, id, slug, name, question, approval, approved_by: approvedBy },
      ...{ approved_on: approvedOn, starts_on: startsOn, ends_on: endsOn, opened_by: openedBy },
    })
    .execute();
}

/** @returns false when it changed meanwhile, or has ended */
export async function endCodingProject(
  { tx, partnershipId }: Scope,
  { id, version }: Pick<CodingProject, 'id' | 'version'>,
  ended: { readonly on: string; readonly because: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('coding_project')
    .set((row) => ({ ended_on: ended.on, ended_because: ended.because, version: row('version', '+', 1) }))
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Everybody who was ever named, those who left among them. */
export async function readCoders({ tx, partnershipId }: Scope): Promise<(Coder & { readonly projectId: string })[]> {
  return tx
    .selectFrom('coding_coder')
    .innerJoin('person', (join) =>
      join
        .onRef('person.partnership_id', '=', 'coding_coder.partnership_id')
        .onRef('person.id', '=', 'coding_coder.person_id'),
    )
    .select(['project_id as projectId', 'person_id as personId', 'shown_as as shownAs'])
    .select(['named_on as namedOn', 'left_on as leftOn'])
    .where('coding_coder.partnership_id', '=', partnershipId)
    .orderBy('shown_as')
    .orderBy('person_id')
    .execute();
}

export async function nameCoder(
  { tx, partnershipId }: Scope,
  { projectId, personId, on }: { projectId: string; personId: string; on: string },
): Promise<void> {
  await tx
    .insertInto('coding_coder')
    .values({ partnership_id: partnershipId, project_id: projectId, person_id: personId, named_on: on })
    .onConflict((there) =>
      there.columns(['partnership_id', 'project_id', 'person_id']).doUpdateSet({ left_on: null, named_on: on }),
    )
    .execute();
}

export async function takeCoderOut(
  { tx, partnershipId }: Scope,
  { projectId, personId, on }: { projectId: string; personId: string; on: string },
): Promise<void> {
  await tx
    .updateTable('coding_coder')
    .set({ left_on: on })
    .where('partnership_id', '=', partnershipId)
    .where('project_id', '=', projectId)
    .where('person_id', '=', personId)
    .execute();
}

/** People with a seat here, for naming them. */
export const readSeated = ({ tx, partnershipId }: Scope): Promise<{ id: string; shownAs: string; roles: string[] }[]> =>
  tx
    .selectFrom('person')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.partnership_id', '=', 'person.partnership_id')
        .onRef('membership.person_id', '=', 'person.id'),
    )
    .select(['person.id', 'shown_as as shownAs'])
    .select(sql<string[]>`array_agg(distinct membership.role)`.as('roles'))
    .where('person.partnership_id', '=', partnershipId)
    .where('left_at', 'is', null)
    .where('ended_on', 'is', null)
    .groupBy(['person.id', 'shown_as'])
    .orderBy('shown_as')
    .orderBy('person.id')
    .execute();

const sourceColumns = [
  ...(['id', 'project_id as projectId', 'kind', 'session_id as sessionId', 'name', 'position'] as const),
  ...(['added_at as addedAt', 'revealed_at as revealedAt', 'gone_at as goneAt'] as const),
] as const;

export const readSources = ({ tx, partnershipId }: Scope, projectId?: string): Promise<Source[]> =>
  tx
    .selectFrom('coding_source')
    .select(sourceColumns)
    .where('partnership_id', '=', partnershipId)
    .$if(projectId !== undefined, (query) => query.where('project_id', '=', projectId ?? ''))
    .orderBy('position')
    .orderBy('id')
    .execute();

export async function addSource(
  { tx, partnershipId }: Scope,
  source: Pick<Source, 'id' | 'projectId' | 'kind' | 'sessionId' | 'name' | 'addedAt'> & { readonly addedBy: string },
): Promise<void> {
  const { id, projectId, kind, sessionId, name, addedAt, addedBy } = source;
  const { last } = await tx
    .selectFrom('coding_source')
    .select((row) => row.fn.max('position').as('last'))
    .where('partnership_id', '=', partnershipId)
    .where('project_id', '=', projectId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('coding_source')
    .values({
      ...{ partnership_id: partnershipId, id, project_id: projectId, kind, session_id: sessionId, name },
      ...{ position: (last ?? 0) + 1, added_at: addedAt, added_by: addedBy },
    })
    .execute();
}

export async function keepText(
  { tx, partnershipId }: Scope,
  { sourceId, projectId, words }: { sourceId: string; projectId: string; words: string },
): Promise<void> {
  await tx
    .insertInto('coding_text')
    .values({ partnership_id: partnershipId, source_id: sourceId, project_id: projectId, words })
    .execute();
}

/** Nothing for anybody who does not code in this moment. */
export async function readText({ tx, partnershipId }: Scope, sourceId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('coding_text')
    .select('words')
    .where('partnership_id', '=', partnershipId)
    .where('source_id', '=', sourceId)
    .executeTakeFirst();
  return row?.words;
}

/** The database takes its words and what was found in them with it. */
export async function takeSourceOut({ tx, partnershipId }: Scope, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('coding_source')
    .set({ gone_at: at })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('gone_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
