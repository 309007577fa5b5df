// The parts of "Services", as every page of the wing shows them. Pure.
import { paths } from './paths.ts';

const parts = [
  { part: 'services', text: 'Services', href: paths.services },
  { part: 'teams', text: 'Teams', href: paths.teams },
  { part: 'references', text: 'People', href: paths.references },
  { part: 'handovers', text: 'Handovers', href: paths.handovers },
  { part: 'sessions lost', text: 'Sessions lost', href: paths.sessionsLost },
  { part: 'continuity', text: 'Continuity', href: paths.continuity },
] as const;

export const sectionsOf = (partnership: string, current: (typeof parts)[number]['part']) =>
  parts.map(({ part, text, href }) => ({ text, href: href(partnership), current: part === current }));
