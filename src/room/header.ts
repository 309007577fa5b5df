/** The header of an entry: what stays for good, clear to the server, and holds nothing that was said. */
import { fields, listOf, name, oneOf, whole } from './reading.ts';

/** Who may see it, narrowest first. */
export const TIERS = ['facilitators', 'room', 'partners', 'published'] as const;
export type Tier = (typeof TIERS)[number];

export type At = {
  /** Clock time, whole milliseconds since 1970. */
  readonly wall: number;
  /** Whole milliseconds since the session was opened on that device; never steps back when the clock is put right. */
  readonly mono: number;
  /** IANA time zone in force there, such as Europe/London. */
  readonly zone: string;
  readonly source: 'server' | 'device';
};

export type Header = {
  readonly v: 1;
  /** UUIDv7, made on the device. */
  readonly id: string;
  /** The session whose record it belongs to, and the device that made it: UUIDs. */
  readonly room: string;
  readonly device: string;
  /** 1, 2, 3 ... without a gap for each device in a room. */
  readonly dseq: number;
  /** Hash of the header that device made before in this room, in hex; null for its first. */
  readonly prev: string | null;
  /** One of KINDS, or the word of a kind that this version does not know yet. */
  readonly kind: string;
  readonly tier: Tier;
  /** An opaque seat, never a name; null when nobody's seat is kept. */
  readonly author: string | null;
  /** Ids of entries this one is about; what each kind names first is said in kinds.ts. */
  readonly refs: readonly string[];
  readonly at: At;
  /** Hash of salt and payload, in hex; null when the kind has no payload. */
  readonly phash: string | null;
};

const UUID7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;
const MOST_REFS = 500;

/** A header in its exact shape, with anything extra left behind, or null when it is not one we can read. */
export function readHeader(value: unknown): Header | null {
  const f = fields(value);
  if (f?.v !== 1) return null;
  const id = typeof f.id === 'string' && UUID7.test(f.id) ? f.id : null;
  const room = readUuid(f.room);
  const device = readUuid(f.device);
  const dseq = whole(f.dseq, 1, Number.MAX_SAFE_INTEGER);
  const kind = exactName(f.kind);
  const tier = oneOf(TIERS, f.tier);
  const refs = listOf(f.refs, readUuid, MOST_REFS);
  const at = readAt(f.at);
  const prev = nullOr(f.prev, readHash);
  const phash = nullOr(f.phash, readHash);
  const author = nullOr(f.author, exactName);
  if (id === null || room === null || device === null || dseq === null || kind === null || tier === null) return null;
  if (refs === null || at === null || prev === undefined || phash === undefined || author === undefined) return null;
  return { v: 1, id, room, device, dseq, prev, kind, tier, author, refs, at, phash };
}

function readAt(value: unknown): At | null {
  const f = fields(value);
  const wall = whole(f?.wall, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  const mono = whole(f?.mono, 0, Number.MAX_SAFE_INTEGER);
  const zone = exactName(f?.zone);
  const source = oneOf(['server', 'device'] as const, f?.source);
  if (wall === null || mono === null || zone === null || source === null) return null;
  return { wall, mono, zone, source };
}

/** A header is hashed as it stands, so a name that would have to be tidied first is not one. */
function exactName(value: unknown): string | null {
  const tidied = name(value);
  return tidied === value ? tidied : null;
}

/** Lower case only: a database gives ids back that way, and the hash must come out the same. */
function readUuid(value: unknown): string | null {
  return typeof value === 'string' && UUID.test(value) ? value : null;
}

function readHash(value: unknown): string | null {
  return typeof value === 'string' && HASH.test(value) ? value : null;
}

function nullOr<T>(value: unknown, read: (value: unknown) => T | null): T | null | undefined {
  return value === null ? null : (read(value) ?? undefined);
}
