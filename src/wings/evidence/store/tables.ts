// What the database says of its own tables: so that a file that is taken out says what is in it and never lags behind.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';

export interface StoredColumn {
  readonly name: string;
  /** As PostgreSQL writes it: 'text', 'uuid[]', 'timestamp with time zone'. */
  readonly type: string;
  readonly required: boolean;
}
export interface StoredTable {
  readonly name: string;
  readonly columns: readonly StoredColumn[];
  /** Without the partnership, which comes first in every key. */
  readonly key: readonly string[];
  readonly points: readonly { readonly column: string; readonly table: string; readonly to: string }[];
}

/** Every table of the schema of a partnership, by its name. */
export async function readTables({ tx }: Pick<Scope, 'tx'>): Promise<StoredTable[]> {
  const { rows } = await sql.raw<StoredTable>(ofTables).execute(tx);
  return rows;
}

export const ofTables = `
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'required', a.attnotnull) order by a.attnum)
         from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      coalesce((select json_agg(a.attname order by k.place)
         from pg_constraint p, unnest(p.conkey) with ordinality k (number, place)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
        where p.conrelid = c.oid and p.contype = 'p' and a.attname <> 'partnership_id'), '[]') as key,
      coalesce((select json_agg(json_build_object('column', a.attname, 'table', other.relname, 'to', b.attname) order by f.conname, k.place)
         from pg_constraint f
         join pg_class other on other.oid = f.confrelid
         cross join unnest(f.conkey, f.confkey) with ordinality k (number, theirs, place)
         join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.number
         join pg_attribute b on b.attrelid = f.confrelid and b.attnum = k.theirs
        where f.conrelid = c.oid and f.contype = 'f' and a.attname <> 'partnership_id'
          -- of a key of several columns the one that names the row
          and exists (select from pg_constraint p where p.conrelid = f.confrelid and p.contype = 'p' and b.attnum = any (p.conkey))), '[]') as points
      from pg_class c
     where c.relnamespace = 'thread'::regnamespace and c.relkind = 'r'
     order by c.relname`;
