// A name and a date of birth, sealed apart from everything else. What is sealed is closed here; the database keeps the bytes.
import type { Scope } from '../../db/scope.ts';
import type { Seal } from '../../shell/seal.ts';
import { keepSealedIdentities } from './store/identities.ts';

export interface Identity {
  readonly name: string;
  /** 'YYYY-MM-DD' */
  readonly born: string;
}

const sealIdentity = (seal: Seal, referenceId: string, { name, born }: Identity): Buffer =>
  seal.close(JSON.stringify([name, born]), referenceId);

/** Null: nothing is sealed there, or with another secret. */
export function openSealed(seal: Seal, referenceId: string, sealed: Uint8Array | null): Identity | null {
  const opened = sealed && seal.open(sealed, referenceId);
  if (!opened) return null;
  // written by sealIdentity() and by nothing else
  const [name, born] = JSON.parse(opened) as [string, string];
  return { name, born };
}

/** The same for the same person as two lists write them: letters alone, without their marks, and the day. */
export const likenessOf = (seal: Seal, { name, born }: Identity): Buffer =>
  seal.likeness(
    `${name
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^\p{L}]+/gu, ' ')
      .trim()
      .split(' ')
      .toSorted()
      .join(' ')} ${born}`,
  );

export const keepIdentities = (
  scope: Scope,
  seal: Seal,
  identities: readonly (Identity & { readonly referenceId: string })[],
): Promise<void> =>
  keepSealedIdentities(
    scope,
    identities.map((one) => ({
      referenceId: one.referenceId,
      sealed: sealIdentity(seal, one.referenceId, one),
      likeness: likenessOf(seal, one),
    })),
  );
