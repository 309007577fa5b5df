// Where work is done that nobody waits for: in one partnership, under a short-lived handle of its own, by no person.
import type { Database } from '../db/database.ts';
import { inReadHandle } from '../db/handle.ts';
import { newId } from '../db/id.ts';
import type { Scope } from '../db/scope.ts';
import { act, type Change } from './act.ts';
import type { Refusal } from './endings.ts';
import { londonDay } from './london-day.ts';
import type { Letter } from './notices/letters.ts';
import type { Ask } from './route.ts';
import { makeHandle } from './seats.ts';
import type { Clearance } from './standing.ts';

export interface Desk {
  readonly partnership: Partnership;
  readonly now: Date;
  /** Today in London, 'YYYY-MM-DD'. */
  readonly today: string;
  readonly baseUrl: string;
  readonly read: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;
  readonly act: <T>(change: Change<T>) => Promise<T | Refusal>;
  readonly tell: Ask['tell'];
}
/** Work of a wing that an act leaves for later: it is kept with the act, done once by any process, and tried again. */
export interface Errand {
  readonly name: string;
  readonly run: (desk: MailDesk, ids: Readonly<Record<string, string>>) => Promise<void>;
  /** What it may see; without it what the partners share. */
  readonly clearance?: Clearance;
}
export interface MailDesk extends Desk {
  /** To the address of someone who has one, while a role of theirs runs. */
  readonly mail: (personId: string, letterTo: (address: string) => Letter) => Promise<void>;
  /**
   * To an address that someone gave, and what does not arrive goes back to another one. 'refused' when the server that was asked
   * will not have the address; anything else that goes wrong is tried again.
   */
  readonly mailTo: (address: string, letter: Letter, returnTo: string) => Promise<'sent' | 'refused'>;
  readonly mailFrom: string;
}
interface Partnership {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}
export interface DeskParts {
  readonly db: Database;
  readonly handleSecret: Buffer;
  readonly baseUrl: string;
  readonly clock: () => Date;
  readonly tell: Ask['tell'];
}

/** Longer than any of it takes: afterwards the handle is worth nothing. */
const patienceMs = 60_000;

export async function allPartnerships(db: Database): Promise<Partnership[]> {
  const { rows } = await db.signin.query<Partnership>('select id, slug, name from signin.partnerships()');
  return rows;
}

export function deskIn(parts: DeskParts, partnership: Partnership, clearance: Clearance): Desk {
  const now = parts.clock();
  const handleFor = (mayWrite: boolean) =>
    makeHandle(parts.db, parts.handleSecret, {
      partnershipId: partnership.id,
      personId: null,
      clearance,
      mayWrite,
      expiresAt: new Date(Date.now() + patienceMs),
    });
  return {
    partnership,
    now,
    today: londonDay(now),
    baseUrl: parts.baseUrl,
    read: async (work) =>
      inReadHandle(parts.db, await handleFor(false), (tx) => work({ tx, partnershipId: partnership.id })),
    act: async (change) =>
      act(
        parts.db,
        {
          partnershipId: partnership.id,
          personId: null,
          handle: await handleFor(true),
          requestId: `job ${newId()}`,
          now,
          hold: (verdict) => verdict,
        },
        change,
      ),
    tell: parts.tell,
  };
}
