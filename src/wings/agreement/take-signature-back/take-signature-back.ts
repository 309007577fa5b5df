import { closed, type Ending, isRefusal, notFound, redirect } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { happened } from '../events.ts';
import { findVersion } from '../find-agreement.ts';
import { partnerAt, versionHref } from '../may-sign.ts';
import { mayKeepAgreement, maySignFor } from '../policy.ts';
import { cannotTakeBack } from '../sign-agreement/sign-agreement.ts';
import { holdVersion, letFall } from '../store/agreement-versions.ts';
import { isUnchecked, signatureOf } from '../working-agreement.ts';

const checkedMeanwhile = closed(
  'Somebody has checked the paper meanwhile, so the signature counts.',
  'Only the partner’s representative can take it back, until all have signed.',
);

/** Until all have signed. A pen signature that nobody has checked can also be taken out by those who keep the agreement. */
export async function doTakeSignatureBack(ask: Ask): Promise<Ending> {
  const found = await findVersion(ask);
  const partner = found && partnerAt(found, ask.params.partner ?? '');
  if (!found || !partner) return notFound('version');
  const signature = signatureOf(found.version, partner.id);
  if (!signature) return notFound('signature');
  const unchecked = isUnchecked(signature);
  const own = maySignFor(ask.seat, partner);
  const done = await ask.act({
    may: own.allowed || !unchecked ? own : mayKeepAgreement(ask.seat),
    apply: async (scope) => {
      const version = await holdVersion(scope, found.version.id);
      const now = version?.signatures.find(({ id, fellBecause }) => id === signature.id && fellBecause === null);
      const entry = now !== undefined && isUnchecked(now);
      const open = version?.state === 'out for signing' || (version?.state === 'in force' && entry);
      if (!version || !open) return cannotTakeBack(found.version.number);
      if (!own.allowed && now && !entry) return checkedMeanwhile;
      const because = own.allowed ? 'It was taken back.' : 'The entry was taken out before anyone checked the paper.';
      if ((await letFall(scope, { versionId: version.id, id: signature.id }, { because, now: ask.now })) === 0)
        return notFound('signature');
      return { result: true, happened: happened.signatureTakenBack(version.id, partner.id) };
    },
  });
  if (isRefusal(done)) return done;
  return redirect(versionHref(found, ask.seat.partnership.slug), `The signature of ${partner.name} is taken back.`);
}
