import { type Ending, isRefusal, notFound, redirect } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { findVersion } from '../find-agreement.ts';
import { partnerAt, versionHref } from '../may-sign.ts';
import { mayKeepAgreement, maySignFor } from '../policy.ts';
import { cannotTakeBack } from '../sign-agreement/sign-agreement.ts';
import { holdVersion, letFall } from '../store/agreement-versions.ts';
import { signatureOf } from '../working-agreement.ts';

/** Until all have signed. A pen signature that nobody has checked can also be taken out by those who keep the agreement. */
export async function doTakeSignatureBack(ask: Ask): Promise<Ending> {
  const found = await findVersion(ask);
  const partner = found && partnerAt(found, ask.params.partner ?? '');
  if (!found || !partner) return notFound('version');
  const signature = signatureOf(found.version, partner.id);
  if (!signature) return notFound('signature');
  const unchecked = signature.how === 'with a pen' && signature.checkedBy === null;
  const own = maySignFor(ask.seat, partner);
  const done = await ask.act({
    may: own.allowed || !unchecked ? own : mayKeepAgreement(ask.seat),
    apply: async (scope) => {
      const version = await holdVersion(scope, found.version.id);
      if (version?.state !== 'out for signing') return cannotTakeBack(found.version.number);
      const because = own.allowed ? 'It was taken back.' : 'The entry was taken out before anyone checked the paper.';
      if ((await letFall(scope, { versionId: version.id, id: signature.id }, { because, now: ask.now })) === 0)
        return notFound('signature');
      return { result: true, happened: happened.signatureTakenBack(version.id, partner.id) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(versionHref(found, ask.seat.partnership.slug), `The signature of ${partner.name} is taken back.`);
}
