/**
 * Making one entry, and checking one. An entry is a header that stays for good and a payload that can be destroyed:
 * the header holds only a salted hash of the payload, so that what was struck out cannot be guessed back from it.
 */
import { type Canonical, canonicalise, type NotCanonical } from './canonical.ts';
import { type At, type Header, readHeader, type Tier } from './header.ts';
import { hasNoPayload, isKind, readPayload } from './kinds.ts';
import type { Kind, Payloads } from './payloads.ts';
import { fields } from './reading.ts';

/** A hash of bytes, SHA-256 everywhere in this product; passed in because browser and server have different ones. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/** What was said, with the 16 random bytes of salt in hex. `body` has the shape its kind gives in payloads.ts. */
export type EntryPayload = { readonly salt: string; readonly body: unknown };

export type Entry = { readonly header: Header; readonly payload: EntryPayload | null };

/** The last header a device made in a room, as far as the next one needs it. */
export type Last = { readonly dseq: number; readonly hash: string };

export type Draft<K extends Kind = Kind> = {
  /** UUIDv7. */
  readonly id: string;
  readonly room: string;
  readonly device: string;
  /** Null for the device's first entry in this room. */
  readonly last: Last | null;
  readonly kind: K;
  readonly tier: Tier;
  readonly author: string | null;
  readonly refs: readonly string[];
  readonly at: At;
  /** 16 random bytes in lower-case hex; not used by kinds that have no payload. */
  readonly salt: string;
  readonly body: Payloads[K];
};

export type NotMade = NotCanonical | 'not a payload of this kind' | 'not a salt' | 'not a header';

export type Made =
  | { readonly ok: true; readonly entry: Entry; readonly last: Last }
  | { readonly ok: false; readonly because: NotMade };

const SALT = /^[0-9a-f]{32}$/;
const utf8 = new TextEncoder();
const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * The entry of a draft and the `last` to give to the device's next one, or why there is none. Pure: ids, salt and time
 * come in. What is kept is the payload as its reader gives it back: tidied, in NFC, with nothing extra.
 */
export function makeEntry<K extends Kind>(draft: Draft<K>, hash: Hash): Made {
  const { id, room, device, kind, tier, author, refs, at, last } = draft;
  const body = readPayload(kind, draft.body);
  if (body === null) return { ok: false, because: 'not a payload of this kind' };
  const payload = hasNoPayload(kind) ? null : { salt: draft.salt, body };
  if (payload && !SALT.test(payload.salt)) return { ok: false, because: 'not a salt' };
  const sealed = payload ? payloadHash(payload, hash) : null;
  if (sealed && !sealed.ok) return sealed;
  const header = readHeader({
    ...{ v: 1, id, room, device, kind, tier, author, refs, at },
    dseq: (last?.dseq ?? 0) + 1,
    prev: last?.hash ?? null,
    phash: sealed?.text ?? null,
  });
  if (!header) return { ok: false, because: 'not a header' };
  return { ok: true, entry: { header, payload }, last: { dseq: header.dseq, hash: headerHash(header, hash) } };
}

/** Hash, in hex, of the canonical text of a header. A value of type Header always has one; garbage hashes as nothing. */
export function headerHash(header: Header, hash: Hash): string {
  const written = canonicalise(header);
  return hex(hash(utf8.encode(written.ok ? written.text : '')));
}

/** Hash, in hex, of the salt's bytes followed by the canonical text of the body; or why there is none. */
export function payloadHash(payload: EntryPayload, hash: Hash): Canonical {
  const written = canonicalise(payload.body);
  if (!written.ok) return written;
  const salt = unhex(payload.salt);
  const body = utf8.encode(written.text);
  const bytes = new Uint8Array(salt.length + body.length);
  bytes.set(salt);
  bytes.set(body, salt.length);
  return { ok: true, text: hex(hash(bytes)) };
}

export type Checked = 'whole' | 'payload not here' | 'payload changed' | 'unknown kind' | 'not an entry';

/** What can be said of one entry by itself, whoever sent it. Chains are checked by verifyChain. */
export function checkEntry(entry: unknown, hash: Hash): Checked {
  const header = readHeader(fields(entry)?.header);
  if (!header) return 'not an entry';
  const payload = fields(fields(entry)?.payload);
  if (header.phash === null && payload) return 'payload changed';
  if (header.phash !== null && !payload) return 'payload not here';
  if (payload) {
    if (typeof payload.salt !== 'string' || !SALT.test(payload.salt)) return 'payload changed';
    const found = payloadHash({ salt: payload.salt, body: payload.body }, hash);
    if (!found.ok || found.text !== header.phash) return 'payload changed';
  }
  return isKind(header.kind) ? 'whole' : 'unknown kind';
}

export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += PAIRS[byte];
  return text;
}

function unhex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
