// Who leads together, where, from which side, and what waits for both.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { onwardHref } from '../../../../shell/thread-href.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import { paths } from '../../paths.ts';
import type { Place } from '../../place.ts';
import { mayNameCoLeads } from '../../policy.ts';
import { type CoLead, type CoLeadership, leadOf, leadsNow, missingSides, sideWords, whoLeads } from '../co-lead.ts';
import { type JointDecision, kindWords, stillToSay } from '../joint-decision.ts';

export interface CoLeadsFacts {
  readonly leaderships: readonly CoLeadership[];
  readonly decisions: readonly JointDecision[];
  readonly places: readonly Place[];
}

export const whereOf = ({ placeId }: Pick<CoLeadership, 'placeId'>, places: readonly Place[]): string =>
  places.find(({ id }) => id === placeId)?.name ?? 'The partnership as a whole';

const stateOf = (lead: CoLead) => {
  if (leadsNow(lead)) return { kind: 'agreed', word: 'Leads' };
  if (lead.state === 'leads') return { kind: 'stopped', word: 'No seat that fits' };
  return { kind: 'no-answer', word: 'No answer yet' };
};

function leadershipView(one: CoLeadership, { decisions, places }: CoLeadsFacts, seat: Seat) {
  const { slug } = seat.partnership;
  const missing = missingSides(one);
  const mine = leadOf(one, seat.personId);
  const names = mayNameCoLeads(seat).allowed;
  return {
    where: whereOf(one, places),
    words:
      one.state === 'being named'
        ? `${plural(one.leads, 'person is', 'people are')} to lead together. It begins when both sides have said yes.`
        : `${plural(one.leads, 'person', 'people')} lead together, since ${day(one.inForceOn ?? '')}.`,
    state: one.state === 'in force' ? { kind: 'agreed', word: 'In force' } : { kind: 'planned', word: 'Being named' },
    missing:
      one.state === 'in force' && missing.length > 0
        ? `Nobody leads from ${missing.join(' or from ')} now. What takes both leads waits until somebody is named there and says yes.`
        : null,
    leads: one.people
      .filter(({ state }) => state === 'named' || state === 'leads')
      .map((lead) => {
        const isMe = lead.personId === seat.personId;
        return {
          name: lead.shownAs,
          words: `From: ${sideWords[lead.side].toLowerCase()}`,
          state: stateOf(lead),
          yesHref: isMe && lead.state === 'named' ? paths.sayYesToLeading(slug, lead.id) : null,
          declineHref: isMe && lead.state === 'named' ? paths.declineToLead(slug, lead.id) : null,
          standDownHref: isMe && lead.state === 'leads' ? paths.standDown(slug, lead.id) : null,
          withdrawHref: names && !isMe && lead.state === 'named' ? paths.withdrawCoLead(slug, lead.id) : null,
        };
      }),
    waiting: decisions
      .filter(({ coLeadershipId, state }) => coLeadershipId === one.id && state === 'asked')
      .map((decision) => ({
        name: kindWords[decision.kind].title,
        href: mine ? paths.decision(slug, decision.id) : null,
        words: `It waits for a yes from ${stillToSay(decision, one).join(' and from ')}.`,
        state:
          mine && !decision.voices.some(({ personId }) => personId === seat.personId)
            ? { kind: 'your-turn', word: 'Your turn' }
            : { kind: 'no-answer', word: 'No answer yet' },
      })),
    end:
      one.state === 'in force'
        ? mine && { href: paths.endCoLeadership(slug, one.id), label: 'Ask to go on without co-leads' }
        : names && { href: paths.endCoLeadership(slug, one.id), label: 'Call it off' },
    version: one.version,
  };
}

/** Nobody is named from a document that does not name them. */
const nobodyYet = ({ partnership }: Seat): string =>
  partnership.sourceTitle === null ? 'Nobody leads together here yet.' : 'The source does not say who leads together.';

export function coLeadsPage(facts: CoLeadsFacts, seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const inForce = facts.leaderships.filter(({ state }) => state === 'in force');
  return page('wings/partnership/leading/co-leads/co-leads.njk', {
    title: 'Co-leads',
    leadingHref: onwardHref.leading(slug),
    lead:
      inForce.length === 0
        ? nobodyYet(seat)
        : `Co-leads are in force in ${plural(inForce.length, 'place', 'places')}. ${plural(inForce.flatMap(whoLeads).length, 'person leads', 'people lead')} now.`,
    leaderships: facts.leaderships.map((one) => leadershipView(one, facts, seat)),
    nameHref: mayNameCoLeads(seat).allowed ? paths.nameCoLead(slug) : null,
  });
}
