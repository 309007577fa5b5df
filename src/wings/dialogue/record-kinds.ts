// What the record of a session adds to the thread, titled for each viewer. Nothing here is nearer to a person than the
// viewer may know: words for those who were in the room, and beyond it a view that at least five people share.
import type { Scope } from '../../db/scope.ts';
import { type RoomState, reduce } from '../../room/index.ts';
import type { Seat } from '../../shell/standing.ts';
import type { ThreadStop, Wing } from '../../shell/wing.ts';
import { type Perspective, readPerspectives, rungsOf } from '../partnership/index.ts';
import { attributedFor, attributedInTheRoom, type Quotation, standing, useTier } from './quotations/quotation.ts';
import { type Attributed, beyondTheRoom, inTheRoom } from './record/attributed.ts';
import { recordLinks } from './record/links.ts';
import type { RecordSession } from './record/record.ts';
import { struckWords } from './record/show/points.ts';
import { mayReadRecord } from './record-policy.ts';
import { readLog } from './store/log.ts';
import { readQuotations } from './store/quotation.ts';
import { readSessionsById } from './store/record.ts';
import { roomsOf } from './store/said.ts';
import { readThemesById } from './store/theme.ts';

export const recordKinds: Wing['kinds'] = {
  contribution: { word: 'Said', title: titleContributions },
  theme: { word: 'Theme', title: titleThemes },
  quotation: { word: 'Quotation', title: titleQuotations },
  difference: { word: 'Held open', title: titleDifferences },
};

type Titled = Promise<ReadonlyMap<string, ThreadStop>>;

interface Room {
  readonly session: RecordSession;
  readonly state: RoomState;
  /** Whether the viewer was in it, or holds it. */
  readonly isTheirs: boolean;
}

async function titleContributions(scope: Scope, ids: readonly string[], viewer: Seat): Titled {
  if (viewer.clearance === 'published') return new Map();
  const rooms = await readRooms(scope, ids, viewer);
  const perspectives = await readPerspectives(scope);
  return new Map(
    ids.flatMap((id): [string, ThreadStop][] => {
      const room = rooms.get(id);
      const said = room?.state.contributions.find((one) => one.id === id);
      if (!room || !said) return [];
      const { session, isTheirs } = room;
      const on = session.onDate;
      // that something was taken back in a room is that room's own
      if (said.standing !== 'kept') return isTheirs ? [[id, { title: struckWords, href: null, tier: 'room', on }]] : [];
      const who = isTheirs
        ? inTheRoom(perspectives, said.perspective)
        : beyondTheRoom(perspectives, said.perspective, {
            ...{ couldTell: said.couldTell ?? 'not asked', narrowest: null, surface: 'partners' },
          });
      return [
        [
          id,
          {
            ...{ tier: said.tier, on, ...perspectiveOf(who) },
            title: isTheirs ? said.words || 'A silence' : 'Said in the room',
            href: isTheirs ? `${recordHref(viewer, session)}#said-${id}` : null,
            ...(!isTheirs && { note: 'The words stay where they were said.' }),
          },
        ],
      ];
    }),
  );
}

async function titleThemes(scope: Scope, ids: readonly string[], viewer: Seat): Titled {
  const rows = await readThemesById(scope, ids);
  const sessions = await readSessionsById(
    scope,
    rows.flatMap(({ sessionId }) => sessionId ?? []),
    viewer.personId,
  );
  return new Map(
    rows.flatMap(({ id, title, tier, sessionId }): [string, ThreadStop][] => {
      const session = sessions.find((one) => one.id === sessionId);
      const isTheirs = session !== undefined && mayReadRecord(viewer, session).allowed;
      const isOut = tier === 'published' || (tier === 'partners' && viewer.clearance !== 'published');
      if (!isTheirs && !isOut) return [];
      return [
        [
          id,
          {
            ...{ title, tier, on: session?.onDate ?? null },
            href: isTheirs ? `${recordHref(viewer, session)}#theme-${id}` : null,
          },
        ],
      ];
    }),
  );
}

async function titleQuotations(scope: Scope, ids: readonly string[], viewer: Seat): Titled {
  const quotations = await readQuotations(scope, { ids });
  const sessions = await readSessionsById(
    scope,
    quotations.flatMap(({ sessionId }) => sessionId ?? []),
    viewer.personId,
  );
  const perspectives = await readPerspectives(scope);
  return new Map(
    quotations.flatMap((quotation): [string, ThreadStop][] => {
      const session = sessions.find(({ id }) => id === quotation.sessionId);
      const isTheirs =
        viewer.clearance === 'facilitators' || (session !== undefined && mayReadRecord(viewer, session).allowed);
      const who = isTheirs ? attributedInTheRoom(quotation, perspectives) : letOut(quotation, viewer, perspectives);
      if (!who) return [];
      const title = quotation.words === null ? 'A quotation that was taken back' : `“${quotation.words}”`;
      return [
        [
          quotation.id,
          { ...{ title, href: null, tier: quotation.tier, on: session?.onDate ?? null }, ...perspectiveOf(who) },
        ],
      ];
    }),
  );
}

/**
 * For someone who was not there; nothing when no use reaches them. The thread is no use that anybody agreed to, so a name
 * agreed for a use never narrows it here; it keeps it from standing nearer than agreed anywhere.
 */
function letOut(quotation: Quotation, viewer: Seat, perspectives: readonly Perspective[]): Attributed | null {
  const reach = standing(quotation.consents).filter(({ use }) =>
    viewer.clearance === 'published' ? useTier[use] === 'published' : useTier[use] !== 'room',
  );
  if (reach.length === 0 || quotation.words === null) return null;
  const source = { ...quotation, printedAttribution: null };
  const names = [
    ...reach.map(({ use }) => attributedFor(source, use, perspectives)),
    ...reach.map(({ use }) => attributedFor({ ...source, consents: [] }, use, perspectives)),
  ];
  const chain = rungsOf(perspectives, quotation.perspectiveId).map(({ words }) => words);
  const width = ({ words }: Attributed) => (chain.includes(words) ? chain.indexOf(words) : chain.length);
  return names.toSorted((a, b) => width(b) - width(a))[0] ?? null;
}

async function titleDifferences(scope: Scope, ids: readonly string[], viewer: Seat): Titled {
  const rooms = await readRooms(scope, ids, viewer);
  return new Map(
    ids.flatMap((id): [string, ThreadStop][] => {
      const room = rooms.get(id);
      const difference = room?.state.differences.find((one) => one.id === id);
      if (!room?.isTheirs || !difference) return [];
      const title = difference.sides.map(({ words }) => words ?? struckWords).join(' And: ');
      const state = { kind: 'held-open', word: 'Held open on purpose' };
      return [[id, { title, state, href: recordHref(viewer, room.session), tier: 'room', on: room.session.onDate }]];
    }),
  );
}

async function readRooms(scope: Scope, entryIds: readonly string[], viewer: Seat): Promise<Map<string, Room>> {
  const where = await roomsOf(scope, entryIds);
  const sessions = await readSessionsById(scope, [...new Set(where.values())], viewer.personId);
  const rooms = new Map<string, Room>();
  for (const session of sessions) {
    const isTheirs = mayReadRecord(viewer, session).allowed;
    // Read whole, so that a view can be widened; what is given on is decided above, by `isTheirs`.
    const state = reduce(await readLog(scope, session.id, viewer.clearance, true), session.id);
    rooms.set(session.id, { session, state, isTheirs });
  }
  return new Map(
    [...where].flatMap(([id, sessionId]): [string, Room][] => {
      const room = rooms.get(sessionId);
      return room ? [[id, room]] : [];
    }),
  );
}

const perspectiveOf = ({ kind, words }: Attributed): Pick<ThreadStop, 'perspective'> =>
  kind === null ? {} : { perspective: { kind, word: words } };

const recordHref = (viewer: Seat, session: RecordSession): string =>
  recordLinks(viewer.partnership.slug, session).record;
