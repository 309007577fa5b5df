// The words of a frozen version, read from its own bytes. Pure.
import { readCanonical } from '../../interop/agreement/canonical.ts';
import type { AgreementText } from '../../interop/agreement/text.ts';
import type { AgreementVersion } from './working-agreement.ts';

export function frozenText({ bytes, number }: Pick<AgreementVersion, 'bytes' | 'number'>): AgreementText {
  const read = readCanonical(bytes);
  if (!read.ok) throw new Error(`the bytes of version ${number} cannot be read: ${read.because}`);
  return read.text;
}
