// Codebooks and coded projects to other programs and back. Method, path, who may come this far, the highest tier met there, handler.
import { get, type InsideRoute, post } from '../../../../shell/route.ts';
import { mayReadCoding } from '../../policy.ts';
import { refiPaths as paths } from './paths.ts';
import { doLookAtTakenIn, showLookAtTakenIn } from './take-in/look.ts';
import { lookThroughText } from './take-in/look-through.ts';
import { doTakeIn, showTakeIn } from './take-in/take-in.ts';
import { doTakeOut, showTakeOut } from './take-out/take-out.ts';

const at = [':partnership', ':codingProject'] as const;

/** Who codes in which project is known only when the project is: each handler asks. */
export const refiRoutes: readonly InsideRoute[] = [
  get(paths.takeCodingOut(...at), mayReadCoding, 'room', showTakeOut),
  post(paths.takeCodingOut(...at), mayReadCoding, 'room', doTakeOut),
  get(paths.takeCodingIn(...at), mayReadCoding, 'room', showTakeIn),
  post(paths.takeCodingIn(...at), mayReadCoding, 'room', doTakeIn, { takesFile: 'as bytes' }),
  get(paths.lookAtTakenIn(...at, ':codedFile'), mayReadCoding, 'room', showLookAtTakenIn),
  post(paths.lookAtTakenIn(...at, ':codedFile'), mayReadCoding, 'room', doLookAtTakenIn),
  post(paths.lookThroughText(...at, ':codedFile'), mayReadCoding, 'room', lookThroughText),
];
