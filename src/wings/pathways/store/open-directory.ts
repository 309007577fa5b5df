// The directory as anybody may read it. It is asked for without a handle, under which every table shows nothing: what comes is what the
// database's own function lets out, and no other query here could give more.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { OpenPlace, OpenService } from '../../../interop/open-referral/directory.ts';

type Tx = Scope['tx'];
interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly type: string;
  readonly provider_id: string | null;
  readonly provider: string | null;
  readonly fictional: boolean;
  readonly about: string | null;
  readonly eligibility: string | null;
  readonly places: OpenPlace[];
}
export interface OpenFilter {
  readonly search: string | null;
  /** null: of any kind, or none said. */
  readonly kind: string | null;
  readonly type: string | null;
  readonly hasKind: boolean;
}

const directory = (tx: Tx, today: string) => tx.selectFrom(sql<Row>`thread.open_directory(${today}::date)`.as('open'));
type Query = ReturnType<typeof directory>;

export async function readOpenServices(
  tx: Tx,
  today: string,
  filter: OpenFilter,
  { page, perPage }: { readonly page: number; readonly perPage: number },
): Promise<{ readonly total: number; readonly services: OpenService[] }> {
  const asked = narrowed(directory(tx, today), filter);
  const { total } = await asked.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
  const rows = await asked
    .selectAll('open')
    .orderBy('open.name')
    .orderBy('open.id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  return { total, services: rows.map(openService) };
}

function narrowed(query: Query, { search, kind, type, hasKind }: OpenFilter): Query {
  let asked = query;
  if (search !== null)
    asked = asked.where(
      sql<boolean>`position(lower(${search}) in lower(concat_ws(' ', open.name, open.provider, open.about, open.eligibility))) > 0`,
    );
  if (kind !== null) asked = asked.where('open.kind', '=', kind);
  if (type !== null) asked = asked.where('open.type', '=', type);
  return hasKind ? asked.where('open.kind', 'is not', null) : asked;
}

export async function findOpenService(tx: Tx, today: string, id: string): Promise<OpenService | undefined> {
  const row = await directory(tx, today).selectAll('open').where('open.id', '=', id).executeTakeFirst();
  return row && openService(row);
}

const openService = ({ provider_id, provider, ...row }: Row): OpenService => ({
  ...row,
  provider: provider_id !== null && provider !== null ? { id: provider_id, name: provider } : null,
});
