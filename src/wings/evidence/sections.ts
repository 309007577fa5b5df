// The parts of "Evidence", as every page of the wing shows them. Pure.
import type { Seat } from '../../shell/standing.ts';
import { paths } from './paths.ts';

const parts = [
  { part: 'reports', text: 'Reports', href: paths.reports },
  { part: 'issued', text: 'Issued', href: paths.issues },
  { part: 'told-back', text: 'Told back', href: paths.toldPeriods },
  { part: 'thread', text: 'Thread', href: paths.threadHealth },
  { part: 'measures', text: 'Measures', href: paths.measures },
  { part: 'coding', text: 'Coding', href: paths.coding },
  { part: 'look-backs', text: 'Look-backs', href: paths.lookBacks },
  { part: 'search', text: 'Search', href: paths.search },
  { part: 'public-page', text: 'Public page', href: paths.publicPage },
  { part: 'exports', text: 'Take out', href: paths.exports },
] as const;
type Part = (typeof parts)[number]['part'];

export const sectionsOf = (seat: Seat, current: Part) =>
  parts.map(({ part, text, href }) => ({ text, href: href(seat.partnership.slug), current: part === current }));
