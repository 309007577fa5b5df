/**
 * Any set of entries of one room, in any order, with any duplicates, comes to the same state, and never throws on plain
 * data. What it cannot use it counts. See docs/decisions/0005-the-record-is-an-entry-log.md for why.
 */
import { readBalance } from './balance.ts';
import { getOrAdd } from './chain.ts';
import { readContributions } from './contributions.ts';
import type { Entry } from './entry.ts';
import { freeze } from './freeze.ts';
import { type Gathered, gather } from './gather.ts';
import type { Header } from './header.ts';
import { mayKeep } from './kinds.ts';
import { latest } from './order.ts';
import type { Kind, Payloads } from './payloads.ts';
import { changesWords, type Shelf, shelve } from './shelf.ts';
import type { Checks, Difference, Item, RoomState, Side } from './state.ts';
import { firstOf, struckAmong } from './struck.ts';
import { readThemes } from './themes.ts';
import { readProse, things } from './things.ts';

/**
 * The state of a record. Give `room` wherever entries of another room could be among them: those are left out and
 * counted. Time: 10,000 entries in well under 200 ms.
 */
export function reduce(entries: readonly Entry[], room: string | null = null): RoomState {
  const found = gather(entries, room);
  const first = firstOf(found.headers);
  const struck = struckAmong(found.headers, first);
  const keeping = readKeeping(found);
  const isKept = (kind: Kind) => keeping === null || mayKeep(keeping.depth, kind);
  const shelf = shelve(
    found.entries.filter((entry) => isKept(entry.kind)),
    first,
    struck,
  );
  const { contributions, ...attached } = readContributions(shelf);
  const themed = readThemes(shelf, contributions);
  const taken = readTaken(shelf);
  const balance = readBalance(shelf);
  return freeze({
    opened: readOpened(shelf),
    keeping,
    attendance: readAttendance(shelf, keeping),
    container: things(shelf, 'container line agreed'),
    prose: readProse(shelf),
    contributions: themed.contributions,
    themes: themed.themes,
    differences: readDifferences(shelf, themed.contributions),
    reflections: things(shelf, 'reflection kept'),
    witness: things(shelf, 'witness reflected'),
    balance: { asked: balance.asked, amounts: balance.amounts },
    takenFurther: taken,
    closing: readClosing(shelf),
    record: readRecord(shelf, found.headers),
    dissent: things(shelf, 'dissent attached'),
    aftercare: things(shelf, 'aftercare noted'),
    checks: {
      ...checksOf(found, struck),
      beyondKeeping: found.entries.filter((entry) => !isKept(entry.kind)).map((entry) => entry.header.id),
      unattached: [...attached.unattached, ...themed.unattached].sort(),
      wrongTier: attached.wrongTier,
      balanceWithheld: balance.withheld,
    },
  });
}

/** The first choice in order holds for the whole record, whatever was written before it. */
function readKeeping(found: Gathered): RoomState['keeping'] {
  const choices = found.entries.flatMap((entry) =>
    entry.kind === 'keeping chosen' && entry.body ? [{ depth: entry.body.depth, at: entry.header.at }] : [],
  );
  const [choice] = choices;
  return choice ? { ...choice, contested: choices.some((other) => other.depth !== choice.depth) } : null;
}

function readOpened(shelf: Shelf): RoomState['opened'] {
  const [opened] = shelf.of('session opened');
  if (!opened) return null;
  return { at: opened.header.at, limits: opened.body?.limits ?? null, readBy: opened.body?.readBy ?? null };
}

function readAttendance(shelf: Shelf, keeping: RoomState['keeping']): RoomState['attendance'] {
  const counted = latest(shelf.of('attendance counted').filter((entry) => entry.body !== null))?.current.body;
  if (!counted) return null;
  // A room that chose "number" chose one number: who made it up is more than that.
  return keeping?.depth === 'number' ? { people: counted.people, byPerspective: null } : counted;
}

function readDifferences(shelf: Shelf, contributions: RoomState['contributions']): RoomState['differences'] {
  const known = new Map(contributions.map((contribution) => [contribution.id, contribution]));
  const filled = (difference: Payloads['difference held']): Difference => ({
    sides: difference.sides.map((side): Side => {
      if (side.contribution === null) return side;
      const said = known.get(shelf.first(side.contribution));
      return { words: said?.words ?? null, perspective: said?.perspective ?? null, contribution: side.contribution };
    }),
    comesBack: difference.comesBack,
  });
  return things(shelf, 'difference held').map((item: Item<Payloads['difference held']>) => ({
    ...item,
    ...filled(item),
    others: item.others.map(filled),
  }));
}

function readTaken(shelf: Shelf): RoomState['takenFurther'] {
  const refs = new Map(shelf.of('point taken further').map(({ header }) => [header.id, header.refs]));
  return things(shelf, 'point taken further').map((item) => {
    const from = (refs.get(item.id) ?? []).map(shelf.first).filter((id) => id !== item.id);
    return { ...item, from: [...new Set(from)] };
  });
}

function readClosing(shelf: Shelf): RoomState['closing'] {
  const closed = latest(shelf.of('session closed'));
  if (!closed) return null;
  const outcome = closed.current.body?.outcome ?? null;
  const contested = closed.others.some((other) => other.body !== null && other.body.outcome !== outcome);
  return { at: closed.current.header.at, outcome, contested };
}

function readRecord(shelf: Shelf, headers: readonly Header[]): RoomState['record'] {
  const offered = latest(shelf.of('record offered back'));
  const agreed = shelf.of('record agreed').at(-1);
  const closed = shelf.of('session closed').length > 0;
  const after = agreed ? headers.slice(headers.findIndex(({ id }) => id === agreed.header.id) + 1) : [];
  return {
    state: agreed ? 'agreed' : offered ? 'offered back' : closed ? 'closed' : 'being kept',
    offered: offered?.current.body?.how ?? null,
    corrections: things(shelf, 'record corrected'),
    changedSinceAgreed: after.filter(({ kind }) => changesWords(kind)).length,
  };
}

function checksOf(found: Gathered, struck: ReadonlySet<string>) {
  const devices = new Map<string, { claims: Map<number, string>; forked: Set<number>; max: number }>();
  const ids = new Set<string>();
  for (const { id, device, dseq } of found.headers) {
    ids.add(id);
    const seen = getOrAdd(devices, device, () => ({ claims: new Map(), forked: new Set(), max: 0 }));
    if (getOrAdd(seen.claims, dseq, () => id) !== id) seen.forked.add(dseq);
    seen.max = Math.max(seen.max, dseq);
  }
  const all = [...devices.values()];
  return {
    entries: ids.size,
    unreadable: found.unreadable,
    unknownKinds: found.unknownKinds,
    elsewhere: found.elsewhere,
    gaps: all.reduce((sum, { max, claims }) => sum + max - claims.size, 0),
    forks: all.reduce((sum, { forked }) => sum + forked.size, 0),
    struckOut: struck.size,
    notHere: found.notHere.filter((id) => !struck.has(id)),
    wrongShape: found.wrongShape.filter((id) => !struck.has(id)),
    clashes: found.clashes,
  } satisfies Partial<Checks>;
}
