// What a partnership may do about the accounts of its people. Wings reach it as `ask.accounts`.
import { randomBytes } from 'node:crypto';
import { newId } from '../../db/id.ts';
import type { Scope } from '../../db/scope.ts';
import { seatsOf } from '../seats.ts';
import { issuePrintedCodes } from './factors.ts';
import { hashOf } from './hash.ts';
import {
  addInvitation,
  changeToken,
  findOpenEmail,
  findSeatHolder,
  giveAccount,
  withdrawAllOf,
  withdrawOne,
} from './invitation-store.ts';
import { type AccountKept, findAccountKept } from './kept-of.ts';
import { signInPaths } from './paths.ts';
import type { Door } from './session.ts';
import { addressOf, canBeMailed } from './sign-in-name.ts';
import {
  type Account,
  addAccount,
  findAccount,
  findAccountByEmail,
  type SecondFactor,
  unlockSecondFactor,
} from './store.ts';

const invitationDays = 7;

export interface Wanted {
  readonly personId: string;
  /** Null where there is none: then the person chooses a name to sign in with. */
  readonly email: string | null;
  readonly secondFactor: SecondFactor;
  readonly invitedBy: string;
  readonly now: Date;
}

export interface Invited {
  readonly id: string;
  /** To hand over by other means, shown once; null where it goes by mail. */
  readonly link: string | null;
  readonly sentTo: string | null;
  readonly expiresAt: Date;
}

/**
 * Every function but issueCodes, letBackIn and keptOf works in the scope of an act, and the wing writes the event.
 * A link is in no log, no event and no table: only its SHA-256 is kept.
 */
export interface Accounts {
  /** Mail is set up: an invitation with an e-mail goes by mail, unless it is to be handed over. */
  readonly byMail: boolean;
  /** Also for someone who has an account and has lost the way in. Earlier invitations of the same person are withdrawn. */
  readonly invite: (scope: Scope, wanted: Wanted) => Promise<Invited>;
  /** A new link in place of the old one. Undefined when it was accepted or withdrawn meanwhile. */
  readonly renewInvitation: (
    scope: Scope,
    invitationId: string,
    now: Date,
    more?: { byHand?: boolean },
  ) => Promise<Invited | undefined>;
  readonly withdrawInvitation: (scope: Scope, invitationId: string, now: Date) => Promise<boolean>;
  /** Ten printed codes, returned once and never again; those issued before are void. Undefined when the person has left or will use an account they have. */
  readonly issueCodes: (scope: Scope, personId: string) => Promise<readonly string[] | undefined>;
  /**
   * Lets someone try again at once who has tried too often; and gives a new link, by which they choose a new password.
   * 'seats elsewhere': the account opens more than this partnership, so only an administrator may do it.
   */
  readonly letBackIn: (scope: Scope, wanted: Wanted) => Promise<Invited | 'seats elsewhere' | 'no account'>;
  /** For that person's own eyes. Undefined where they have no account. */
  readonly keptOf: (scope: Scope, personId: string) => Promise<AccountKept | undefined>;
}

/** What sends an invitation's mail when the act has been kept. */
export type SendInvitation = (scope: Scope, invitationId: string) => Promise<void>;

export function accountsOf(door: Door, send: SendInvitation | undefined): Accounts {
  const invited = async (scope: Scope, id: string, token: Token, email: string | null, byHand = false) => {
    const mailTo = send && !byHand && email && canBeMailed(email) ? email : null;
    if (mailTo) await send?.(scope, id);
    return {
      id,
      link: mailTo ? null : `${door.baseUrl}${signInPaths.invitation(token.words)}`,
      sentTo: mailTo,
      expiresAt: token.expiresAt,
    };
  };

  const invite: Accounts['invite'] = async (scope, wanted) => {
    const id = newId();
    const token = makeToken(wanted.now);
    const email = wanted.email === null ? null : addressOf(wanted.email);
    await withdrawAllOf(scope, wanted.personId, wanted.now);
    await addInvitation(scope, {
      id,
      personId: wanted.personId,
      tokenHash: token.hash,
      email,
      secondFactor: wanted.secondFactor,
      invitedBy: wanted.invitedBy,
      invitedAt: wanted.now,
      expiresAt: token.expiresAt,
    });
    return invited(scope, id, token, email);
  };

  return {
    byMail: send !== undefined,
    invite,
    renewInvitation: async (scope, id, now, { byHand } = {}) => {
      const token = makeToken(now);
      const renewed = await changeToken(scope, id, { tokenHash: token.hash, expiresAt: token.expiresAt });
      return renewed && invited(scope, id, token, renewed.email, byHand);
    },
    withdrawInvitation: withdrawOne,
    keptOf: async (scope, personId) => {
      const holder = await findSeatHolder(scope, personId);
      return holder?.accountId ? findAccountKept(door.db.signin, holder.accountId) : undefined;
    },
    issueCodes: async (scope, personId) => {
      const holder = await findSeatHolder(scope, personId);
      if (!holder) return undefined;
      const email = holder.accountId ? null : await findOpenEmail(scope, personId);
      if (email && (await findAccountByEmail(door.db.signin, email))) return undefined;
      const accountId = holder.accountId ?? (await prepareAccount(door, scope, personId, holder.shownAs));
      return issuePrintedCodes(door, accountId);
    },
    letBackIn: async (scope, wanted) => {
      const holder = await findSeatHolder(scope, wanted.personId);
      const account = holder?.accountId ? await findAccount(door.db.signin, holder.accountId) : undefined;
      if (!account) return 'no account';
      if (!(await opensOnlyThis(door, account, scope.partnershipId))) return 'seats elsewhere';
      for (const words of [account.id, account.email]) await door.tries.forgive(words);
      await unlockSecondFactor(door.db.signin, account.id);
      return invite(scope, { ...wanted, email: account.email });
    },
  };
}

/** The link that a mail carries: made when the mail goes out, in place of any before. */
export async function renewForMail(
  { baseUrl }: Door,
  scope: Scope,
  invitationId: string,
  now: Date,
): Promise<{ email: string | null; link: string } | undefined> {
  const token = makeToken(now);
  const renewed = await changeToken(scope, invitationId, { tokenHash: token.hash, expiresAt: token.expiresAt });
  return renewed && { email: renewed.email, link: `${baseUrl}${signInPaths.invitation(token.words)}` };
}

/**
 * Codes may be printed before the invitation is accepted: then the account waits for its e-mail and password. It is never
 * one that is there already, since whoever holds this link would come into its other seats.
 */
async function prepareAccount(door: Door, scope: Scope, personId: string, shownAs: string): Promise<string> {
  const id = newId();
  await addAccount(door.db.signin, { id, email: addressOf(id), shownAs });
  await giveAccount(scope, personId, id);
  return id;
}

/** Whether a link given out in this partnership may choose a new password: not when it opens other seats as well. */
export async function opensOnlyThis({ db }: Door, account: Account, partnershipId: string): Promise<boolean> {
  const seats = await seatsOf(db, account.id);
  return !account.administrator && seats.every((seat) => seat.partnershipId === partnershipId);
}

interface Token {
  readonly words: string;
  readonly hash: Buffer;
  readonly expiresAt: Date;
}

export function makeToken(now: Date): Token {
  const words = randomBytes(32).toString('base64url');
  return { words, hash: hashOf(words), expiresAt: new Date(now.getTime() + invitationDays * 86_400_000) };
}
