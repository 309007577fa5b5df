// What is printed beside the words of a version: who had signed, and where it stood. Pure.
import { composed } from '../../../interop/agreement/canonical.ts';
import type { PrintedState } from '../../../interop/agreement/print-facts.ts';
import type { PrintedSignature } from '../../../interop/agreement/text.ts';
import type { FoundVersion } from '../find-agreement.ts';
import { type AgreementVersion, signatureOf } from '../working-agreement.ts';

export function printedSignatures({ version, record }: FoundVersion): PrintedSignature[] {
  const joined = version.signatures.filter(({ joins, fellBecause }) => joins && fellBecause === null);
  return [...version.needs, ...joined.map(({ partnerId }) => partnerId)]
    .map((partnerId): PrintedSignature => {
      const signature = signatureOf(version, partnerId);
      return {
        // under the name that it has in the words
        partner: version.namedAs[partnerId] ?? composed(record.table.party({ kind: 'partner', id: partnerId }).name),
        signedAs: signature?.signedAs ?? null,
        signedOn: signature?.signedOn ?? null,
        how: signature?.how ?? null,
        unchecked: signature?.how === 'with a pen' && signature.checkedBy === null,
      };
    })
    .toSorted((a, b) => a.partner.localeCompare(b.partner, 'en-GB'));
}

export const printedState = (version: AgreementVersion): PrintedState => ({
  word: version.state,
  since: version.state === 'in force' ? version.inForceOn : version.endedOn,
  because: version.because,
});
