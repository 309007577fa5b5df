// What takes both leads: whoever asks for it alone is told so, and what they asked is kept until the other side says yes.
import { closed, type Ending, isRefusal, redirect } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { hasRole, no, type Tier, type Verdict, yes } from '../../../shell/standing.ts';
import { happened } from '../events.ts';
import { paths } from '../paths.ts';
import { mayDecideTogether } from '../policy.ts';
import { readCoLeaderships } from '../store/co-leads.ts';
import { addVoice, askJointDecision } from '../store/joint-decisions.ts';
import { type CoLeadership, leadershipAt, leadersInWords, leadOf, missingSides, whoLeads } from './co-lead.ts';
import type { JointDecision } from './joint-decision.ts';

/** A lead asks; of what somebody told or put, a facilitator, who has read it first. The database holds to the same. */
const mayAskBoth = (ask: Ask, leadership: CoLeadership, { kind }: AsksBoth): Verdict => {
  if (kind !== 'setting aside' && kind !== 'refusing a statement') return mayAsLead(ask, leadership);
  return hasRole(ask.seat, 'facilitator')
    ? yes
    : no(
        'What somebody told or put is read by a facilitator first, who asks both leads.',
        'Tell your facilitator what you think.',
      );
};

/** Who leads at a place, or in the partnership as a whole; undefined where no co-leads are in force. */
export const leadingAt = (ask: Ask, placeId: string | null): Promise<CoLeadership | undefined> =>
  ask.read(async (scope) => leadershipAt(await readCoLeaderships(scope), placeId));

export const mayAsLead = (ask: Ask, leadership: CoLeadership): Verdict =>
  mayDecideTogether(ask.seat, {
    ids: whoLeads(leadership).map(({ personId }) => personId),
    words: leadersInWords(leadership),
  });

export interface AsksBoth extends Pick<JointDecision, 'kind' | 'subject' | 'subjectVersion'> {
  /** Where it would happen; null: in the partnership as a whole. */
  readonly placeId: string | null;
  /** Exactly what is asked, as it will be done: values that JSON holds. */
  readonly asks: unknown;
  /** How far its words may go. Both leads have to be able to read them. */
  readonly tier?: Tier;
}

/**
 * Call it before an act that takes both leads. Undefined: no co-leads are in force there, and the act goes its usual way.
 * Otherwise this is the answer: a refusal, or that what was asked is kept and waits for the other side.
 */
export async function takesBothLeads(ask: Ask, asked: AsksBoth): Promise<Ending | undefined> {
  const leadership = await leadingAt(ask, asked.placeId);
  if (!leadership) return undefined;
  const refused = ask.permit(mayAskBoth(ask, leadership, asked));
  if (refused) return refused;
  const id = ask.newId();
  const kept = await ask.act({
    may: mayAskBoth(ask, leadership, asked),
    apply: async (scope) => {
      const now = leadershipAt(await readCoLeaderships(scope), asked.placeId);
      const lead = now && leadOf(now, ask.seat.personId);
      if (!now || now.id !== leadership.id || (!lead && !mayAskBoth(ask, now, asked).allowed))
        return closed('Who leads here changed while you were writing.', 'Look who leads now, and ask again.');
      const decision = { id, coLeadershipId: now.id, tier: 'partners' as const, ...asked };
      if (!(await askJointDecision(scope, decision, ask.seat.personId, ask.now)))
        return closed(
          'Somebody asked for a change of this before you, and it waits for an answer. What you asked is not put in its place.',
          'Answer that one first. It stands under Leading, Co-leads.',
        );
      if (lead) await addVoice(scope, id, { personId: ask.seat.personId, side: lead.side, says: 'yes' }, ask.now);
      const others = whoLeads(now).filter(({ personId }) => personId !== ask.seat.personId);
      await ask.tell(
        scope,
        others.map(({ personId }) => personId),
      );
      return {
        result: missingSides(now),
        happened: happened.bothAsked(id, asked.kind, asked.subject.id),
      };
    },
  });
  if (isRefusal(kept)) return kept;
  return redirect(
    paths.decision(ask.seat.partnership.slug, id),
    kept.length === 0
      ? `It is kept as you asked it. It takes both leads: ${leadersInWords(leadership)}.`
      : `It is kept as you asked it. Nobody leads from ${kept.join(' and ')} now, so it waits until somebody is named there.`,
  );
}
