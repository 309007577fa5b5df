// From a signed-in account to its seat in the partnership that the URL names. The handle is made from a stored nonce and
// a secret that the database never sees; the database keeps only its SHA-256 (docs/decisions/0003).
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { inReadHandle } from '../db/handle.ts';
import type { Clearance, Membership, Seat } from './standing.ts';

export interface SignedIn {
  readonly accountId: string;
  readonly sessionId: string;
  readonly expiresAt: Date;
  readonly email: string;
  readonly administrator: boolean;
}
export interface SeatChoice {
  readonly partnershipId: string;
  readonly slug: string;
  readonly name: string;
  readonly personId: string;
  readonly shownAs: string;
}

const handleOf = (secret: Buffer, nonce: Buffer): Buffer => createHmac('sha256', secret).update(nonce).digest();
const hashOf = (handle: Buffer): Buffer => createHash('sha256').update(handle).digest();

const seatColumns =
  'partnership_id as "partnershipId", partnership_slug as slug, partnership_name as name, person_id as "personId", shown_as as "shownAs"';

/** Every seat of an account, also one whose last role has ended: a role may be given anew. */
export async function seatsOf(db: Database, accountId: string): Promise<SeatChoice[]> {
  const { rows } = await db.signin.query(`select ${seatColumns} from signin.seats_of($1)`, [accountId]);
  return rows;
}

/** The seats that an account may sit in now: those with a role that is running. */
export async function runningSeatsOf(db: Database, accountId: string): Promise<SeatChoice[]> {
  const { rows } = await db.signin.query(`select ${seatColumns} from signin.running_seats_of($1)`, [accountId]);
  return rows;
}

interface HandleFor {
  readonly partnershipId: string;
  readonly personId: string | null;
  readonly sessionId?: string;
  readonly clearance?: Clearance;
  readonly mayWrite?: boolean;
  readonly expiresAt: Date;
}

/** Makes a handle: one for each signed-in session and chosen partnership, or a short-lived one for a job, a command or the public page. */
export async function makeHandle(db: Database, secret: Buffer, wanted: HandleFor): Promise<Buffer> {
  const nonce = randomBytes(32);
  const handle = handleOf(secret, nonce);
  const { rows } = await db.signin.query(
    `insert into signin.handle (hash, nonce, session_id, partnership_id, person_id, clearance, may_write, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (session_id, partnership_id) do update set
       hash = case when handle.expires_at > now() then handle.hash else excluded.hash end,
       nonce = case when handle.expires_at > now() then handle.nonce else excluded.nonce end,
       person_id = excluded.person_id, expires_at = greatest(handle.expires_at, excluded.expires_at)
     returning nonce`,
    [
      hashOf(handle),
      nonce,
      wanted.sessionId ?? null,
      wanted.partnershipId,
      wanted.personId,
      wanted.clearance ?? null,
      wanted.mayWrite ?? true,
      wanted.expiresAt,
    ],
  );
  return handleOf(secret, rows[0]?.nonce ?? nonce);
}

/** Once at sign-in, so that reading a page later writes nothing. */
export async function openSeats(db: Database, secret: Buffer, who: SignedIn): Promise<void> {
  for (const { partnershipId, personId } of await runningSeatsOf(db, who.accountId))
    await makeHandle(db, secret, { partnershipId, personId, sessionId: who.sessionId, expiresAt: who.expiresAt });
}

export async function dropHandles(db: Database, sessionId: string): Promise<void> {
  await db.signin.query('delete from signin.handle where session_id = $1', [sessionId]);
}

export async function dropHandle(db: Database, handle: Buffer): Promise<void> {
  await db.signin.query('delete from signin.handle where hash = $1', [hashOf(handle)]);
}

/** @param quietly takes an existing handle or none: it writes no row. */
export async function takeSeat(
  db: Database,
  secret: Buffer,
  who: SignedIn,
  slug: string,
  quietly = false,
): Promise<{ seat: Seat; handle: Buffer } | undefined> {
  const { rows } = await db.signin.query(
    `select s.partnership_id as "partnershipId", s.person_id as "personId", h.nonce
     from signin.running_seats_of($1) s
     left join signin.handle h on h.session_id = $2 and h.partnership_id = s.partnership_id and h.person_id = s.person_id and h.expires_at > now()
     where s.partnership_slug = $3`,
    [who.accountId, who.sessionId, slug],
  );
  const chosen = rows[0];
  if (!chosen) return undefined;
  if (!chosen.nonce && quietly) return undefined;
  const handle = chosen.nonce
    ? handleOf(secret, chosen.nonce)
    : await makeHandle(db, secret, {
        partnershipId: chosen.partnershipId,
        personId: chosen.personId,
        sessionId: who.sessionId,
        expiresAt: who.expiresAt,
      });
  const seat = await loadSeat(db, handle, chosen.partnershipId, chosen.personId);
  return seat && { seat, handle };
}

interface SeatRow {
  slug: string;
  name: string;
  tagline: string | null;
  fictional: boolean;
  source_title: string | null;
  source_rights: string | null;
  shown_as: string;
  clearance: Clearance;
  memberships: Membership[];
  perspectives: string[];
}

async function loadSeat(
  db: Database,
  handle: Buffer,
  partnershipId: string,
  personId: string,
): Promise<Seat | undefined> {
  const { rows } = await inReadHandle(db, handle, (tx) =>
    sql<SeatRow>`
      select p.slug, p.name, p.tagline, p.fictional, p.source_title, p.source_rights, who.shown_as,
        (select thread.app_clearance()) as clearance,
        coalesce((select jsonb_agg(jsonb_build_object('role', m.role, 'level', m.level, 'partnerId', m.partner_id, 'placeId', m.place_id) order by m.id)
                  from thread.membership m where m.partnership_id = who.partnership_id and m.person_id = who.id and m.ended_on is null), '[]') as memberships,
        coalesce((select jsonb_agg(pp.perspective_id) from thread.person_perspective pp
                  where pp.partnership_id = who.partnership_id and pp.person_id = who.id), '[]') as perspectives
      from thread.person who join thread.partnership p on p.id = who.partnership_id
      where who.partnership_id = ${partnershipId} and who.id = ${personId}`.execute(tx),
  );
  const row = rows[0];
  if (!row) return undefined;
  return {
    personId,
    shownAs: row.shown_as,
    clearance: row.clearance,
    memberships: row.memberships,
    perspectiveIds: row.perspectives,
    partnership: {
      id: partnershipId,
      slug: row.slug,
      name: row.name,
      tagline: row.tagline,
      fictional: row.fictional,
      sourceTitle: row.source_title,
      sourceRights: row.source_rights,
    },
  };
}
