// The parts of "Services", as every page of the wing shows them: people and handovers to those who may come to them. Pure.
import type { Seat } from '../../shell/standing.ts';
import { paths } from './paths.ts';
import { mayComeToPeople } from './policy.ts';

const parts = [
  { part: 'services', text: 'Services', href: paths.services },
  { part: 'teams', text: 'Teams', href: paths.teams },
  { part: 'references', text: 'People', href: paths.references },
  { part: 'handovers', text: 'Handovers', href: paths.handovers },
  { part: 'sessions lost', text: 'Sessions lost', href: paths.sessionsLost },
  { part: 'continuity', text: 'Continuity', href: paths.continuity },
] as const;
type Part = (typeof parts)[number]['part'];

const ofPeople: readonly Part[] = ['references', 'handovers'];

export const sectionsOf = (seat: Seat, current: Part) =>
  parts
    .filter(({ part }) => !ofPeople.includes(part) || mayComeToPeople(seat).allowed)
    .map(({ part, text, href }) => ({
      text,
      href: href(seat.partnership.slug),
      current: part === current,
    }));
