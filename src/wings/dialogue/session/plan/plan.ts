import { closed, type Ending, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { slugFor } from '../../../../shell/slug.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { readPlaces } from '../../../partnership/index.ts';
import { askedVersion } from '../../asked.ts';
import { isRunning } from '../../engagement.ts';
import { happened } from '../../events.ts';
import { paths, takenBelowSessions } from '../../paths.ts';
import { mayDesignSessions } from '../../policy.ts';
import { mayChange, type SessionKind, sessionKindWords } from '../../session.ts';
import { findEngagement } from '../../store/engagement.ts';
import { changeSession, planSession, type SessionFields, sessionSlugs } from '../../store/session.ts';
import { foundSession, notPlanned } from '../found.ts';
import { readCareSpaceForm, readChangeForm, readPlanForm, sessionFormValues } from './form.ts';
import { type PlanFacts, planPage } from './page.ts';

const factsFor = (ask: Ask, careSpace: boolean): Promise<PlanFacts | undefined> =>
  ask.read(async (scope) => {
    const engagement = await findEngagement(scope, ask.params.engagement ?? '');
    return engagement && { engagement, places: await readPlaces(scope), careSpace };
  });

const notRunning = () =>
  closed(
    'This dialogue is not running, so no session is planned in it.',
    'Sessions are planned once it is contracted, and until it ends.',
  );

const knownPlace = (placeId: string | null, { places }: PlanFacts): string | null =>
  places.some(({ id }) => id === placeId) ? placeId : null;

const show =
  (careSpace: boolean) =>
  async (ask: Ask): Promise<Ending> => {
    const facts = await factsFor(ask, careSpace);
    if (!facts) return notFound('dialogue');
    if (!isRunning(facts.engagement.state)) return notRunning();
    return planPage(ask.open({ placeId: facts.engagement.placeId ?? '' }), facts, ask.seat.partnership.slug);
  };
export const showPlanSession = show(false);
export const showPlanCareSpace = show(true);

const careSpaceFields = (values: Pick<SessionFields, 'placeId' | 'people'> & { onDate: string }): SessionFields => ({
  title: sessionKindWords['care space'].name,
  startsAt: null,
  whenWords: null,
  whereWords: null,
  offSite: false,
  ...values,
});

async function keep(ask: Ask, facts: PlanFacts, kind: SessionKind, fields: SessionFields): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const { engagement } = facts;
  const id = ask.newId();
  const planned = await ask.act({
    may: mayDesignSessions(ask.seat),
    apply: async (scope) => {
      const taken = [...(await sessionSlugs(scope)), ...takenBelowSessions];
      const free = slugFor([fields.title, fields.onDate && day(fields.onDate)].filter(Boolean).join(' '), taken);
      const placeId = knownPlace(fields.placeId, facts);
      await planSession(scope, {
        ...fields,
        id,
        slug: free,
        engagementId: engagement.id,
        kind,
        placeId,
        limitsId: null,
      });
      return { result: free, happened: happened.sessionPlanned(id, kind, fields.onDate) };
    },
  });
  if (isRefusal(planned)) return planned;
  return redirect(paths.session(slug, engagement.slug, planned), 'The session is planned.');
}

export async function doPlanSession(ask: Ask): Promise<Ending> {
  const facts = await factsFor(ask, false);
  if (!facts) return notFound('dialogue');
  if (!isRunning(facts.engagement.state)) return notRunning();
  const read = readPlanForm(ask.body);
  if (!read.ok) return invalid(planPage(again(ask.body, read.errors), facts, ask.seat.partnership.slug));
  const { kind, title, ...fields } = read.values;
  return keep(ask, facts, kind, { ...fields, people: null, title: title ?? sessionKindWords[kind].name });
}

export async function doPlanCareSpace(ask: Ask): Promise<Ending> {
  const facts = await factsFor(ask, true);
  if (!facts) return notFound('dialogue');
  if (!isRunning(facts.engagement.state)) return notRunning();
  const read = readCareSpaceForm(ask.body);
  if (!read.ok) return invalid(planPage(again(ask.body, read.errors), facts, ask.seat.partnership.slug));
  return keep(ask, facts, 'care space', careSpaceFields(read.values));
}

const factsToChange = async (ask: Ask) => {
  const found = await foundSession(ask);
  if (!found) return undefined;
  const { engagement, session } = found;
  const careSpace = session.kind === 'care space';
  return { engagement, session, careSpace, places: await ask.read(readPlaces) };
};

export async function showChangeSession(ask: Ask): Promise<Ending> {
  const facts = await factsToChange(ask);
  if (!facts) return notFound('session');
  const { session } = facts;
  if (!mayChange(session.state)) return notPlanned(session);
  return planPage(ask.open(sessionFormValues(session), session.version), facts, ask.seat.partnership.slug);
}

const said = ({ title, onDate, startsAt, whereWords }: SessionFields) => [
  { name: 'What it is called', value: title },
  { name: 'Day', value: onDate && day(onDate) },
  { name: 'Time', value: startsAt },
  { name: 'Where', value: whereWords },
];

export async function doChangeSession(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const facts = await factsToChange(ask);
  if (!facts) return notFound('session');
  const { engagement, session, careSpace } = facts;
  if (!mayChange(session.state)) return notPlanned(session);
  const read = careSpace ? readCareSpaceForm(ask.body) : readChangeForm(ask.body);
  if (!read.ok) return invalid(planPage(again(ask.body, read.errors), facts, slug));
  const fields: SessionFields =
    'people' in read.values
      ? careSpaceFields(read.values)
      : { ...read.values, people: session.people, title: read.values.title ?? sessionKindWords[session.kind].name };
  const changed = await ask.act({
    may: mayDesignSessions(ask.seat),
    apply: async (scope) => {
      const to = { ...fields, placeId: knownPlace(fields.placeId, facts) };
      if (!(await changeSession(scope, session.id, askedVersion(ask), to)))
        return stale({
          what: 'session',
          theirs: said(session),
          yours: said(fields),
          again: paths.changeSession(slug, engagement.slug, session.slug),
        });
      return { result: true, happened: happened.sessionChanged(session.id, fields.onDate) };
    },
  });
  if (isRefusal(changed)) return changed;
  return redirect(paths.session(slug, engagement.slug, session.slug), 'The changes are kept.');
}
