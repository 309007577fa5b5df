// A decision that takes both leads: what exactly would happen, yes, no because, and taken back.
import { closed, type Ending, invalid, isRefusal, notFound, redirect } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { happened } from '../../events.ts';
import { paths } from '../../paths.ts';
import { mayTakeDecisionBack } from '../../policy.ts';
import { readCoLeaderships } from '../../store/co-leads.ts';
import {
  addVoice,
  digestOf,
  endJointDecision,
  findJointDecision,
  holdJointDecision,
} from '../../store/joint-decisions.ts';
import { mayAsLead } from '../both-leads.ts';
import { type CoLeadership, leadOf } from '../co-lead.ts';
import type { JointActs } from '../joint-act.ts';
import { afterYes, type JointDecision, noFault, takeBackFault, yesFault } from '../joint-decision.ts';
import { readRefusal } from './form.ts';
import { decisionPage, refusePage } from './page.ts';

interface Found {
  readonly decision: JointDecision;
  readonly leadership: CoLeadership;
}
const seeIt = 'It stands under Leading, Co-leads.';

async function find(ask: Ask): Promise<Found | undefined> {
  return ask.read(async (scope) => {
    const decision = await findJointDecision(scope, ask.params.decision ?? '');
    const leadership = (await readCoLeaderships(scope)).find(({ id }) => id === decision?.coLeadershipId);
    return decision && leadership && { decision, leadership };
  });
}

export const showDecision =
  (acts: JointActs) =>
  async (ask: Ask): Promise<Ending> => {
    const found = await find(ask);
    if (!found) return notFound('decision');
    // whoever asked sees what became of it, and can take it back
    const asked = mayTakeDecisionBack(ask.seat, found.decision.askedBy);
    const refused = ask.permit(asked.allowed ? asked : mayAsLead(ask, found.leadership));
    if (refused) return refused;
    const { decision, leadership } = found;
    const shown = await ask.read((scope) => acts[decision.kind].shown(scope, decision, ask.seat));
    return decisionPage(decision, leadership, shown, ask.seat);
  };

/** The second yes and the act are one transaction: both, or neither. */
export const doSayYes =
  (acts: JointActs) =>
  async (ask: Ask): Promise<Ending> => {
    const found = await find(ask);
    if (!found) return notFound('decision');
    const may = mayAsLead(ask, found.leadership);
    const refused = ask.permit(may);
    if (refused) return refused;
    const { slug } = ask.seat.partnership;
    const said = await ask.act({
      may,
      apply: async (scope) => {
        await holdJointDecision(scope, found.decision.id);
        const decision = await findJointDecision(scope, found.decision.id);
        const leadership = (await readCoLeaderships(scope)).find(({ id }) => id === decision?.coLeadershipId);
        const lead = leadership && leadOf(leadership, ask.seat.personId);
        if (!decision || !leadership || !lead) return closed('Who leads here has changed.', seeIt);
        const fault = yesFault(decision, leadership, lead.personId);
        if (fault) return closed(fault, seeIt);
        // what is done is what was asked, and what was read on the page that the yes was given on
        if (ask.body.digest !== decision.digest || digestOf(decision.asks).toString('hex') !== decision.digest)
          return closed(
            'The words on your page are not the ones that were asked. You have said yes to nothing.',
            'Open the decision again, and read what it says.',
          );
        const voice = { personId: lead.personId, side: lead.side, says: 'yes' as const };
        await addVoice(scope, decision.id, voice, ask.now);
        const events = [happened.leadSaid(decision.id, 'yes')];
        if (afterYes(decision, leadership, voice) === 'waits') return { result: 'waits' as const, happened: events };
        if (!(await endJointDecision(scope, decision.id, { state: 'done' }, ask.now)))
          return closed('Somebody answered before you.', seeIt);
        const done = await acts[decision.kind].apply(scope, decision, ask.today);
        if (isRefusal(done)) return done;
        await ask.tell(scope, [decision.askedBy]);
        return {
          result: 'done' as const,
          happened: [...events, happened.bothEnded(decision.id, 'done'), ...[done.happened].flat()],
        };
      },
    });
    if (isRefusal(said)) return said;
    return redirect(
      paths.coLeads(slug),
      said === 'done'
        ? 'Both said yes, and it is done.'
        : 'Your yes is kept. It is done when the other side says yes too.',
    );
  };

export async function showSayNo(ask: Ask): Promise<Ending> {
  const found = await find(ask);
  if (!found) return notFound('decision');
  const refused = ask.permit(mayAsLead(ask, found.leadership));
  if (refused) return refused;
  const fault = noFault(found.decision, ask.seat.personId);
  return fault ? closed(fault, seeIt) : refusePage(ask.open(), found.decision);
}

export async function doSayNo(ask: Ask): Promise<Ending> {
  const found = await find(ask);
  if (!found) return notFound('decision');
  const may = mayAsLead(ask, found.leadership);
  const refused = ask.permit(may);
  if (refused) return refused;
  const read = readRefusal(ask.body);
  if (!read.ok) return invalid(refusePage(again(ask.body, read.errors), found.decision));
  const said = await ask.act({
    may,
    apply: async (scope) => {
      await holdJointDecision(scope, found.decision.id);
      const decision = await findJointDecision(scope, found.decision.id);
      const leadership = (await readCoLeaderships(scope)).find(({ id }) => id === decision?.coLeadershipId);
      const lead = leadership && leadOf(leadership, ask.seat.personId);
      if (!decision || !lead) return closed('Who leads here has changed.', seeIt);
      const fault = noFault(decision, lead.personId);
      if (fault) return closed(fault, seeIt);
      if (decision.voices.some(({ personId }) => personId === lead.personId))
        return closed('You have said yes to this.', 'Whoever asked for it can take it back.');
      await addVoice(scope, decision.id, { personId: lead.personId, side: lead.side, says: 'no' }, ask.now);
      await endJointDecision(scope, decision.id, { state: 'refused', because: read.values.because }, ask.now);
      await ask.tell(scope, [decision.askedBy]);
      return {
        result: true,
        happened: [happened.leadSaid(decision.id, 'no'), happened.bothEnded(decision.id, 'refused')],
      };
    },
  });
  if (isRefusal(said)) return said;
  return redirect(
    paths.decision(ask.seat.partnership.slug, found.decision.id),
    'You said no. Whoever asked is told, with your reason.',
  );
}

export async function doTakeDecisionBack(ask: Ask): Promise<Ending> {
  const found = await find(ask);
  if (!found) return notFound('decision');
  const may = mayTakeDecisionBack(ask.seat, found.decision.askedBy);
  const refused = ask.permit(may);
  if (refused) return refused;
  const fault = takeBackFault(found.decision);
  if (fault) return closed(fault, seeIt);
  const taken = await ask.act({
    may,
    apply: async (scope) => {
      if (!(await endJointDecision(scope, found.decision.id, { state: 'taken back' }, ask.now)))
        return closed('Somebody answered before you.', seeIt);
      return { result: true, happened: happened.bothEnded(found.decision.id, 'taken back') };
    },
  });
  return isRefusal(taken)
    ? taken
    : redirect(paths.coLeads(ask.seat.partnership.slug), 'You have taken it back. Nothing was done.');
}
