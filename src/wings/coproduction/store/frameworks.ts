// All of this wing's SQL about a partnership's own sets of standards. Those that are published stand in the code.
import type { Scope } from '../../../db/scope.ts';

export interface OwnStandard {
  readonly id: string;
  readonly position: number;
  readonly grouping: string | null;
  readonly name: string;
  readonly words: string | null;
  readonly easyWords: string | null;
}
export interface OwnFramework {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly about: string | null;
  readonly madeBy: string | null;
  readonly version: number;
  readonly standards: readonly OwnStandard[];
}

export async function readOwnFrameworks({ tx, partnershipId }: Scope): Promise<OwnFramework[]> {
  const frameworks = await tx
    .selectFrom('framework')
    .select(['id', 'slug', 'title', 'about', 'made_by as madeBy', 'version'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('title')
    .execute();
  const standards = await tx
    .selectFrom('framework_standard')
    .select(['id', 'framework_id as frameworkId', 'position', 'grouping', 'name', 'words', 'easy_words as easyWords'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('position')
    .execute();
  return frameworks.map((framework) => ({
    ...framework,
    standards: standards.filter(({ frameworkId }) => frameworkId === framework.id),
  }));
}

export type FrameworkSaid = Pick<OwnFramework, 'title' | 'about' | 'madeBy'> & {
  readonly standards: readonly Omit<OwnStandard, 'position'>[];
};

export async function addFramework(
  scope: Scope,
  framework: FrameworkSaid & Pick<OwnFramework, 'id' | 'slug'>,
): Promise<void> {
  const { id, slug, title, about, madeBy } = framework;
  await scope.tx
    .insertInto('framework')
    .values({ partnership_id: scope.partnershipId, id, slug, title, about, made_by: madeBy })
    .execute();
  await addStandards(scope, id, framework.standards);
}

/** @returns false when it is no longer the version decided from, or a round asks by it by now */
export async function changeFramework(
  scope: Scope,
  { id, slug, version }: Pick<OwnFramework, 'id' | 'slug' | 'version'>,
  said: FrameworkSaid,
): Promise<boolean> {
  const { tx, partnershipId } = scope;
  const { numUpdatedRows } = await tx
    .updateTable('framework')
    .set({ title: said.title, about: said.about, made_by: said.madeBy, version: version + 1 })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('round')
            .select('id')
            .where('partnership_id', '=', partnershipId)
            .where('framework', '=', slug)
            .where('state', '<>', 'called off'),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return false;
  await tx
    .deleteFrom('framework_standard')
    .where('partnership_id', '=', partnershipId)
    .where('framework_id', '=', id)
    .execute();
  await addStandards(scope, id, said.standards);
  return true;
}

async function addStandards(
  { tx, partnershipId }: Scope,
  frameworkId: string,
  standards: FrameworkSaid['standards'],
): Promise<void> {
  await tx
    .insertInto('framework_standard')
    .values(
      standards.map(({ id, grouping, name, words, easyWords }, i) => ({
        ...{ partnership_id: partnershipId, id, framework_id: frameworkId, position: i + 1 },
        ...{ grouping, name, words, easy_words: easyWords },
      })),
    )
    .execute();
}
