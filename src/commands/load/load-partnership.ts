// Loads one partnership from the text of its data file: whole, or not at all.
import { randomBytes } from 'node:crypto';
import type { Database } from '../../db/database.ts';
import { newId } from '../../db/id.ts';
import { act } from '../../shell/act.ts';
import { isRefusal } from '../../shell/endings.ts';
import { makeHandle } from '../../shell/seats.ts';
import { yes } from '../../shell/standing.ts';
import { type Fault, readFile } from './read.ts';
import { type Account, rowsOf } from './rows.ts';
import { keepRows } from './store.ts';

export type Loaded =
  | {
      readonly ok: true;
      readonly slug: string;
      readonly name: string;
      readonly partnershipId: string;
      readonly accounts: readonly Account[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export async function loadPartnership(db: Database, handleSecret: Buffer, text: string, now: Date): Promise<Loaded> {
  const read = readFile(text);
  if (!read.ok) return read;
  const rows = rowsOf(read.file, { newId, now, salt: () => randomBytes(16).toString('hex') });
  if (!rows.ok)
    return { ok: false, faults: rows.faults.map(({ path, reason }) => ({ line: read.lineOf(path), reason })) };
  const { partnershipId } = rows;
  const handle = await makeHandle(db, handleSecret, {
    partnershipId,
    personId: null,
    clearance: 'facilitators',
    expiresAt: new Date(Date.now() + 600_000),
  });
  const { key: slug, name } = read.file.partnership;
  try {
    const kept = await act(
      db,
      { partnershipId, personId: null, handle, requestId: 'load', now, hold: (verdict) => verdict },
      {
        may: yes,
        apply: async (scope) => {
          await keepRows(scope, rows.inserts);
          return {
            result: true,
            happened: {
              act: 'partnership loaded',
              subject: { kind: 'partnership', id: partnershipId },
              changes: { rows: rows.inserts.length },
            },
          };
        },
      },
    );
    if (isRefusal(kept)) throw new Error('a command is never refused');
  } catch (error) {
    const refused = refusedBecause(error);
    if (refused) return { ok: false, faults: [{ line: read.lineOf(['partnership', 'key']), reason: refused }] };
    throw error;
  }
  return { ok: true, slug, name, partnershipId, accounts: rows.accounts };
}

/** What the database would not take, in words that hold nothing from the file. */
function refusedBecause(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const constraint = 'constraint' in error ? String(error.constraint) : '';
  if (error.code === '23505' && constraint === 'partnership_slug_key')
    return 'a partnership with this key is here already';
  if (error.code === '23505' || error.code === '23514' || error.code === '23503' || error.code === '23502')
    return `the database does not take this file as it stands (rule ${constraint || error.code})`;
  return undefined;
}
