/**
 * An agreement as the bytes that are signed, and back.
 *
 * Method: the JSON Canonicalization Scheme, RFC 8785 (keys sorted by UTF-16 code unit, no spaces, JSON's string escapes)
 * in UTF-8, with every text in Unicode NFC, so that a letter typed on two keyboards is one letter. Half of a surrogate
 * pair, which is no character, becomes U+FFFD. The same words therefore always give the same bytes, on any machine and
 * in any order of keys, and the bytes can be read with any JSON reader a hundred years on.
 *
 * The digest is SHA-256 (FIPS 180-4) of those bytes: 32 bytes, 64 letters and figures in hexadecimal.
 */
import canonicalize from 'canonicalize';
import { sha256 } from '../../room/sha256.ts';
import { type AgreementText, agreementText } from './text.ts';

/** Bytes of the longest agreement that is read: some 500,000 words. */
export const LONGEST = 4_000_000;

export type NotAnAgreement = 'too long' | 'not UTF-8' | 'not JSON' | 'not an agreement' | 'not in canonical form';

export type Read =
  | { readonly ok: true; readonly text: AgreementText }
  | { readonly ok: false; readonly because: NotAnAgreement };

/** The bytes of an agreement. Never throws on an `AgreementText`. */
export const canonicalBytes = (text: AgreementText): Uint8Array => bytesOf(text);

/** The bytes of any plain value: objects, lists, texts, finite numbers, true, false and null. Throws on anything else. */
export function bytesOf(value: unknown): Uint8Array {
  const written = canonicalize(composedIn(value));
  if (written === undefined) throw new Error('there is nothing to write');
  return new TextEncoder().encode(written);
}

/** An agreement from its bytes, or why they are none. `canonicalBytes` of what was read gives the same bytes again. */
export function readCanonical(bytes: Uint8Array): Read {
  if (bytes.length > LONGEST) return { ok: false, because: 'too long' };
  const found = plainValue(bytes);
  if (!found.ok) return found;
  const parsed = agreementText.safeParse(found.value);
  if (!parsed.success) return { ok: false, because: 'not an agreement' };
  if (!sameBytes(bytes, canonicalBytes(parsed.data))) return { ok: false, because: 'not in canonical form' };
  return { ok: true, text: parsed.data };
}

/** The value that UTF-8 bytes of JSON hold. */
export function plainValue(
  bytes: Uint8Array,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly because: 'not UTF-8' | 'not JSON' } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { ok: false, because: 'not UTF-8' };
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, because: 'not JSON' };
  }
}

/** The 32 bytes of SHA-256. */
export const digestOf = (bytes: Uint8Array): Uint8Array => sha256(bytes);

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** Words as they stand in the bytes. */
export const composed = (words: string): string => words.toWellFormed().normalize('NFC');

function composedIn(value: unknown): unknown {
  if (typeof value === 'string') return composed(value);
  if (Array.isArray(value)) return value.map(composedIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [composed(key), composedIn(inner)]));
}
