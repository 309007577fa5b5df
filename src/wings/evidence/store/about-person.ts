// Everything that names one person, under the handle of whoever asks: what the database does not open to them is not here.
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import type { StoredTable } from './tables.ts';

/** A column that names people, and the columns that are shown of the rows where it names one. */
interface NamingColumn {
  readonly table: string;
  readonly column: string;
  readonly held: { readonly shows: readonly string[] };
}
/** A cell each, in the order in which they are shown, with the kind that the database has for it. */
export type HeldRow = readonly { readonly name: string; readonly type: string; readonly value: string | null }[];

export async function readHeld(
  { tx, partnershipId }: Scope,
  tables: readonly StoredTable[],
  { table, column, held }: NamingColumn,
  personId: string,
): Promise<HeldRow[]> {
  const stored = tables.find(({ name }) => name === table);
  if (!stored) return [];
  const shown = held.shows.map((name) => {
    const to = stored.points.find((one) => one.column === name);
    const label = to && labelOf(tables, to.table);
    const type = stored.columns.find((one) => one.name === name)?.type ?? 'text';
    // what a column points at stands here by its words, for an id says nothing to anybody
    return label && to
      ? {
          name,
          type: 'text',
          cell: sql`(select ${sql.ref(`o.${label}`)}::text from ${sql.table(to.table)} o where o.partnership_id = r.partnership_id and ${sql.ref(`o.${to.to}`)} = ${sql.ref(`r.${name}`)})`,
        }
      : {
          name,
          type,
          cell: type.startsWith('timestamp')
            ? sql`to_char(${sql.ref(`r.${name}`)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
            : sql`${sql.ref(`r.${name}`)}::text`,
        };
  });
  const cells = shown.map(({ cell }, n) => sql`${cell} as ${sql.ref(`c${n}`)}`);
  const { rows } = await sql<Record<string, string | null>>`
    select ${sql.join(cells)} from ${sql.table(table)} r
     where r.partnership_id = ${partnershipId} and ${sql.ref(`r.${column}`)} = ${personId}
     order by ${sql.join(stored.key.map((key) => sql.ref(`r.${key}`)))}`.execute(tx);
  return rows.map((row) => shown.map(({ name, type }, n) => ({ name, type, value: row[`c${n}`] ?? null })));
}

const labels = ['title', 'name', 'words', 'shown_as'];
const labelOf = (tables: readonly StoredTable[], table: string): string | undefined => {
  const columns = new Set(tables.find(({ name }) => name === table)?.columns.map(({ name }) => name));
  return labels.find((label) => columns.has(label));
};

export interface Told {
  readonly id: string;
  readonly words: string | null;
  readonly source: string;
  readonly state: string;
  readonly receivedOn: string | null;
  readonly put: string | null;
  readonly partner: string | null;
  readonly answer: string | null;
  readonly answerWords: string | null;
  readonly answeredOn: string | null;
  readonly changeWords: string | null;
  readonly toldOn: string | null;
}

/** What this person told, what was put of it, what was answered and changed, and when they were told. */
export async function readToldBy({ tx, partnershipId }: Scope, personId: string): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select f.id, f.words, f.source, f.state, f.received_on as "receivedOn", i.words as put, p.name as partner,
           a.answer, a.words as "answerWords", a.answered_on as "answeredOn", c.words as "changeWords", b.told_on as "toldOn"
      from feedback_teller t
      join feedback f on f.partnership_id = t.partnership_id and f.id = t.feedback_id
      left join put_item_feedback g on g.partnership_id = f.partnership_id and g.feedback_id = f.id
      left join put_item i on i.partnership_id = g.partnership_id and i.id = g.item_id
      left join partner p on p.partnership_id = i.partnership_id and p.id = i.partner_id
      left join lateral (select answer, words, answered_on from put_answer x
        where x.partnership_id = i.partnership_id and x.item_id = i.id order by x.round desc limit 1) a on true
      left join lateral (select words from put_change x
        where x.partnership_id = i.partnership_id and x.item_id = i.id order by x.id desc limit 1) c on true
      left join lateral (select max(told_on) as told_on from telling_back x
        where x.partnership_id = f.partnership_id and x.feedback_id = f.id and x.item_id = i.id) b on true
     where t.partnership_id = ${partnershipId} and t.person_id = ${personId}
     order by f.id, i.id`.execute(tx);
  return rows;
}

/** What was done about this person's seat; never by whom. */
export const readDoneAbout = ({ tx, partnershipId }: Scope, personId: string) =>
  tx
    .selectFrom('event')
    .select(['at', 'act'])
    .where('partnership_id', '=', partnershipId)
    .where('subject_kind', '=', 'person')
    .where('subject_id', '=', personId)
    .orderBy('id')
    .execute();
