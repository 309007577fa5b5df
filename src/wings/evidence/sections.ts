// The parts of "Evidence", as every page of the wing shows them; where a part has several pages, they stand below it. Pure.
import type { Seat } from '../../shell/standing.ts';
import { paths } from './paths.ts';

const parts = [
  {
    text: 'Reports',
    pages: [
      { page: 'reports', text: 'All reports', href: paths.reports },
      { page: 'issued', text: 'Issued', href: paths.issues },
      { page: 'told-back', text: 'Told back', href: paths.toldPeriods },
    ],
  },
  { text: 'Thread', pages: [{ page: 'thread', text: 'Thread', href: paths.threadHealth }] },
  { text: 'Measures', pages: [{ page: 'measures', text: 'Measures', href: paths.measures }] },
  { text: 'Coding', pages: [{ page: 'coding', text: 'Coding', href: paths.coding }] },
  { text: 'Look-backs', pages: [{ page: 'look-backs', text: 'Look-backs', href: paths.lookBacks }] },
  {
    text: 'Let out',
    pages: [
      { page: 'public-page', text: 'Public page', href: paths.publicPage },
      { page: 'exports', text: 'Take out', href: paths.exports },
    ],
  },
] as const;
type Page = (typeof parts)[number]['pages'][number]['page'];

export const sectionsOf = ({ partnership: { slug } }: Seat, current: Page) =>
  parts.map(({ text, pages }) => {
    const here = pages.some(({ page }) => page === current);
    return {
      text,
      href: pages[0].href(slug),
      current: here,
      below:
        here && pages.length > 1
          ? pages.map(({ page, text: words, href }) => ({ text: words, href: href(slug), current: page === current }))
          : [],
    };
  });
