/**
 * What leaves a round, or several of them together: every table passes disclose(), each perspective of a round is a room of its own, and
 * the ledger of the question is looked at before. Pure.
 */
import { disclose, type Release, type Surface, type Why } from '../../../disclosure/index.ts';

export interface Counted {
  readonly slotId: string;
  readonly questionKey: string;
  readonly counts: readonly number[];
}
export interface Ledgered extends Release {
  readonly question: string;
}
export interface Let {
  readonly question: string;
  readonly release: Release | null;
  readonly because: Why | null;
}

/** @param pools the rooms that are shown together: one each for partners, three and more to be published */
export function letOut(
  counted: readonly Counted[],
  ledger: readonly Ledgered[],
  pools: readonly (readonly string[])[],
  surface: Exclude<Surface, 'room'>,
): Let[] {
  return [...Map.groupBy(counted, ({ questionKey }) => questionKey)].flatMap(([question, tallies]) => {
    const rooms = tallies.map(({ slotId, counts }) => ({ id: slotId, closed: true, counts }));
    const known = touching(
      ledger.filter((one) => one.question === question),
      pools.flat(),
    );
    const released: Release[] = [...known];
    return pools.map((pool): Let => {
      const done = disclose({ rooms, released }, { rooms: pool, surface });
      if (!done.shown || done.release === null)
        return { question, release: null, because: done.shown ? null : done.because };
      if (!released.includes(done.release)) released.push(done.release);
      return { question, release: done.release, because: null };
    });
  });
}

/** Those that share a room with these, or with one that does, and so on: no other release can tell anything of them. */
function touching(ledger: readonly Ledgered[], rooms: readonly string[]): Ledgered[] {
  const reached = new Set(rooms);
  let found: Ledgered[] = [];
  for (;;) {
    const next = ledger.filter((one) => one.rooms.some((id) => reached.has(id)));
    if (next.length === found.length) return next;
    found = next;
    for (const { rooms: more } of next) for (const id of more) reached.add(id);
  }
}
