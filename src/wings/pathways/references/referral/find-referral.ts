// One referral by its number, with what the reader is to it.
import { notFound, type Refusal } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayComeToPeople, maySee } from '../../policy.ts';
import type { Provider } from '../../provider.ts';
import type { Reference } from '../../reference.ts';
import { findReference } from '../../store/references.ts';
import { findReferral } from '../../store/referrals.ts';
import { type Reader, readerOf } from '../find-reference.ts';
import type { Referral } from '../referral.ts';

export interface AtReferral extends Reader {
  readonly referral: Referral;
  /** Undefined when the reader does not see the person any more. */
  readonly reference: Reference | undefined;
  readonly from: Provider | undefined;
  readonly to: Provider | undefined;
}

export async function atReferral(ask: Ask): Promise<AtReferral | Refusal> {
  const refused = ask.permit(mayComeToPeople(ask.seat));
  if (refused) return refused;
  const number = Number(ask.params.referral);
  const reader = await readerOf(ask);
  const found =
    Number.isInteger(number) && number > 0 && number < 2 ** 31
      ? await ask.read(async (scope) => {
          const referral = await findReferral(scope, number, reader.seen);
          return referral && { referral, reference: await findReference(scope, referral.referenceId, reader.seen) };
        })
      : undefined;
  const unseen = ask.permit(maySee(found ? [found] : []));
  if (unseen) return unseen;
  if (!found) return notFound('referral');
  const named = (id: string) => reader.providers.find((one) => one.id === id);
  return { ...reader, ...found, from: named(found.referral.fromId), to: named(found.referral.toId) };
}
