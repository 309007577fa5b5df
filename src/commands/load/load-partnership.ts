// Loads one partnership from the text of its data file: whole, or not at all.
import { randomBytes } from 'node:crypto';
import type { Database } from '../../db/database.ts';
import { newId } from '../../db/id.ts';
import type { Scope } from '../../db/scope.ts';
import { act, type Happening } from '../../shell/act.ts';
import { isRefusal } from '../../shell/endings.ts';
import { londonDay } from '../../shell/london-day.ts';
import type { Seal } from '../../shell/seal.ts';
import { makeHandle } from '../../shell/seats.ts';
import { type Verdict, yes } from '../../shell/standing.ts';
import { keepSealed } from '../../wings/coproduction/index.ts';
import { keepIssuedBefore } from '../../wings/evidence/index.ts';
import { keepIdentities, letOutContinuity } from '../../wings/pathways/index.ts';
import { keepFrozen } from './frozen.ts';
import { type Fault, readFile } from './read.ts';
import { type Account, rowsOf } from './rows.ts';
import { giveAccounts, keepRows, settleNumbers } from './store.ts';

export type Loaded =
  | {
      readonly ok: true;
      readonly slug: string;
      readonly name: string;
      readonly partnershipId: string;
      readonly accounts: readonly Account[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Far from the time that one statement may take. */
const namesAtOnce = 2000;

/** @param seal closes the names of people, with the key of the service that will open them */
export async function loadPartnership(
  db: Database,
  handleSecret: Buffer,
  text: string,
  now: Date,
  seal: Seal,
): Promise<Loaded> {
  const read = readFile(text);
  if (!read.ok) return read;
  const rows = rowsOf(read.file, { newId, now, salt: () => randomBytes(16).toString('hex') });
  if (!rows.ok)
    return { ok: false, faults: rows.faults.map(({ path, reason }) => ({ line: read.lineOf(path), reason })) };
  const { partnershipId } = rows;
  const handle = await commandHandle(db, handleSecret, partnershipId);
  const { key: slug, name, tagline = null, fictional } = read.file.partnership;
  try {
    await actAsCommand(db, handle, partnershipId, now, async (scope) => {
      await keepRows(scope, rows.inserts);
      const frozen = await keepFrozen(scope, { name, tagline, fictional }, rows.frozen);
      for (const sealed of rows.sealed) await keepSealed(scope, sealed);
      for (let from = 0; from < rows.identities.length; from += namesAtOnce)
        await keepIdentities(scope, seal, rows.identities.slice(from, from + namesAtOnce));
      await settleNumbers(scope);
      await letOutContinuity(scope, { today: londonDay(now), newId });
      await keepIssuedBefore(scope, rows.issued);
      return { act: 'partnership loaded', changes: { rows: rows.inserts.length + frozen } };
    });
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

/** Seats to look around from: in the example each account opens the seat of the person whose id it has. */
export async function giveExampleAccounts(
  db: Database,
  handleSecret: Buffer,
  { partnershipId, accounts }: { partnershipId: string; accounts: readonly Account[] },
): Promise<void> {
  const handle = await commandHandle(db, handleSecret, partnershipId);
  await actAsCommand(db, handle, partnershipId, new Date(), async (scope) => {
    await giveAccounts(
      scope,
      accounts.map(({ personId }) => personId),
    );
    return { act: 'example seats opened', changes: { seats: accounts.length } };
  });
}

const commandHandle = (db: Database, secret: Buffer, partnershipId: string): Promise<Buffer> =>
  makeHandle(db, secret, {
    partnershipId,
    personId: null,
    clearance: 'facilitators',
    expiresAt: new Date(Date.now() + 600_000),
  });

async function actAsCommand(
  db: Database,
  handle: Buffer,
  partnershipId: string,
  now: Date,
  work: (scope: Scope) => Promise<Pick<Happening, 'act'> & Pick<Happening, 'changes'>>,
): Promise<void> {
  const actor = {
    partnershipId,
    personId: null,
    handle,
    requestId: 'command',
    now,
    hold: (verdict: Verdict) => verdict,
  };
  const done = await act(db, actor, {
    may: yes,
    apply: async (scope) => ({
      result: true,
      happened: { ...(await work(scope)), subject: { kind: 'partnership', id: partnershipId } },
    }),
  });
  if (isRefusal(done)) throw new Error('a command is never refused');
}
