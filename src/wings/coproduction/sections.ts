// The parts of "Answers", as every page of the wing shows them. Pure.
import { paths } from './paths.ts';

const parts = [
  { part: 'answers', text: 'What was put', href: paths.answers },
  { part: 'rounds', text: 'Reviews and views', href: paths.rounds },
  { part: 'paper', text: 'Paper', href: paths.paper },
  { part: 'wards', text: 'Wards and courses', href: paths.wards },
  { part: 'leading', text: 'Leading', href: paths.leading },
] as const;

export const sectionsOf = (partnership: string, current: (typeof parts)[number]['part']) =>
  parts.map(({ part, text, href }) => ({ text, href: href(partnership), current: part === current }));
