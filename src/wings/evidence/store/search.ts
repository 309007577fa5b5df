// All of this wing's SQL about search. What may be found is decided by the database's own function, from the handle alone; words are read
// back from where they stand, under row-level security, for the few results that are shown (docs/decisions/0039).
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { Tier } from '../../../shell/standing.ts';
import type { Asked } from '../search/asked.ts';

/** One line that holds the words: a thing has several when its words stand in several places. */
export interface Line {
  readonly kind: string;
  readonly id: string;
  readonly source: string;
  readonly sourceId: string;
  /** 'YYYY-MM-DD'. */
  readonly on: string | null;
}

export async function findLines({ tx }: Scope, asked: Asked, most: number): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select kind, thing_id as id, source, source_id as "sourceId", on_day as "on"
      from thread.search(${[...asked.words]}::text[], ${[...asked.phrases]}::text[], ${asked.last}::text, ${most}::int)`.execute(
    tx,
  );
  return rows;
}

export interface Excerpt {
  readonly source: string;
  readonly sourceId: string;
  readonly tier: Tier;
  /** Between U+E000 and U+E001 stands what was asked for. */
  readonly words: string;
}

/** How many words stand around what was found. */
const excerptWords = 32;

export async function readExcerpts(
  { tx, partnershipId }: Scope,
  asked: Asked,
  lines: readonly Pick<Line, 'source' | 'sourceId'>[],
): Promise<Excerpt[]> {
  const options = `StartSel=\uE000, StopSel=\uE001, MaxWords=${excerptWords}, MinWords=12, MaxFragments=1`;
  const bySource = Map.groupBy(lines, ({ source }) => source);
  const found: Excerpt[] = [];
  for (const [source, own] of bySource) {
    const ids = own.map(({ sourceId }) => sourceId);
    const { rows } = await sql<Excerpt>`
      select source, source_id as "sourceId", tier,
             ts_headline('english', translate(words, E'\\uE000\\uE001', ''),
               thread.search_query(${[...asked.words]}::text[], ${[...asked.phrases]}::text[], ${asked.last}::text), ${options}) as words
        from thread.searchable
       where partnership_id = ${partnershipId} and source = ${sql.lit(source)} and source_id = any(${ids}::uuid[])`.execute(
      tx,
    );
    found.push(...rows);
  }
  return found;
}
