// What an invitation's link shows.
import { type PageEnding, page } from '../../endings.ts';
import type { FormView } from '../../form.ts';
import type { Invitation } from '../invitation-store.ts';
import { signInPaths } from '../paths.ts';
import { signInNameOf } from '../sign-in-name.ts';

/** @param known there is an account: the link chooses a new password for it */
export const acceptPage = (invitation: Invitation, known: boolean, form: FormView): PageEnding =>
  page('shell/sign-in/invitation/invitation.njk', {
    title: known ? 'Choose a new password' : `Your seat in ${invitation.partnershipName}`,
    partnership: invitation.partnershipName,
    seat: invitation.shownAs,
    invitedBy: invitation.invitedBy,
    known,
    name: invitation.email ? signInNameOf(invitation.email) : null,
    asksName: !known && !invitation.email,
    byApp: invitation.secondFactor === 'authenticator app',
    form,
  });

/** @param email of whoever is signed in */
export const seatPage = (invitation: Invitation, token: string, email: string | null): PageEnding =>
  page('shell/sign-in/invitation/seat.njk', {
    title: `Your seat in ${invitation.partnershipName}`,
    seat: invitation.shownAs,
    invitedBy: invitation.invitedBy,
    signedInAs: email && signInNameOf(email),
    action: signInPaths.invitationSeat(token),
    signInHref: `${signInPaths.signIn}?to=${encodeURIComponent(signInPaths.invitation(token))}`,
  });
