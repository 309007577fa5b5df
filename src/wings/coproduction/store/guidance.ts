// All of this wing's SQL about guidance.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { Tier } from '../../../shell/standing.ts';
import type { Guidance, GuidanceSection, GuidanceState, GuidanceVersion, Maker, Written } from '../wards/guidance.ts';

const columns = [
  'id',
  'slug',
  'title',
  'about',
  'place_id as placeId',
  'for_whom as forWhom',
  'state',
  'because',
  'stands',
  'comments_by as commentsBy',
  'review_on as reviewOn',
  'easy_words as easyWords',
  'welsh_words as welshWords',
  'tier',
  'version',
] as const;

export async function readGuidance({ tx, partnershipId }: Scope, tiers: readonly Tier[]): Promise<Guidance[]> {
  const rows = await tx
    .selectFrom('guidance')
    .select(columns)
    .where('partnership_id', '=', partnershipId)
    .where('tier', 'in', tiers)
    .orderBy('title')
    .orderBy('id')
    .execute();
  // the database holds the list to these three words
  return rows as Guidance[];
}

export async function readMakers({ tx, partnershipId }: Scope): Promise<(Maker & { guidanceId: string })[]> {
  return tx
    .selectFrom('guidance_maker')
    .select(['guidance_id as guidanceId', 'side', 'roles'])
    .where('partnership_id', '=', partnershipId)
    .orderBy(sql`array_position(array['patients', 'families', 'advocates', 'staff'], side)`)
    .execute();
}

export async function readSections({ tx, partnershipId }: Scope, guidanceId: string): Promise<GuidanceSection[]> {
  return tx
    .selectFrom('guidance_section')
    .select(['id', 'position', 'heading', 'words', 'version'])
    .where('partnership_id', '=', partnershipId)
    .where('guidance_id', '=', guidanceId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** The latest first. */
export async function readGuidanceVersions(
  { tx, partnershipId }: Scope,
  guidanceId: string,
): Promise<GuidanceVersion[]> {
  const rows = await tx
    .selectFrom('guidance_version')
    .select(['number', 'agreed_on as agreedOn', 'written'])
    .where('partnership_id', '=', partnershipId)
    .where('guidance_id', '=', guidanceId)
    .orderBy('number', 'desc')
    .execute();
  // written by keepVersion alone
  return rows.map(({ written, ...row }) => ({ ...row, written: written as Written }));
}

export type GuidanceWords = Pick<Guidance, 'title' | 'about' | 'placeId' | 'forWhom'> & {
  readonly makers: readonly Maker[];
};
const written = (words: GuidanceWords) => ({
  title: words.title,
  about: words.about,
  place_id: words.placeId,
  for_whom: [...words.forWhom],
});

export async function addGuidance(
  scope: Scope,
  { id, slug, words }: { readonly id: string; readonly slug: string; readonly words: GuidanceWords },
): Promise<void> {
  const { tx, partnershipId } = scope;
  await tx
    .insertInto('guidance')
    .values({ partnership_id: partnershipId, id, slug, ...written(words) })
    .execute();
  await keepMakers(scope, id, words.makers);
}

async function keepMakers({ tx, partnershipId }: Scope, id: string, makers: readonly Maker[]): Promise<void> {
  await tx
    .deleteFrom('guidance_maker')
    .where('partnership_id', '=', partnershipId)
    .where('guidance_id', '=', id)
    .execute();
  if (makers.length === 0) return;
  await tx
    .insertInto('guidance_maker')
    .values(makers.map((maker) => ({ partnership_id: partnershipId, guidance_id: id, ...maker })))
    .execute();
}

const at = ({ tx, partnershipId }: Scope, id: string, seen: number) =>
  tx
    .updateTable('guidance')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .set({ version: seen + 1 });

/** @returns false when it is no longer the version decided from; so do the others */
export async function changeGuidance(scope: Scope, id: string, seen: number, words: GuidanceWords): Promise<boolean> {
  const { numUpdatedRows } = await at(scope, id, seen).set(written(words)).executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return false;
  await keepMakers(scope, id, words.makers);
  return true;
}

export async function keepOtherWords(
  scope: Scope,
  id: string,
  seen: number,
  words: Pick<Guidance, 'easyWords' | 'welshWords'>,
): Promise<boolean> {
  const { numUpdatedRows } = await at(scope, id, seen)
    .set({ easy_words: words.easyWords, welsh_words: words.welshWords })
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function moveGuidance(
  scope: Scope,
  id: string,
  seen: number,
  to: {
    readonly from: GuidanceState;
    readonly state: GuidanceState;
    readonly because: string | null;
    readonly commentsBy: string | null;
    readonly reviewOn: string | null;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await at(scope, id, seen)
    .set({
      state: to.state,
      because: to.because,
      comments_by: to.commentsBy,
      review_on: to.reviewOn,
      ...(to.state === 'withdrawn' && { stands: null }),
    })
    .where('state', '=', to.from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** What is agreed now, whole, and holds from now on. @returns its number */
export async function keepVersion(
  { tx, partnershipId }: Scope,
  guidanceId: string,
  agreedOn: string,
  what: Written,
): Promise<number> {
  const last = await tx
    .selectFrom('guidance_version')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('partnership_id', '=', partnershipId)
    .where('guidance_id', '=', guidanceId)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await tx
    .insertInto('guidance_version')
    .values({
      partnership_id: partnershipId,
      guidance_id: guidanceId,
      number,
      agreed_on: agreedOn,
      written: JSON.stringify(what),
    })
    .execute();
  await tx
    .updateTable('guidance')
    .set({ stands: number })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', guidanceId)
    .execute();
  return number;
}

export async function addSection(
  { tx, partnershipId }: Scope,
  guidanceId: string,
  section: Pick<GuidanceSection, 'id' | 'heading' | 'words'>,
): Promise<void> {
  const last = await tx
    .selectFrom('guidance_section')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('partnership_id', '=', partnershipId)
    .where('guidance_id', '=', guidanceId)
    .executeTakeFirst();
  await tx
    .insertInto('guidance_section')
    .values({
      partnership_id: partnershipId,
      guidance_id: guidanceId,
      position: (last?.position ?? 0) + 1,
      ...section,
    })
    .execute();
}

/**
 * Before its words are changed: nobody can agree between, and whoever looked at the words before agrees to other words than these, and is
 * told so. @returns false when its words stand
 */
export async function openForWriting({ tx, partnershipId }: Scope, guidanceId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('guidance')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', guidanceId)
    .where('state', 'in', ['draft', 'out for comment'])
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function writeSection(
  { tx, partnershipId }: Scope,
  id: string,
  seen: number,
  words: Pick<GuidanceSection, 'heading' | 'words'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('guidance_section')
    .set({ ...words, version: seen + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function removeSection({ tx, partnershipId }: Scope, id: string, seen: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('guidance_section')
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Of every tier: an address is taken whoever may see what stands there. */
export async function readGuidanceSlugs({ tx, partnershipId }: Scope): Promise<string[]> {
  const rows = await tx.selectFrom('guidance').select('slug').where('partnership_id', '=', partnershipId).execute();
  return rows.map(({ slug }) => slug);
}
