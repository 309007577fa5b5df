// The entry log of a session: added to and read, never changed. The server is the device for now.
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope } from '../../../db/scope.ts';
import {
  type Depth,
  type Entry,
  type Kind,
  type Last,
  makeEntry,
  mayKeep,
  type Payloads,
  readHeader,
  struckOut,
  type Tier,
} from '../../../room/index.ts';
import { sha256 } from '../../../room/sha256.ts';
import type { Clearance } from '../../../shell/standing.ts';

export interface Keeping<K extends Kind> {
  /** UUIDv7. */
  readonly id: string;
  readonly sessionId: string;
  readonly kind: K;
  readonly tier: Tier;
  readonly refs?: readonly string[];
  readonly body: Payloads[K];
  readonly now: Date;
}
export type Kept =
  | { readonly ok: true; readonly n: number }
  | { readonly ok: false; readonly because: 'no room' | 'beyond what the room chose' };

/** Begins the log of a session. A new epoch is a new beginning, after a restore for instance. */
export async function openRoom(scope: Scope, sessionId: string, epoch: string, deviceId: string): Promise<void> {
  const { tx, partnershipId } = scope;
  await tx
    .insertInto('room')
    .values({ partnership_id: partnershipId, session_id: sessionId, epoch })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto('device')
    .values({ partnership_id: partnershipId, id: deviceId, kind: 'server', words: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Adds one entry. The room's row is locked until the transaction ends, so that numbers have no gap and follow the order
 * of commits; only those who write to this room wait.
 */
export async function keepEntry<K extends Kind>(scope: Scope, keeping: Keeping<K>): Promise<Kept> {
  const room = await lockRoom(scope, keeping.sessionId);
  if (!room) return { ok: false, because: 'no room' };
  // Until the room has chosen, nothing may be kept that the least choice would not keep.
  if (!mayKeep(room.depth ?? 'number', keeping.kind)) return { ok: false, because: 'beyond what the room chose' };
  const { device, last } = await serverDevice(scope, keeping.sessionId);
  const opened = await openedAt(scope, keeping.sessionId);
  const { id, sessionId, kind, tier, refs = [], body, now } = keeping;
  const made = makeEntry(
    {
      ...{ id, room: sessionId, device, last, kind, tier, author: null, refs, body },
      at: {
        wall: now.getTime(),
        mono: Math.max(0, now.getTime() - (opened ?? now.getTime())),
        zone: 'Europe/London',
        source: 'server',
      },
      salt: randomBytes(16).toString('hex'),
    },
    sha256,
  );
  if (!made.ok) throw new Error(`an entry of kind "${kind}" could not be made: ${made.because}`);
  const n = room.lastN + 1;
  await insertEntry(scope, made.entry, made.last.hash, n, now);
  await numberRoom(scope, keeping.sessionId, n);
  if (kind === 'keeping chosen' && 'depth' in body) await chooseDepth(scope, sessionId, body.depth);
  return { ok: true, n };
}

/** Entries that this reader may see, for `reduce`. The room's own people and facilitators see what was said there. */
export async function readLog(
  { tx, partnershipId }: Scope,
  sessionId: string,
  clearance: Clearance,
  isParticipant: boolean,
): Promise<Entry[]> {
  const rows = await tx
    .selectFrom('entry')
    .leftJoin('entry_payload', (join) =>
      join
        .onRef('entry_payload.partnership_id', '=', 'entry.partnership_id')
        .onRef('entry_payload.entry_id', '=', 'entry.id'),
    )
    .select([
      ...(['entry.id', 'v', 'device_id', 'dseq', 'prev', 'kind', 'entry.tier', 'author', 'refs'] as const),
      ...(['at_wall', 'at_mono', 'at_zone', 'at_source', 'phash', 'salt', 'body'] as const),
    ])
    .where('entry.partnership_id', '=', partnershipId)
    .where('entry.session_id', '=', sessionId)
    .where('entry.tier', 'in', tiersSeen(clearance, isParticipant))
    .where('verdict', '=', 'stored')
    .orderBy('n')
    .execute();
  return rows.flatMap((row): Entry[] => {
    const header = readHeader({
      ...{ v: row.v, id: row.id, room: sessionId, device: row.device_id, dseq: row.dseq, kind: row.kind },
      ...{ tier: row.tier, author: row.author, refs: row.refs },
      prev: row.prev?.toString('hex') ?? null,
      at: { wall: row.at_wall, mono: row.at_mono, zone: row.at_zone, source: row.at_source },
      phash: row.phash?.toString('hex') ?? null,
    });
    const payload = row.salt && { salt: row.salt.toString('hex'), body: row.body };
    return header ? [{ header, payload: payload ?? null }] : [];
  });
}

/** "Don't write that down": the words go, for good; the header stays. Destroys what the log's own rule names. */
export async function destroyStruck(scope: Scope, sessionId: string): Promise<readonly string[]> {
  const headers = (await readLog(scope, sessionId, 'facilitators', true)).map(({ header }) => header);
  const struck = [...struckOut(headers)];
  for (const id of struck) await destroyPayload(scope, id);
  return struck;
}

/** Whether any of these was struck out. Asked once the room is held still, of words that a form was opened on. */
export async function anyStruck(
  { tx, partnershipId }: Scope,
  sessionId: string,
  ids: readonly string[],
): Promise<boolean> {
  if (ids.length === 0) return false;
  const found = await tx
    .selectFrom('entry')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('session_id', '=', sessionId)
    .where('kind', '=', 'entry struck out')
    .where(sql<boolean>`refs && ${sql.val([...ids])}::uuid[]`)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

async function destroyPayload({ tx, partnershipId }: Scope, entryId: string): Promise<void> {
  await tx
    .deleteFrom('entry_payload')
    .where('partnership_id', '=', partnershipId)
    .where('entry_id', '=', entryId)
    .execute();
}

/** Holds the room still for the rest of the transaction, so that what is decided on its entries stays true. */
export async function lockRoom(
  { tx, partnershipId }: Scope,
  sessionId: string,
): Promise<{ lastN: number; depth: Depth | null } | undefined> {
  return tx
    .selectFrom('room')
    .select(['last_n as lastN', 'depth'])
    .where('partnership_id', '=', partnershipId)
    .where('session_id', '=', sessionId)
    .forUpdate()
    .executeTakeFirst();
}

function tiersSeen(clearance: Clearance, isParticipant: boolean): Tier[] {
  if (clearance === 'facilitators') return ['facilitators', 'room', 'partners', 'published'];
  if (clearance === 'published') return ['published'];
  return isParticipant ? ['room', 'partners', 'published'] : ['partners', 'published'];
}

async function serverDevice(
  { tx, partnershipId }: Scope,
  sessionId: string,
): Promise<{ device: string; last: Last | null }> {
  const { id } = await tx
    .selectFrom('device')
    .select('id')
    .where('partnership_id', '=', partnershipId)
    .where('kind', '=', 'server')
    .executeTakeFirstOrThrow();
  const last = await tx
    .selectFrom('entry')
    .select(['dseq', 'hash'])
    .where('partnership_id', '=', partnershipId)
    .where('session_id', '=', sessionId)
    .where('device_id', '=', id)
    .orderBy('dseq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { device: id, last: last ? { dseq: last.dseq, hash: last.hash.toString('hex') } : null };
}

async function openedAt({ tx, partnershipId }: Scope, sessionId: string): Promise<number | undefined> {
  const first = await tx
    .selectFrom('entry')
    .select('at_wall')
    .where('partnership_id', '=', partnershipId)
    .where('session_id', '=', sessionId)
    .where('n', '=', 1)
    .executeTakeFirst();
  return first?.at_wall;
}

async function insertEntry(
  { tx, partnershipId }: Scope,
  { header, payload }: Entry,
  hash: string,
  n: number,
  now: Date,
): Promise<void> {
  const { at } = header;
  await tx
    .insertInto('entry')
    .values({
      ...{ partnership_id: partnershipId, session_id: header.room, n, id: header.id, v: header.v },
      ...{ device_id: header.device, dseq: header.dseq, kind: header.kind, tier: header.tier, author: header.author },
      ...{ at_wall: at.wall, at_mono: at.mono, at_zone: at.zone, at_source: at.source, refs: [...header.refs] },
      prev: header.prev === null ? null : Buffer.from(header.prev, 'hex'),
      phash: header.phash === null ? null : Buffer.from(header.phash, 'hex'),
      hash: Buffer.from(hash, 'hex'),
      received_at: now,
    })
    .execute();
  if (!payload) return;
  await tx
    .insertInto('entry_payload')
    .values({
      partnership_id: partnershipId,
      entry_id: header.id,
      salt: Buffer.from(payload.salt, 'hex'),
      body: JSON.stringify(payload.body),
      tier: header.tier,
    })
    .execute();
}

async function numberRoom({ tx, partnershipId }: Scope, sessionId: string, n: number): Promise<void> {
  await tx
    .updateTable('room')
    .set({ last_n: n })
    .where('partnership_id', '=', partnershipId)
    .where('session_id', '=', sessionId)
    .execute();
}

/** The first choice holds for the whole record. */
async function chooseDepth({ tx, partnershipId }: Scope, sessionId: string, depth: Depth): Promise<void> {
  await tx
    .updateTable('room')
    .set({ depth })
    .where('partnership_id', '=', partnershipId)
    .where('session_id', '=', sessionId)
    .where('depth', 'is', null)
    .execute();
}
