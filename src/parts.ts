// Puts the parts together that the server is built from. No environment: settings come in as values.
import type { Parts } from './app.ts';
import { secretFor } from './config.ts';
import type { Database } from './db/database.ts';
import { together } from './shell/background.ts';
import { feedOf } from './shell/calendar/feed.ts';
import { doorstepOf } from './shell/doorstep.ts';
import { foundingRoutes } from './shell/founding/found.ts';
import { noticesBy } from './shell/notices/notices.ts';
import { plainPages } from './shell/plain-pages/index.ts';
import { pruningOf } from './shell/pruning.ts';
import { type Rounds, roundsOf } from './shell/rounds.ts';
import type { OutsideRoute } from './shell/route.ts';
import { sealBy } from './shell/seal.ts';
import {
  accountsOf,
  askToSignIn,
  type Door,
  openDoor,
  proveAgain,
  signInRoutes,
  whoIs,
} from './shell/sign-in/index.ts';
import type { Seat, Verdict } from './shell/standing.ts';
import type { Templates } from './shell/templates.ts';
import type { Wing } from './shell/wing.ts';

export interface Given {
  readonly db: Database;
  readonly wings: readonly Wing[];
  readonly templates: Templates;
  readonly assetsDir: string;
  readonly secret: string;
  readonly baseUrl: string;
  readonly example: boolean;
  readonly trustProxy: boolean;
  readonly logLevel: string;
  /** Without it no mail is sent, and links are handed over by other means. */
  readonly smtpUrl?: string | undefined;
  readonly mailFrom?: string | undefined;
  readonly logTo?: { write: (line: string) => void };
  readonly clock?: () => Date;
  readonly hold?: (verdict: Verdict) => Verdict;
}

export interface Assembled extends Parts {
  readonly door: Door;
  readonly rounds: Rounds;
}

/** What sign-in works on, for the service and for commands. */
export const doorOf = (given: Pick<Given, 'db' | 'secret' | 'baseUrl' | 'example'>): Door =>
  openDoor({ ...given, handleSecret: secretFor(given.secret, 'handles') });

export function partsFor(given: Given): Assembled {
  const { db, secret, baseUrl } = given;
  const clock = given.clock ?? (() => new Date());
  const bare = doorOf(given);
  const notices = given.smtpUrl
    ? noticesBy(
        bare,
        { smtpUrl: given.smtpUrl, mailFrom: given.mailFrom ?? 'thread@localhost', clock },
        given.wings.flatMap(({ errands }) => errands ?? []),
      )
    : undefined;
  const tell = notices?.tell ?? (async () => {});
  const desks = { db, handleSecret: bare.handleSecret, baseUrl, clock, tell };
  const rounds = roundsOf(
    desks,
    given.wings.flatMap(({ rounds: each }) => each ?? []),
  );
  const calendars = given.wings.flatMap(({ calendar }) => calendar ?? []);
  const door: Door = { ...bare, mailPasswordLink: notices?.mailPasswordLink };
  const outside: OutsideRoute[] = [...signInRoutes(door), ...foundingRoutes(door), ...plainPages];
  const hold = given.hold ?? ((verdict: Verdict) => verdict);
  outside.push(...given.wings.flatMap((wing) => wing.outside?.(doorstepOf(door, hold)) ?? []));
  return {
    db,
    door,
    wings: given.wings,
    templates: given.templates,
    assetsDir: given.assetsDir,
    handleSecret: door.handleSecret,
    formSecret: door.formSecret,
    whoIs: (headers) => whoIs(door, headers),
    askToSignIn: (asking, wanted) => askToSignIn(door, asking, wanted),
    proveAgain: (who, from, password) => proveAgain(door, who, from, password),
    accounts: accountsOf(door, notices?.sendInvitation),
    baseUrl,
    tell,
    later: notices?.later ?? (async () => {}),
    seal: sealBy(secretFor(secret, 'names')),
    calendar: feedOf(desks, secretFor(secret, 'calendar'), calendars),
    rounds,
    background: together([pruningOf(db, clock), rounds, ...(notices ? [notices] : [])]),
    outside,
    example: given.example,
    noteFor: noteFor(given.example),
    hold,
    clock,
    cookieSecret: secretFor(secret, 'cookies').toString('base64url'),
    secure: baseUrl.startsWith('https:'),
    trustProxy: given.trustProxy,
    logLevel: given.logLevel,
    ...(given.logTo && { logTo: given.logTo }),
  };
}

/** Where the record of a partnership is from, and under which rights; or that it is made up. */
const noteFor =
  (example: boolean) =>
  (seat: Seat | undefined): string | undefined => {
    if (!seat) return example ? 'Nothing you do here reaches anyone.' : undefined;
    const { partnership } = seat;
    if (partnership.fictional) return 'No part of this is about a real place or a real person.';
    if (!partnership.sourceTitle) return undefined;
    const rights = partnership.sourceRights ? ` ${partnership.sourceRights}` : '';
    return `From “${partnership.sourceTitle}”. What it does not give is shown as “Not in the source”.${rights}`;
  };
