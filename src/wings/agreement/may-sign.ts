// Whether a version can be signed for a partner now: asked on the page, and again in the act.
import { type Closed, closed } from '../../shell/endings.ts';
import { day } from '../../shell/words-in-time.ts';
import type { FoundVersion } from './find-agreement.ts';
import type { Party } from './party.ts';
import { paths } from './paths.ts';
import { type AgreementVersion, signatureOf, type WorkingAgreement } from './working-agreement.ts';

/** A partner that is not among the first joins by signing what is in force. */
export const joinsBy = (version: AgreementVersion, partnerId: string): boolean =>
  version.state === 'in force' && !version.needs.includes(partnerId);

export function notSignable(
  version: AgreementVersion,
  agreement: Pick<WorkingAgreement, 'signatories'>,
  partner: Party,
  here: readonly Party[],
): Closed | undefined {
  const left = agreement.signatories.find((one) => one.partnerId === partner.id && one.leftOn !== null);
  if (left?.leftOn && version.needs.includes(partner.id))
    return closed(`${partner.name} left this agreement on ${day(left.leftOn)}.`, 'Nothing was signed.');
  if (!here.some(({ id }) => id === partner.id))
    return closed(`${partner.name} has left the partnership.`, 'Nothing was signed.');
  const before = signatureOf(version, partner.id);
  if (before)
    return closed(
      `${partner.name} has signed this version already: ${before.signedAs}, ${day(before.signedOn)}.`,
      'One signature is enough. Nothing was signed again.',
    );
  if (version.state === 'out for signing')
    return version.needs.includes(partner.id)
      ? undefined
      : closed(
          `${partner.name} is not among those who sign version ${version.number}.`,
          'They can join by signing it once it is in force, or stand in the next version.',
        );
  if (joinsBy(version, partner.id)) return undefined;
  return closed(
    superseded(version),
    'You have signed nothing. Look at the version that is out for signing now, if there is one.',
  );
}

function superseded({ number, state }: AgreementVersion): string {
  if (state === 'opened again') return `Version ${number} was opened again: its words are not the ones to sign.`;
  if (state === 'replaced') return `Version ${number} was replaced by a later one.`;
  if (state === 'ended') return `Version ${number} has ended.`;
  return `Version ${number} is in force already.`;
}

export const partnerAt = ({ record }: FoundVersion, partnerId: string): Party | undefined => {
  const known = [...record.table.parties, ...record.table.partners].find(
    ({ kind, id }) => kind === 'partner' && id === partnerId,
  );
  return known;
};

export const versionHref = ({ agreement, version }: FoundVersion, slug: string): string =>
  paths.agreementVersion(slug, agreement.slug, version.number);
