// The parts of the wing, under the title of its pages.
import { paths } from './paths.ts';

export type Section = 'Partners' | 'Places' | 'People' | 'Perspectives' | 'How we get on' | 'Goals' | 'Milestones';

export interface SectionLink {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
}

const parts: readonly { readonly text: Section; readonly href: (p: string) => string }[] = [
  { text: 'Partners', href: paths.partners },
  { text: 'Places', href: paths.places },
  { text: 'People', href: paths.people },
  { text: 'Perspectives', href: paths.perspectives },
  { text: 'How we get on', href: paths.interfaces },
  { text: 'Goals', href: paths.goals },
  { text: 'Milestones', href: paths.milestones },
];

export const sectionsAt = (slug: string, at?: Section): SectionLink[] =>
  parts.map(({ text, href }) => ({ text, href: href(slug), current: text === at }));
