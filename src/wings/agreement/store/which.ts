// Which rows are wanted: of one engagement or of all, and up to which tiers.
import type { Tier } from '../../../shell/standing.ts';

export interface Which {
  readonly tiers: readonly Tier[];
  readonly engagementId?: string;
  readonly ids?: readonly string[];
}
export const everyTier: readonly Tier[] = ['facilitators', 'room', 'partners', 'published'];

/** A list for `in (...)` that may be empty: PostgreSQL takes no empty list, and no id is nil. */
export const listed = (ids: readonly string[]): readonly string[] =>
  ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000'];
