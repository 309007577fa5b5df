// The parts of the evidence, under the title of its pages. Pure.
import { paths } from './paths.ts';

export type Section = 'Reports' | 'Look-backs';

const parts: readonly { readonly text: Section; readonly href: (p: string) => string }[] = [
  { text: 'Reports', href: paths.reports },
  { text: 'Look-backs', href: paths.lookBacks },
];

export const sectionsAt = (slug: string, at: Section) =>
  parts.map(({ text, href }) => ({ text, href: href(slug), current: text === at }));
