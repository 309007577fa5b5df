import type { Scope } from '../../../db/scope.ts';
import type { Depth } from '../../../room/index.ts';
import { closed, type Ending, invalid, isRefusal, type Refusal, redirect } from '../../../shell/endings.ts';
import { again } from '../../../shell/form.ts';
import type { Ask } from '../../../shell/route.ts';
import { paths } from '../paths.ts';
import { atSession } from '../record/at-record.ts';
import { depthsFor, type RecordSession } from '../record/record.ts';
import { recordHappened } from '../record-events.ts';
import { recordPaths } from '../record-paths.ts';
import { mayKeepRecord } from '../record-policy.ts';
import { type Limits, newestLimits } from '../safety.ts';
import { mayOpen } from '../session.ts';
import { keepEntry, openRoom } from '../store/log.ts';
import { readOpening } from '../store/opening.ts';
import { moveSession } from '../store/record.ts';
import { type OpenForm, readOpenForm } from './form.ts';
import { openPage } from './page.ts';

interface AtOpening {
  readonly session: RecordSession;
  /** The newest version of each, and the one the session was planned with. */
  readonly offered: readonly Limits[];
  readonly facts: { readonly placeName: string | null; readonly sheetSet: boolean };
}

export async function showOpen(ask: Ask): Promise<Ending> {
  const at = await atOpening(ask);
  if (isRefusal(at)) return at;
  const { session, offered } = at;
  return openPage(session, offered, ask.open(asPlanned(session, offered)), backOf(ask, session));
}

export async function doOpen(ask: Ask): Promise<Ending> {
  const at = await atOpening(ask);
  if (isRefusal(at)) return at;
  const { session, offered, facts } = at;
  const read = readOpenForm(ask.body);
  if (!read.ok) return invalid(openPage(session, offered, again(ask.body, read.errors), backOf(ask, session)));
  const { limits, depth } = read.values;
  const limitsChosen = offered.some(({ id }) => id === limits);
  const opening = mayOpen({ ...facts, state: session.state, limitsChosen, limitsRead: true });
  if (!opening.open) return notReady(opening.because);
  if (!depthsFor(session.kind).includes(depth))
    return closed('A care space is kept as date, place and number only.', 'Open it with that choice.');
  const opened = await ask.act({
    may: mayKeepRecord(ask.seat),
    apply: async (scope) =>
      (await open(ask, scope, session, read.values)) ?? {
        result: true,
        happened: recordHappened.sessionMoved(session.id, 'open'),
      },
  });
  if (isRefusal(opened)) return opened;
  const { slug } = ask.seat.partnership;
  const { engagementSlug: e, slug: s } = session;
  return depth === 'points'
    ? redirect(recordPaths.keep(slug, e, s), 'The session is open.')
    : redirect(recordPaths.record(slug, e, s), 'The session is open.');
}

async function atOpening(ask: Ask): Promise<AtOpening | Refusal> {
  const session = await atSession(ask, () => mayKeepRecord(ask.seat));
  if (isRefusal(session)) return session;
  const { limits, ...facts } = await ask.read((scope) => readOpening(scope, session.id));
  const newest = newestLimits(limits);
  const offered = limits.filter((one) => newest.includes(one) || one.id === session.limitsId);
  // Before the words are read nothing else may be missing.
  const opening = mayOpen({ ...facts, state: session.state, limitsChosen: offered.length > 0, limitsRead: true });
  return opening.open ? { session, offered, facts } : notReady(opening.because);
}

async function open(ask: Ask, scope: Scope, session: RecordSession, form: OpenForm): Promise<Refusal | undefined> {
  if (!(await moveSession(scope, session.id, ['planned'], 'open', { limitsId: form.limits })))
    return closed('Someone opened this session before you.', 'Go to its page: you can go on from there.');
  await openRoom(scope, session.id, ask.newId(), ask.newId());
  const entry = { sessionId: session.id, tier: 'room', now: ask.now } as const;
  const said = { limits: form.limits, readBy: form.readBy };
  await keepEntry(scope, { ...entry, id: ask.newId(), kind: 'session opened', body: said });
  const depth: Depth = form.depth;
  await keepEntry(scope, { ...entry, id: ask.newId(), kind: 'keeping chosen', body: { depth } });
  return undefined;
}

const asPlanned = (session: RecordSession, offered: readonly Limits[]): Record<string, unknown> => ({
  ...(session.limitsId !== null && { limits: session.limitsId }),
  ...(session.limitsId === null && offered.length === 1 && { limits: offered[0]?.id }),
  ...(session.kind === 'care space' && { depth: 'number' }),
});

const backOf = (ask: Ask, session: RecordSession): string =>
  paths.session(ask.seat.partnership.slug, session.engagementSlug, session.slug);

const notReady = (because: string): Refusal =>
  closed(because, 'Nothing was changed. The session’s page says what is left to do.');
