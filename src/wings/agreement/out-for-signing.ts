// While words are out for signing, nothing of them changes: asked again in the act, when nobody else can freeze them.
import type { Scope } from '../../db/scope.ts';
import { type Closed, closed } from '../../shell/endings.ts';
import { holdAgreement } from './store/working-agreements.ts';

export const outForSigning = (number: number): Closed =>
  closed(
    `Version ${number} is out for signing, so its words stay as they are.`,
    'Open it again first. The signatures it has fall, and it says whose.',
  );

/** Holds the draft still for an act; a refusal when its words are out for signing. */
export async function holdDraft(scope: Scope, agreementId: string): Promise<Closed | undefined> {
  const number = await holdAgreement(scope, agreementId);
  return number === undefined ? undefined : outForSigning(number);
}
