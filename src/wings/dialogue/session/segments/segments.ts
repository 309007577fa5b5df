import { type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { askedId, askedVersion } from '../../asked.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayDesignSessions } from '../../policy.ts';
import { moved, type Segment } from '../../segment.ts';
import { hasDesign, mayChange } from '../../session.ts';
import { addSegments, changeSegment, orderSegments, readSegments, removeSegment } from '../../store/design.ts';
import { takeNextVersion } from '../../store/session.ts';
import { changedMeanwhile, type FoundSession, foundSession, notPlanned, sessionIn } from '../found.ts';
import { readSegmentForm } from './form.ts';
import { segmentFormPage, segmentsPage } from './page.ts';

interface WithSegments extends FoundSession {
  readonly segments: readonly Segment[];
}
const found = (ask: Ask): Promise<WithSegments | undefined> =>
  ask.read(async (scope) => {
    const session = await sessionIn(scope, ask);
    if (!session || !hasDesign(session.session.kind)) return undefined;
    return { ...session, segments: await readSegments(scope, session.session.id) };
  });

export async function showSegments(ask: Ask): Promise<Ending> {
  const facts = await found(ask);
  if (!facts) return notFound('session');
  if (!mayChange(facts.session.state)) return notPlanned(facts.session);
  return segmentsPage(facts, facts.segments, ask.seat.partnership.slug);
}

const back = (ask: Ask, { engagement, session }: FoundSession, kept: string): Ending =>
  redirect(paths.segments(ask.seat.partnership.slug, engagement.slug, session.slug), kept);

export async function showAddSegment(ask: Ask): Promise<Ending> {
  const facts = await foundSession(ask);
  if (!facts || !hasDesign(facts.session.kind)) return notFound('session');
  if (!mayChange(facts.session.state)) return notPlanned(facts.session);
  return segmentFormPage(ask.open({}, facts.session.version), facts, ask.seat.partnership.slug, false);
}

/** Adding takes the version as it stands now: two people who each add a part have both added it. */
export async function doAddSegment(ask: Ask): Promise<Ending> {
  const facts = await found(ask);
  if (!facts) return notFound('session');
  const { session } = facts;
  if (!mayChange(session.state)) return notPlanned(session);
  const read = readSegmentForm(ask.body);
  if (!read.ok) return invalid(segmentFormPage(again(ask.body, read.errors), facts, ask.seat.partnership.slug, false));
  const added = await ask.act({
    may: mayDesignSessions(ask.seat),
    apply: async (scope) => {
      if (!(await takeNextVersion(scope, session.id, session.version))) return changedMeanwhile();
      await addSegments(scope, session.id, [{ id: ask.newId(), ...read.values }]);
      return { result: true, happened: happened.segmentAdded(session.id) };
    },
  });
  if (isRefusal(added)) return added;
  return back(ask, facts, 'It stands in the running order.');
}

const foundSegment = async (ask: Ask) => {
  const facts = await found(ask);
  const segment = facts?.segments.find(({ id }) => id === askedId(ask, 'segment'));
  return facts && segment && { ...facts, segment };
};

export async function showChangeSegment(ask: Ask): Promise<Ending> {
  const facts = await foundSegment(ask);
  if (!facts) return notFound('part of the session');
  const { segment, session } = facts;
  if (!mayChange(session.state)) return notPlanned(session);
  const minutes = segment.minutes === null ? '' : String(segment.minutes);
  const form = ask.open({ ...segment, minutes }, session.version);
  return segmentFormPage(form, facts, ask.seat.partnership.slug, true);
}

const said = ({ title, words, minutes }: Pick<Segment, 'title' | 'words' | 'minutes'>) => [
  { name: 'What it is called', value: title },
  { name: 'About it', value: words },
  { name: 'Minutes', value: minutes === null ? 'TBC' : String(minutes) },
];

export async function doChangeSegment(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const facts = await foundSegment(ask);
  if (!facts) return notFound('part of the session');
  const { engagement, session, segment } = facts;
  if (!mayChange(session.state)) return notPlanned(session);
  const read = readSegmentForm(ask.body);
  if (!read.ok) return invalid(segmentFormPage(again(ask.body, read.errors), facts, slug, true));
  const changed = await ask.act({
    may: mayDesignSessions(ask.seat),
    apply: async (scope) => {
      const taken = await takeNextVersion(scope, session.id, askedVersion(ask));
      if (!taken || !(await changeSegment(scope, session.id, { id: segment.id, ...read.values })))
        return stale({
          what: 'part of the session',
          theirs: said(segment),
          yours: said(read.values),
          again: paths.changeSegment(slug, engagement.slug, session.slug, segment.id),
        });
      return { result: true, happened: happened.segmentChanged(session.id) };
    },
  });
  if (isRefusal(changed)) return changed;
  return back(ask, facts, 'The changes are kept.');
}

export async function doMoveSegment(ask: Ask): Promise<Ending> {
  const facts = await foundSegment(ask);
  if (!facts) return notFound('part of the session');
  const { session, segments, segment } = facts;
  if (!mayChange(session.state)) return notPlanned(session);
  const order = moved(
    segments.map(({ id }) => id),
    segment.id,
    ask.body.way === 'up' ? 'up' : 'down',
  );
  if (!order) return back(ask, facts, 'It stands there already.');
  const done = await ask.act({
    may: mayDesignSessions(ask.seat),
    apply: async (scope) => {
      if (!(await takeNextVersion(scope, session.id, askedVersion(ask)))) return changedMeanwhile();
      await orderSegments(scope, session.id, order);
      return { result: true, happened: happened.segmentMoved(session.id) };
    },
  });
  if (isRefusal(done)) return done;
  return back(ask, facts, 'It is moved.');
}

export async function doRemoveSegment(ask: Ask): Promise<Ending> {
  const facts = await foundSegment(ask);
  if (!facts) return notFound('part of the session');
  const { session, segment } = facts;
  if (!mayChange(session.state)) return notPlanned(session);
  const removed = await ask.act({
    may: mayDesignSessions(ask.seat),
    apply: async (scope) => {
      const taken = await takeNextVersion(scope, session.id, askedVersion(ask));
      if (!taken || !(await removeSegment(scope, session.id, segment.id))) return changedMeanwhile();
      return { result: true, happened: happened.segmentRemoved(session.id) };
    },
  });
  if (isRefusal(removed)) return removed;
  return back(ask, facts, 'It is removed.');
}
