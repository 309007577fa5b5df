// Sign-in's site map.

import type { Ending } from '../endings.ts';
import type { OutsideAsk, OutsideRoute } from '../route.ts';
import { showFront, showPartnerships } from './choose/choose.ts';
import { doContinueAs, showContinueAs } from './continue-as/continue-as.ts';
import { doFirstAccount, doFirstAccountApp, showFirstAccount } from './first-account/first-account.ts';
import { doForgotten, showForgotten } from './forgotten/forgotten.ts';
import { doNewPassword, showNewPassword } from './forgotten/new-password.ts';
import { doAccept, doAcceptWithApp, doTakeSeat, showInvitation } from './invitation/invitation.ts';
import { signInPaths as paths } from './paths.ts';
import { doSecondStep, showSecondStep } from './second-step/second-step.ts';
import type { Door } from './session.ts';
import { doSignIn, doSignOut, showSignIn } from './with-password/sign-in.ts';

type Handler = (door: Door, ask: OutsideAsk) => Promise<Ending>;

export function signInRoutes(door: Door): readonly OutsideRoute[] {
  const get = (path: string, handler: Handler, who: OutsideRoute['who'] = 'anybody'): OutsideRoute => ({
    method: 'GET',
    path,
    who,
    handler: (ask) => handler(door, ask),
  });
  const post = (path: string, handler: Handler, who: OutsideRoute['who'] = 'anybody'): OutsideRoute => ({
    ...get(path, handler, who),
    method: 'POST',
    carries: true,
  });
  const example = [get('/', showContinueAs), post(paths.continueAs, doContinueAs)];
  return [
    ...(door.example ? example : [get('/', showFront)]),
    get(paths.signIn, showSignIn),
    post(paths.signIn, doSignIn),
    get(paths.secondStep, showSecondStep),
    post(paths.secondStep, doSecondStep),
    post(paths.signOut, doSignOut),
    get(paths.forgotten, showForgotten),
    post(paths.forgotten, doForgotten),
    get(paths.newPassword(':token'), showNewPassword),
    post(paths.newPassword(':token'), doNewPassword),
    get(paths.partnerships, showPartnerships, 'signed in'),
    get(paths.invitation(':token'), showInvitation),
    post(paths.invitation(':token'), doAccept),
    post(paths.invitationApp(':token'), doAcceptWithApp),
    post(paths.invitationSeat(':token'), doTakeSeat, 'signed in'),
    get(paths.firstAccount(':token'), showFirstAccount),
    post(paths.firstAccount(':token'), doFirstAccount),
    post(paths.firstAccountApp(':token'), doFirstAccountApp),
  ];
}
