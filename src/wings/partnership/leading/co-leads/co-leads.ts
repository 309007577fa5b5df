// Who leads together and where, what waits for both, and each lead's own say about it.
import { closed, type Ending, isRefusal, notFound, redirect } from '../../../../shell/endings.ts';
import { seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import type { Verdict } from '../../../../shell/standing.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayNameCoLeads, mayRead, maySayWhetherTheyLead } from '../../policy.ts';
import { moveCoLead, moveCoLeadership, readCoLeaderships } from '../../store/co-leads.ts';
import { readJointDecisions } from '../../store/joint-decisions.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import { readPlaces } from '../../store/places.ts';
import { mayAsLead, takesBothLeads } from '../both-leads.ts';
import { type CoLead, type LeadState, leadsNow, missingSides } from '../co-lead.ts';
import { coLeadsPage } from './page.ts';

export async function showCoLeads(ask: Ask): Promise<Ending> {
  const found = await ask.read(async (scope) => ({
    leaderships: await readCoLeaderships(scope),
    decisions: await readJointDecisions(scope),
    places: await readPlaces(scope),
  }));
  return coLeadsPage(found, ask.seat);
}

async function findLead(ask: Ask): Promise<CoLead | undefined> {
  const all = await ask.read(readCoLeaderships);
  return all.flatMap(({ people }) => people).find(({ id }) => id === ask.params.lead);
}

interface Move {
  readonly may: (ask: Ask, lead: CoLead) => Verdict;
  readonly from: LeadState;
  readonly to: Exclude<LeadState, 'named'>;
  readonly kept: string;
}
const themselves: Move['may'] = (ask, { personId }) => maySayWhetherTheyLead(ask.seat, personId);

const move =
  ({ may, from, to, kept }: Move) =>
  async (ask: Ask): Promise<Ending> => {
    const lead = await findLead(ask);
    if (!lead) return notFound('co-lead');
    const refused = ask.permit(may(ask, lead));
    if (refused) return refused;
    const moved = await ask.act({
      may: may(ask, lead),
      apply: async (scope) => {
        await oneAtATime(scope);
        if (!(await moveCoLead(scope, lead.id, from, to, ask.today)))
          return closed('This has been answered already.', 'Look who leads now, under Leading, Co-leads.');
        const events = [happened.coLeadMoved(lead.id, to)];
        const there = (await readCoLeaderships(scope)).find(({ people }) => people.some(({ id }) => id === lead.id));
        if (there?.state === 'being named' && missingSides(there).length === 0) {
          await moveCoLeadership(scope, there.id, there.version, 'in force', ask.today);
          events.push(happened.coLeadershipMoved(there.id, 'in force'));
        }
        const unfit = to === 'leads' && !there?.people.some((one) => one.id === lead.id && leadsNow(one));
        if (unfit)
          return closed(
            'You have no seat now that fits the side you were named for.',
            'Ask whoever named you to name you for the side that you lead from.',
          );
        return { result: true, happened: events };
      },
    });
    return isRefusal(moved) ? moved : redirect(paths.coLeads(ask.seat.partnership.slug), kept);
  };

export const doSayYesToLeading = move({ may: themselves, from: 'named', to: 'leads', kept: 'You are a co-lead now.' });
export const doDeclineToLead = move({
  may: themselves,
  from: 'named',
  to: 'declined',
  kept: 'You said no. Nobody is told why.',
});
export const doStandDown = move({
  may: themselves,
  from: 'leads',
  to: 'stood down',
  kept: 'You have stood down. What waits for both leads goes on waiting.',
});
export const doWithdrawCoLead = move({
  may: (ask) => mayNameCoLeads(ask.seat),
  from: 'named',
  to: 'withdrawn',
  kept: 'They are not named any more.',
});

/** Before both sides have said yes it is called off by whoever names; after that it takes both to end it. */
export async function doEndCoLeadership(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const there = (await ask.read(readCoLeaderships)).find(({ id }) => id === ask.params.leadership);
  if (!there) return ask.permit(mayRead(ask.seat)) ?? notFound('place with co-leads');
  if (there.state === 'in force') {
    const refused = ask.permit(mayAsLead(ask, there));
    if (refused) return refused;
    const asked = await takesBothLeads(ask, {
      kind: 'ending co-leadership',
      placeId: there.placeId,
      subject: { kind: 'co-leadership', id: there.id },
      subjectVersion: there.version,
      asks: { end: there.id },
    });
    return asked ?? closed('It has ended already.', 'There is nothing left to do.');
  }
  const done = await ask.act({
    may: mayNameCoLeads(ask.seat),
    apply: async (scope) => {
      if (!(await moveCoLeadership(scope, there.id, seenIn(ask.body), 'ended', ask.today)))
        return closed('Somebody changed this before you.', 'Look who leads now.');
      return { result: true, happened: happened.coLeadershipMoved(there.id, 'ended') };
    },
  });
  return isRefusal(done) ? done : redirect(paths.coLeads(slug), 'It is called off.');
}
