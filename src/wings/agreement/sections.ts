// The parts of the agreement, under the title of its pages.
import { paths } from './paths.ts';

export type Section = 'Where it stands' | 'Vision' | 'Expectations' | 'Commitments' | 'Working agreement' | 'Forum';

export interface SectionLink {
  readonly text: Section;
  readonly href: string;
  readonly current: boolean;
}

const parts: readonly { readonly text: Section; readonly href: (p: string) => string }[] = [
  { text: 'Where it stands', href: paths.agreement },
  { text: 'Vision', href: paths.vision },
  { text: 'Expectations', href: paths.expectations },
  { text: 'Commitments', href: paths.commitments },
  { text: 'Working agreement', href: paths.workingAgreements },
  { text: 'Forum', href: paths.forums },
];

export const sectionsAt = (slug: string, at: Section): SectionLink[] =>
  parts.map(({ text, href }) => ({ text, href: href(slug), current: text === at }));
