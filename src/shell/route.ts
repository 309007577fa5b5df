// A wing's routes are data: method, path, who may come this far, the highest tier that may be met there, handler.
// The access matrix walks this list, so a page cannot be added without standing in it.

import type { Scope } from '../db/scope.ts';
import type { Described } from '../interop/openapi/document.ts';
import type { Change } from './act.ts';
import type { Draft } from './drafts.ts';
import type { Ending, Refusal } from './endings.ts';
import type { FormView } from './form.ts';
import type { Seal } from './seal.ts';
import type { SignedIn } from './seats.ts';
import type { Accounts } from './sign-in/accounts.ts';
import type { Proof } from './sign-in/prove-again.ts';
import type { Seat, Standing, Tier, Verdict } from './standing.ts';
import type { Language } from './words.ts';

export interface Asking {
  readonly params: Record<string, string>;
  readonly query: Record<string, string>;
  readonly body: Record<string, unknown>;
  readonly now: Date;
  /** Today in London, 'YYYY-MM-DD'. */
  readonly today: string;
  readonly requestId: string;
  /** The language that was asked for. A page that is written in it says so in its ending. */
  readonly language: Language;
  readonly newId: () => string;
}

/** A request from someone with a seat in the partnership that the URL names. */
export interface Ask extends Asking {
  readonly seat: Seat;
  /** Reads under the seat's handle, and can write nothing: a page in one transaction from first to last, a form in one for each call. */
  readonly read: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;
  /** A refusal, when the policy says no. */
  readonly permit: (verdict: Verdict) => Refusal | undefined;
  readonly act: <T>(change: Change<T>) => Promise<T | Refusal>;
  /** The form as it opens: a kept draft when the URL names one, else what is given. */
  readonly open: (values?: Record<string, unknown>, seen?: number) => FormView;
  /** What this person has kept to finish later, the latest first. */
  readonly drafts: () => Promise<readonly Draft[]>;
  /** Where the service is reached, for links on paper: 'https://thread.example.org'. */
  readonly baseUrl: string;
  /** Invitations, printed codes and letting people back in. */
  readonly accounts: Accounts;
  /** Once more, that it is them, before they put a name to something. In the example no password is asked. */
  readonly proveAgain: (password: string) => Promise<Proof>;
  readonly asksPassword: boolean;
  /** Closes what the database must never hold open: names, and files that wait for a yes. */
  readonly seal: Seal;
  /** In an act: these people get a mail, where mail is set up, that something needs them. It never says what. */
  readonly tell: (scope: Scope, personIds: readonly string[]) => Promise<void>;
  /** In an act: an errand of the wing's own, by its name, with ids alone. It only ever sends mail: without mail there is none. */
  readonly later: (scope: Scope, errand: string, ids: Readonly<Record<string, string>>) => Promise<void>;
}

export interface InsideRoute {
  readonly method: 'GET' | 'POST';
  /** Always under /partnerships/:partnership. */
  readonly path: string;
  readonly may: (standing: Standing) => Verdict;
  readonly tier: Tier;
  readonly handler: (ask: Ask) => Promise<Ending>;
  /** The form's name in a list of kept drafts. Without it nothing typed here is ever kept apart from the act itself. */
  readonly draft?: string;
  /** The concern sheet: leaves no trace, no row and no log line; whoever has no seat here gets it in general words. */
  readonly quiet?: boolean;
  /** Somebody answers anonymously: a line in the log for each would tell how many did, and when. Faults are still logged. */
  readonly unlogged?: boolean;
  /** Its form has a file: it comes as text in the field's name; 'as bytes', in base64, where it is no text. */
  readonly takesFile?: boolean | 'as bytes';
  /** Somebody else may hold the device on which this person is signed in: see {@link ./handed.ts}. */
  readonly whileHanded?: boolean;
  /** What it says of itself in /openapi.json, where it answers in JSON. */
  readonly describes?: Described;
}

/** A request that needs no seat: signing in, the concern sheet in general words, help in plain words. */
export interface OutsideAsk extends Asking {
  readonly who: SignedIn | undefined;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly address: string;
  readonly open: (values?: Record<string, unknown>) => FormView;
}
export interface OutsideRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Who may come: anybody, only someone signed in, only an administrator of this installation. */
  readonly who: 'anybody' | 'signed in' | 'administrator';
  readonly handler: (ask: OutsideAsk) => Promise<Ending>;
  readonly quiet?: boolean;
  /** Somebody answers anonymously: no line in the log, nobody is looked up, and the address goes along to no other page. */
  readonly unlogged?: boolean;
  /** A form of another page travels in this one, so that it may be larger. */
  readonly carries?: boolean;
}

export const get = (
  path: string,
  may: InsideRoute['may'],
  tier: Tier,
  handler: InsideRoute['handler'],
  more: { quiet?: boolean; describes?: Described } = {},
): InsideRoute => ({
  method: 'GET',
  path,
  may,
  tier,
  handler,
  ...more,
});
export const post = (
  path: string,
  may: InsideRoute['may'],
  tier: Tier,
  handler: InsideRoute['handler'],
  more: { draft?: string; takesFile?: boolean | 'as bytes' } = {},
): InsideRoute => ({
  method: 'POST',
  path,
  may,
  tier,
  handler,
  ...more,
});
