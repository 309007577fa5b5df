// The real app on a database of its own, spoken to over HTTP without a network, by people who are really signed in.
import type { FastifyInstance } from 'fastify';
import { Kysely, PostgresDialect } from 'kysely';
import { buildApp } from '../../src/app.ts';
import { inHandle } from '../../src/db/handle.ts';
import { newId } from '../../src/db/id.ts';
import { openPool } from '../../src/db/pools.ts';
import type { Scope } from '../../src/db/scope.ts';
import type { Tables } from '../../src/db/tables.ts';
import { partsFor } from '../../src/parts.ts';
import type { Ask } from '../../src/shell/route.ts';
import { makeHandle } from '../../src/shell/seats.ts';
import { type Accounts, addAccount, enterAs, firstAccountLink } from '../../src/shell/sign-in/index.ts';
import type { Level, Role, Verdict } from '../../src/shell/standing.ts';
import { createTemplates, type Templates } from '../../src/shell/templates.ts';
import type { Wing } from '../../src/shell/wing.ts';
import { wings } from '../../src/wings/index.ts';
import { type Client, clientOf } from './client.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { addReadyPartnership, type ReadyPartnership } from './ready-partnership.ts';

export interface TestAppOptions {
  /** What becomes of the policy's answers: `() => yes` switches the policy off. */
  readonly hold?: (verdict: Verdict) => Verdict;
  /** Row-level security is bypassed: the policy has to hold by itself. */
  readonly bypass?: boolean;
  readonly example?: boolean;
  readonly clock?: () => Date;
  readonly smtpUrl?: string;
  /** Nothing goes on beside what is asked: no rounds, no mail, no pruning. */
  readonly still?: boolean;
  /** Wings beside our own, to see what becomes of a fault in one. */
  readonly planted?: readonly Wing[];
}

export interface SeatWanted {
  readonly role: Role;
  readonly level?: Level | null;
  /** Ids. */
  readonly partner?: string | null;
  readonly place?: string | null;
  readonly perspectives?: readonly string[];
  readonly shownAs?: string;
  /** Without it the partnership that is ready. */
  readonly in?: ReadyPartnership;
}

export interface TestApp {
  readonly app: FastifyInstance;
  readonly db: FreshDatabase;
  /** A small partnership to work in: a partner, a place with its concern sheet, limits, a facilitator. */
  readonly partnership: ReadyPartnership;
  readonly handleSecret: Buffer;
  /** Every line that was logged. */
  readonly log: string[];
  /** Signs in someone new with this seat; `{ person }` signs in someone who is there already. */
  as(seat: Role | SeatWanted | { readonly person: string; readonly in?: ReadyPartnership }): Promise<Client>;
  readonly tell: Ask['tell'];
  readonly seal: Ask['seal'];
  /** What a wing may do about accounts, as `ask.accounts` has it. */
  readonly accounts: Accounts;
  firstAccountLink(): Promise<string | undefined>;
  /** Someone who is not signed in. */
  stranger(): Client;
  /** Work on the rows, under a facilitator's handle. */
  scope<T>(work: (scope: Scope) => Promise<T>, partnership?: ReadyPartnership): Promise<T>;
  addPartnership(name: string): Promise<ReadyPartnership>;
  close(): Promise<void>;
}

const secret = 'the secret of every test, which is no secret at all';

// Any built file is "there": pages are looked at in the journeys, not here.
const anyFile: Record<string, string> = new Proxy({}, { get: (_, name) => `/assets/${String(name)}` });
let templates: Templates | undefined;

export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const fresh = await freshDatabase();
  const db = options.bypass ? bypassed(fresh) : fresh;
  const log: string[] = [];
  templates ??= createTemplates({ manifest: anyFile });
  const parts = partsFor({
    db,
    wings: [...wings, ...(options.planted ?? [])],
    templates,
    assetsDir: import.meta.dirname,
    secret,
    baseUrl: 'http://localhost',
    example: options.example ?? false,
    trustProxy: false,
    logLevel: 'info',
    logTo: { write: (line) => log.push(line) },
    ...(options.smtpUrl && { smtpUrl: options.smtpUrl, mailFrom: 'Common Thread <thread@example.org>' }),
    ...(options.clock && { clock: options.clock }),
    ...(options.hold && { hold: options.hold }),
  });
  const app = await buildApp(options.still ? { ...parts, background: undefined } : parts);
  const door = parts.door;

  const handleOf = (partnership: ReadyPartnership) =>
    makeHandle(db, parts.handleSecret, {
      partnershipId: partnership.id,
      personId: partnership.facilitatorId,
      expiresAt: new Date(Date.now() + 3_600_000),
    });
  const scope = async <T>(work: (scope: Scope) => Promise<T>, within = partnership): Promise<T> =>
    inHandle(db, await handleOf(within), (tx) => work({ tx, partnershipId: within.id }));
  const addPartnership = (name: string) => addReadyPartnership(db, parts.handleSecret, name);
  const partnership = await addPartnership('Test partnership');

  return {
    app,
    db,
    handleSecret: parts.handleSecret,
    partnership,
    log,
    accounts: parts.accounts,
    tell: parts.tell,
    seal: parts.seal,
    firstAccountLink: () => firstAccountLink(door),
    stranger: () => clientOf(app, partnership.slug),
    scope,
    addPartnership,
    as: async (wanted) => {
      const seat = typeof wanted === 'string' ? { role: wanted } : wanted;
      const within = seat.in ?? partnership;
      const personId = 'person' in seat ? seat.person : await scope((inside) => addPerson(inside, seat), within);
      const accountId = await scope((inside) => accountOf(inside, personId), within);
      const { cookies } = await enterAs(door, accountId);
      return clientOf(app, within.slug, { personId, cookies });
    },
    close: async () => {
      await app.close();
      await db.close();
    },
  };

  async function accountOf({ tx, partnershipId }: Scope, personId: string): Promise<string> {
    const where = tx.selectFrom('person').where('partnership_id', '=', partnershipId).where('id', '=', personId);
    const person = await where.select(['account_id', 'shown_as']).executeTakeFirstOrThrow();
    if (person.account_id) return person.account_id;
    const id = newId();
    await addAccount(db.signin, { id, email: `${id}@example.org`, shownAs: person.shown_as });
    await tx
      .updateTable('person')
      .set({ account_id: id })
      .where('partnership_id', '=', partnershipId)
      .where('id', '=', personId)
      .execute();
    return id;
  }
}

async function addPerson({ tx, partnershipId }: Scope, seat: SeatWanted): Promise<string> {
  const personId = newId();
  const words = `${seat.role.charAt(0).toUpperCase()}${seat.role.slice(1)}`;
  await tx
    .insertInto('person')
    .values({ partnership_id: partnershipId, id: personId, shown_as: seat.shownAs ?? words })
    .execute();
  await tx
    .insertInto('membership')
    .values({
      partnership_id: partnershipId,
      id: newId(),
      person_id: personId,
      partner_id: seat.partner ?? null,
      place_id: seat.place ?? null,
      role: seat.role,
      level: seat.level ?? null,
    })
    .execute();
  for (const perspective of seat.perspectives ?? [])
    await tx
      .insertInto('person_perspective')
      .values({
        partnership_id: partnershipId,
        person_id: personId,
        perspective_id: perspective,
        said_at: new Date(),
      })
      .execute();
  return personId;
}

/** The app's own queries as a role that row-level security does not bind. */
function bypassed(fresh: FreshDatabase): FreshDatabase {
  const appPool = openPool({ role: 'app', config: fresh.owner, connectionLost: () => {} });
  const app = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: appPool }) });
  const close = async () => {
    await app.destroy();
    await fresh.close();
  };
  return { ...fresh, app, appPool, close };
}
