// A session's record as the entries of its log, made by the same pure module that the pages use. Pure.
import { type Kind as EntryKind, type Header, type Last, makeEntry, type Payloads } from '../../room/index.ts';
import { sha256 } from '../../room/sha256.ts';
import type { Making } from './rows.ts';
import type { RecordPart, SessionPart } from './schema.ts';

type Path = readonly PropertyKey[];
interface Where {
  readonly engagementId: string;
  readonly sessionId: string;
}
type Keep = <K extends EntryKind>(kind: K, body: Payloads[K], refs?: string[], tier?: Header['tier']) => string;

export function recordRows(making: Making, session: SessionPart, record: RecordPart, where: Where, at: Path): void {
  const keep = openLog(making, session, record, where);
  const { keys } = making;
  const perspective = (key: string | undefined, path: Path) => keys.find('perspective', key, path);
  keep(
    'session opened',
    {
      limits: keys.find('limits', session.limits, [...at, 'limits']) ?? 'not in the source',
      readBy: record.limitsReadBy,
    },
    [],
    'room',
  );
  keep('keeping chosen', { depth: record.keeping });
  const attended = record.attended.map(({ perspective: key, people }, a) => ({
    perspective: perspective(key, [...at, 'attended', a, 'perspective']) ?? '',
    people,
  }));
  if (record.people !== undefined)
    keep('attendance counted', { people: record.people, byPerspective: attended.length > 0 ? attended : null });
  for (const words of record.containerLines) keep('container line agreed', { words });
  if (record.prose) keep('prose kept', { words: record.prose });
  record.contributions.forEach((said, c) => {
    const path = [...at, 'contributions', c];
    const id = keep('contribution kept', {
      words: said.words,
      perspective: perspective(said.perspective, [...path, 'perspective']),
      form: said.form,
      exact: said.exact,
      segment: null,
      couldTell: said.couldTell,
    });
    nameAs(making, 'contribution', said.key, id, [...path, 'key']);
  });
  themeRows(making, record, keep, where, at);
  record.differences.forEach((difference, d) => {
    const sides = difference.sides.map((side, s) => ({
      words: side.words,
      perspective: perspective(side.perspective, [...at, 'differences', d, 'sides', s, 'perspective']),
      contribution: null,
    }));
    keep('difference held', { sides, comesBack: difference.comesBack ?? null });
  });
  for (const reflection of record.reflections) keep('reflection kept', reflection);
  if (record.balance.length > 0) keep('balance asked', {});
  record.balance.forEach((balance, b) => {
    const perspectives = balance.perspectives.map(
      (key, p) => perspective(key, [...at, 'balance', b, 'perspectives', p]) ?? '',
    );
    keep('balance entered', { perspectives, amount: balance.amount });
  });
  record.dissent.forEach((dissent, d) => {
    keep('dissent attached', {
      words: dissent.words,
      perspective: perspective(dissent.perspective, [...at, 'dissent', d, 'perspective']),
    });
  });
  if (record.closed) keep('session closed', { outcome: record.closed });
  if (record.offeredBack) keep('record offered back', { how: record.offeredBack });
  if (record.agreed) keep('record agreed', {});
}

function themeRows(making: Making, record: RecordPart, keep: Keep, where: Where, at: Path): void {
  record.themes.forEach((theme, t) => {
    const id = keep('theme named', { title: theme.title });
    nameAs(making, 'theme', theme.key, id, [...at, 'themes', t, 'key']);
    making.put('theme', {
      id,
      engagement_id: where.engagementId,
      session_id: where.sessionId,
      title: theme.title,
      tier: theme.takenFurther ? 'partners' : 'room',
    });
    theme.holds.forEach((key, h) => {
      const said = making.keys.find('contribution', key, [...at, 'themes', t, 'holds', h]);
      if (!said) return;
      keep('contribution put under theme', {}, [said, id]);
      making.link('contribution', said, 'theme', id, 'gathered');
    });
    if (theme.takenFurther) keep('point taken further', { what: theme.title }, [id]);
  });
}

/** The entry's own id is the thing's id, so the register learns it after the entry is made. */
function nameAs(making: Making, kind: 'contribution' | 'theme', key: string, id: string, path: Path): void {
  making.keys.know(kind, key, id, path);
}

function openLog(making: Making, session: SessionPart, record: RecordPart, where: Where): Keep {
  const { put, newId, now, salt, device } = making;
  const start = session.on ? Date.parse(`${session.on}T${session.at ?? '10:00'}:00Z`) : now.getTime();
  let last: Last | null = null;
  let n = 0;
  const room = { session_id: where.sessionId, epoch: newId(), last_n: 0, depth: record.keeping };
  put('room', room);
  const keep: Keep = (kind, body, refs = [], tier = 'room') => {
    const id = newId();
    const made = makeEntry(
      {
        id,
        room: where.sessionId,
        device,
        last,
        kind,
        tier,
        author: null,
        refs,
        at: { wall: start + n * 60_000, mono: n * 60_000, zone: 'Europe/London', source: 'server' },
        salt: salt(),
        body,
      },
      sha256,
    );
    if (!made.ok) throw new Error(`an entry of kind ${kind} could not be made: ${made.because}`);
    last = made.last;
    n += 1;
    room.last_n = n;
    putEntry(making, made.entry.header, made.last, n, now);
    if (made.entry.payload)
      put('entry_payload', {
        entry_id: id,
        salt: Buffer.from(made.entry.payload.salt, 'hex'),
        body: JSON.stringify(made.entry.payload.body),
        tier,
      });
    return id;
  };
  return keep;
}

const bytes = (hexText: string | null) => (hexText === null ? null : Buffer.from(hexText, 'hex'));

function putEntry({ put }: Making, header: Header, last: Last, n: number, now: Date): void {
  put('entry', {
    session_id: header.room,
    n,
    id: header.id,
    v: header.v,
    device_id: header.device,
    dseq: header.dseq,
    prev: bytes(header.prev),
    kind: header.kind,
    tier: header.tier,
    author: header.author,
    refs: [...header.refs],
    at_wall: header.at.wall,
    at_mono: header.at.mono,
    at_zone: header.at.zone,
    at_source: header.at.source,
    phash: bytes(header.phash),
    hash: Buffer.from(last.hash, 'hex'),
    received_at: now,
  });
}
