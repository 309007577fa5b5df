// The face of the partnership wing: who is in it, where they see it from, how they get on.
import type { Wing } from '../../shell/wing.ts';
import { exported } from './exported.ts';
import { homePart } from './home/home.ts';
import type { SidesMet } from './interface/interface.ts';
import { callingTogether, endingTogether } from './leading/acts.ts';
import type { JointActs } from './leading/joint-act.ts';
import { paths } from './paths.ts';
import { routesWith } from './routes.ts';
import type { StillOpenAt } from './still-open.ts';
import { kinds } from './thread-kinds.ts';

export { readingsOf } from './interface/course.ts';
export { type Interface, levelWords } from './interface.ts';
export { changedSince } from './leading/acts.ts';
export { leadingAt, mayAsLead, takesBothLeads } from './leading/both-leads.ts';
export { type CoLeadership, leadersInWords } from './leading/co-lead.ts';
export type { JointAct, JointActs } from './leading/joint-act.ts';
export type { Partner } from './partner.ts';
export { paths as partnershipPaths } from './paths.ts';
export { type Person, shownName } from './person.ts';
export { type Perspective, rungsOf } from './perspective.ts';
export type { Place } from './place.ts';
export { lastReading, type Reading, type ReadingValue, readingValues } from './reading.ts';
export type { StillOpenAt } from './still-open.ts';
export { readAbout } from './store/about.ts';
export { readCoLeaderships } from './store/co-leads.ts';
export { readGoals } from './store/goals.ts';
export { readInterfaces } from './store/interfaces.ts';
export { digestOf as asksDigest } from './store/joint-decisions.ts';
export { readMilestones } from './store/milestones.ts';
export { readPartners } from './store/partners.ts';
export { findPerson, readPeople } from './store/people.ts';
export { readPerspectives } from './store/perspectives.ts';
export { findPlace, readPlaces } from './store/places.ts';
export { readReadings } from './store/readings.ts';

/** The wing, given what only later wings know. */
export const partnershipWith = ({
  sidesMet,
  bothDecide,
  stillOpenAt,
}: {
  readonly sidesMet: SidesMet;
  /** Asked before a place is closed. */
  readonly stillOpenAt: StillOpenAt;
  /** The acts of later wings that take both leads. */
  readonly bothDecide: Pick<JointActs, 'publishing' | 'setting aside' | 'refusing a statement'>;
}): Wing => ({
  name: 'partnership',
  routes: routesWith(
    sidesMet,
    { ...bothDecide, 'what people are called': callingTogether, 'ending co-leadership': endingTogether },
    stillOpenAt,
  ),
  navigation: [
    {
      text: 'Partners',
      href: paths.partners,
      owns: /^\/(about|partners|places|people|perspectives|interfaces|goals|milestones)/,
    },
  ],
  kinds,
  exported,
  home: homePart,
});
