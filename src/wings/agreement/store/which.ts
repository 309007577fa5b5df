// Which rows are wanted: of one engagement or of all, and up to which tiers; and what new words do to a tier.
import { type RawBuilder, sql } from 'kysely';
import type { Tier } from '../../../shell/standing.ts';

export interface Which {
  readonly tiers: readonly Tier[];
  readonly engagementId?: string;
  readonly ids?: readonly string[];
}
export const everyTier: readonly Tier[] = ['facilitators', 'room', 'partners', 'published'];

/** Someone chose what is published as it stood then: other words are with the partners until they are chosen again. */
export const tierAfter = (words: Readonly<Record<string, string | number | null>>): RawBuilder<Tier> => {
  const changed = Object.entries(words).map(
    ([column, value]) =>
      sql<boolean>`${sql.ref(column)}::text is distinct from ${value === null ? null : String(value)}`,
  );
  return sql<Tier>`case when tier = 'published' and (${sql.join(changed, sql` or `)}) then 'partners' else tier end`;
};
