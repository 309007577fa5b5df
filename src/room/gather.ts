/** From any pile of entries to the distinct ones, read, in order; and a count of what could not be read. */
import { canonicalise } from './canonical.ts';
import { compareText, getOrAdd } from './chain.ts';
import { type Header, readHeader } from './header.ts';
import { hasNoPayload, isKind, readPayload } from './kinds.ts';
import { inOrder } from './order.ts';
import type { Kind, Payloads } from './payloads.ts';
import { fields } from './reading.ts';

/** An entry of a known kind. The body is null when the payload is not here or does not have its kind's shape. */
export type Kept<K extends Kind> = { readonly header: Header; readonly kind: K; readonly body: Payloads[K] | null };
export type AnyKept = { [K in Kind]: Kept<K> }[Kind];

type Copy = {
  readonly header: Header;
  readonly body: Payloads[Kind] | null;
  readonly payload: 'none' | 'read' | 'not here' | 'wrong shape';
};

export type Gathered = {
  /** One for each id, of known kinds, in order. */
  readonly entries: readonly AnyKept[];
  /** Every distinct header, unknown kinds and clashing copies too, in order. */
  readonly headers: readonly Header[];
  readonly notHere: readonly string[];
  readonly wrongShape: readonly string[];
  readonly unknownKinds: number;
  readonly unreadable: number;
  readonly clashes: readonly string[];
  readonly elsewhere: number;
};

export function gather(piled: readonly unknown[], room: string | null): Gathered {
  const byId = new Map<string, Copy[]>();
  const unreadable = new Set<string>();
  const elsewhere = new Set<string>();
  for (const entry of piled) {
    const header = readHeader(fields(entry)?.header);
    if (!header) unreadable.add(textOf(entry));
    else if (room !== null && header.room !== room) elsewhere.add(header.id);
    else getOrAdd(byId, header.id, () => []).push(readCopy(header, fields(entry)?.payload));
  }
  const kept = [...byId.values()].map(chosen).filter((copy) => copy !== null);
  const ordered = inOrder(kept);
  return {
    entries: ordered.map(asKept).filter((entry) => entry !== null),
    headers: inOrder([...byId.values()].flatMap(distinct)).map(({ header }) => header),
    notHere: ordered.filter((copy) => copy.payload === 'not here').map(({ header }) => header.id),
    wrongShape: ordered.filter((copy) => copy.payload === 'wrong shape').map(({ header }) => header.id),
    unknownKinds: ordered.filter(({ header }) => !isKind(header.kind)).length,
    unreadable: unreadable.size,
    clashes: ordered.map(({ header }) => header.id).filter((id) => clash(byId.get(id) ?? [])),
    elsewhere: elsewhere.size,
  };
}

function readCopy(header: Header, payload: unknown): Copy {
  const { kind } = header;
  if (!isKind(kind)) return { header, body: null, payload: 'none' };
  if (hasNoPayload(kind)) return { header, body: readPayload(kind, null), payload: 'none' };
  // A header that names no payload vouches for none, so one that comes with it is not read.
  if (header.phash === null) return { header, body: null, payload: 'wrong shape' };
  const found = fields(payload);
  if (!found) return { header, body: null, payload: 'not here' };
  const body = readPayload(kind, found.body);
  return { header, body, payload: body === null ? 'wrong shape' : 'read' };
}

const PREFERENCE = ['read', 'none', 'wrong shape', 'not here'];

/** Copies of one id that differ are a clash; which one is read must not depend on which came first. */
function chosen(copies: readonly Copy[]): Copy | null {
  const [only] = copies;
  if (copies.length < 2) return only ?? null;
  const ranked = copies.map((copy) => ({ copy, header: JSON.stringify(copy.header), body: JSON.stringify(copy.body) }));
  ranked.sort(
    (a, b) =>
      compareText(a.header, b.header) ||
      PREFERENCE.indexOf(a.copy.payload) - PREFERENCE.indexOf(b.copy.payload) ||
      compareText(a.body, b.body),
  );
  return ranked[0]?.copy ?? null;
}

function distinct(copies: readonly Copy[]): readonly Copy[] {
  if (copies.length < 2) return copies;
  return [...new Map(copies.map((copy) => [JSON.stringify(copy.header), copy])).entries()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, copy]) => copy);
}

function clash(copies: readonly Copy[]): boolean {
  if (copies.length < 2) return false;
  const bodies = copies.filter((copy) => copy.body !== null).map((copy) => JSON.stringify(copy.body));
  return distinct(copies).length > 1 || new Set(bodies).size > 1;
}

function asKept({ header, body }: Copy): AnyKept | null {
  // The body was read by the reader of this very kind.
  return isKind(header.kind) ? ({ header, kind: header.kind, body } as AnyKept) : null;
}

function textOf(entry: unknown): string {
  const written = canonicalise(entry);
  return written.ok ? written.text : '';
}
