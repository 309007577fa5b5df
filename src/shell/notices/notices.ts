// Notices by mail: an invitation, a new password, "something needs you", and what wings have to send. Without SMTP there are
// none, and nothing waits.

import { inReadHandle } from '../../db/handle.ts';
import { newId } from '../../db/id.ts';
import type { Scope } from '../../db/scope.ts';
import { act } from '../act.ts';
import { allPartnerships, deskIn, type Errand, type MailDesk } from '../desk.ts';
import { isRefusal, notFound } from '../endings.ts';
import type { LoggedFault } from '../log.ts';
import type { Ask } from '../route.ts';
import { makeHandle } from '../seats.ts';
import { canBeMailed, type Door, findAccount, makePasswordLink, renewForMail, signInPaths } from '../sign-in/index.ts';
import { type Clearance, yes } from '../standing.ts';
import { jobsOn } from './jobs.ts';
import { invitationLetter, needsYouLetter, newPasswordLetter } from './letters.ts';
import { mailBy } from './mail.ts';
import { readAccountId, readInvited } from './store.ts';

export interface Notices {
  readonly start: (onFault: (fault: LoggedFault) => void) => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly sendInvitation: (scope: Scope, invitationId: string) => Promise<void>;
  /** With null the same work is done and nothing is sent. */
  readonly mailPasswordLink: (accountId: string | null) => Promise<void>;
  /** Tells people that something needs them, and not what: at most once in 12 hours each. */
  readonly tell: (scope: Scope, personIds: readonly string[]) => Promise<void>;
  /** In an act: a wing's own errand, kept with it. */
  readonly later: Ask['later'];
}

export interface NoticeSettings {
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly clock: () => Date;
}

const invitations = 'invitation';
const passwords = 'new-password';
const needs = 'needs-you';
const hoursBetweenNeeds = 12;

export function noticesBy(door: Door, settings: NoticeSettings, errands: readonly Errand[]): Notices {
  const mail = mailBy(settings.smtpUrl, settings.mailFrom);
  const { clock } = settings;
  const jobs = jobsOn(door.db, [
    { name: invitations, work: (ids) => sendInvitation(ids.partnership ?? '', ids.invitation ?? '') },
    { name: passwords, work: (ids) => sendPasswordLink(ids.account ?? '') },
    { name: needs, work: (ids) => sendNeedsYou(ids.partnership ?? '', ids.person ?? '') },
    ...errands.map(({ name, run, clearance }) => ({
      name,
      work: async (ids: Readonly<Record<string, string>>) => {
        const desk = await mailDeskIn(ids.partnership ?? '', clearance ?? 'partners');
        if (desk) await run(desk, ids);
      },
    })),
  ]);

  const handleFor = (partnershipId: string, mayWrite: boolean) =>
    makeHandle(door.db, door.handleSecret, {
      partnershipId,
      personId: null,
      clearance: 'partners',
      mayWrite,
      expiresAt: new Date(clock().getTime() + 60_000),
    });

  /** The link is made when its mail goes out, so that it never stands in a job. */
  async function sendInvitation(partnershipId: string, invitationId: string): Promise<void> {
    const now = clock();
    const invited = await act(
      door.db,
      {
        partnershipId,
        personId: null,
        handle: await handleFor(partnershipId, true),
        requestId: `job ${newId()}`,
        now,
        hold: (verdict) => verdict,
      },
      {
        may: yes,
        apply: async (scope) => {
          const renewed = await renewForMail(door, scope, invitationId, now);
          const facts = renewed && (await readInvited(scope, invitationId));
          if (!renewed?.email || !facts) return notFound('invitation');
          return {
            result: { to: renewed.email, link: renewed.link, ...facts },
            happened: { act: 'invitation sent', subject: { kind: 'invitation', id: invitationId } },
          };
        },
      },
    );
    if (!isRefusal(invited)) await mail.send(invited.to, invitationLetter(invited));
  }

  async function sendPasswordLink(accountId: string): Promise<void> {
    const account = await findAccount(door.db.signin, accountId);
    if (!account || !canBeMailed(account.email)) return;
    await mail.send(account.email, newPasswordLetter({ link: await makePasswordLink(door, account.id, clock()) }));
  }

  async function sendNeedsYou(partnershipId: string, personId: string): Promise<void> {
    const address = await addressOf(partnershipId, personId);
    if (address) await mail.send(address, needsYouLetter({ link: `${door.baseUrl}${signInPaths.signIn}` }));
  }

  async function addressOf(partnershipId: string, personId: string): Promise<string | undefined> {
    const handle = await handleFor(partnershipId, false);
    const accountId = await inReadHandle(door.db, handle, (tx) => readAccountId({ tx, partnershipId }, personId));
    const account = accountId ? await findAccount(door.db.signin, accountId) : undefined;
    return account?.hasPassword && canBeMailed(account.email) ? account.email : undefined;
  }

  async function mailDeskIn(partnershipId: string, clearance: Clearance): Promise<MailDesk | undefined> {
    const partnership = (await allPartnerships(door.db)).find(({ id }) => id === partnershipId);
    if (!partnership) return undefined;
    return {
      ...deskIn({ ...door, clock, tell }, partnership, clearance),
      mailFrom: settings.mailFrom,
      mailTo: mail.sendTo,
      mail: async (personId, letterTo) => {
        const address = await addressOf(partnershipId, personId);
        if (address) await mail.send(address, letterTo(address));
      },
    };
  }

  const tell: Notices['tell'] = async (scope, personIds) => {
    for (const person of new Set(personIds))
      await jobs.send(
        needs,
        { partnership: scope.partnershipId, person },
        { scope, atMostOnceInHours: hoursBetweenNeeds },
      );
  };

  return {
    start: jobs.start,
    stop: async () => {
      await jobs.stop();
      mail.close();
    },
    sendInvitation: (scope, invitation) =>
      jobs.send(invitations, { partnership: scope.partnershipId, invitation }, { scope }),
    mailPasswordLink: (account) => jobs.send(passwords, { account: account ?? newId() }),
    tell,
    later: (scope, name, ids) => jobs.send(name, { partnership: scope.partnershipId, ...ids }, { scope }),
  };
}
