import type { Scope } from '../../../../db/scope.ts';
import { type Payloads, reduce } from '../../../../room/index.ts';
import {
  closed,
  type Ending,
  invalid,
  isRefusal,
  notFound,
  type Refusal,
  redirect,
} from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { recordHappened } from '../../record-events.ts';
import { recordPaths } from '../../record-paths.ts';
import { mayStrike } from '../../record-policy.ts';
import { forgetCopies } from '../../store/copies.ts';
import { destroyStruck, readLog } from '../../store/log.ts';
import { readThemeEntries, wordsGatheredElsewhere } from '../../store/theme.ts';
import { themeRoots } from '../../themes/roots.ts';
import { actOnRecord, type Keeper } from '../act-on-record.ts';
import { type AtRecord, atRecord } from '../at-record.ts';
import { readStrikeForm } from './form.ts';
import { goesWith, holdings } from './goes-with.ts';
import { strikePage } from './page.ts';

interface Struck {
  /** What goes in this room: the thing itself first. */
  readonly here: readonly string[];
  /** What goes in other rooms, where a theme is named as well. */
  readonly there: ReadonlyMap<string, readonly string[]>;
}

export async function showStrike(ask: Ask): Promise<Ending> {
  const at = await atRecord(ask, (session) => mayStrike(ask.seat, session));
  if (isRefusal(at)) return at;
  const struck = await ask.read((scope) => whatGoes(ask, scope, at));
  if (isRefusal(struck)) return struck;
  return strikePage(at, struck.here, ask.open({ why: 'asked in the room' }), recordHref(ask, at));
}

export async function doStrike(ask: Ask): Promise<Ending> {
  const at = await atRecord(ask, (session) => mayStrike(ask.seat, session));
  if (isRefusal(at)) return at;
  const before = await ask.read((scope) => whatGoes(ask, scope, at));
  if (isRefusal(before)) return before;
  const read = readStrikeForm(ask.body);
  if (!read.ok) return invalid(strikePage(at, before.here, again(ask.body, read.errors), recordHref(ask, at)));
  const rooms = [...before.there.keys()];
  const struck = await actOnRecord(ask, at.session.id, {
    may: mayStrike(ask.seat, at.session),
    rooms,
    work: async (keeper) => {
      // Read again now that the rooms are held still: somebody may have kept a copy meanwhile.
      const now = await whatGoes(ask, keeper.scope, at);
      if (isRefusal(now)) return now;
      if ([...now.there.keys()].some((room) => !rooms.includes(room)))
        return closed(
          'Someone used these words in another room just now.',
          'Strike them out once more, to reach them all.',
        );
      return strikeOut(ask, keeper, at.session.id, now, read.values.why);
    },
  });
  if (isRefusal(struck)) return struck;
  return redirect(recordHref(ask, at), 'Struck out. The words are destroyed.');
}

async function whatGoes(ask: Ask, scope: Scope, { session }: AtRecord): Promise<Struck | Refusal> {
  const entries = await readLog(scope, session.id, ask.seat.clearance, session.isParticipant);
  const state = reduce(entries, session.id);
  const id = ask.params.entry ?? '';
  if (!holdings(state).some((holding) => holding.id === id))
    return notFound('thing in the record, or it is struck out already');
  const roots = themeRoots(entries);
  const gathered = await wordsGatheredElsewhere(scope, [...new Set(roots.values())], session.id);
  const elsewhere = new Map(
    [...roots].map(([entry, root]) => [
      entry,
      gathered.filter(({ themeId }) => themeId === root).map(({ words }) => words),
    ]),
  );
  const here = [id, ...goesWith(state, id, elsewhere).map((holding) => holding.id)];
  const themes = here.flatMap((entry) => roots.get(entry) ?? []);
  const there = new Map<string, string[]>();
  for (const named of await readThemeEntries(scope, themes))
    if (named.sessionId !== session.id) there.set(named.sessionId, [...(there.get(named.sessionId) ?? []), named.id]);
  return { here, there };
}

async function strikeOut(
  ask: Ask,
  { scope, keep, note }: Keeper,
  sessionId: string,
  { here, there }: Struck,
  why: Payloads['entry struck out']['why'],
): Promise<Refusal | undefined> {
  let entries = 0;
  let copies = 0;
  for (const [room, refs] of [[sessionId, here] as const, ...there]) {
    const refusal = await keep('entry struck out', { why }, { refs, sessionId: room });
    if (refusal) return refusal;
    const gone = await destroyStruck(scope, room);
    copies += await forgetCopies(scope, gone, ask.now);
    entries += gone.length;
  }
  note(recordHappened.wordsStruckOut(sessionId, why, entries, copies));
  return undefined;
}

const recordHref = (ask: Ask, { session }: AtRecord): string =>
  recordPaths.record(ask.seat.partnership.slug, session.engagementSlug, session.slug);
