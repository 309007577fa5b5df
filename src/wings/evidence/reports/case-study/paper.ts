// The case study as the paper's template takes it. Pure.

import type { Numbered } from '../document.ts';
import { type CaseStudy, drawnGroup } from './case-study.ts';
import type { Drawing } from './relationship-drawing.ts';

export const template = 'src/wings/evidence/reports/case-study/case-study.typ';

export interface Paper {
  /** The whole address of the report's page: the number of each line leads to the same line there. */
  readonly pageUrl: string;
  readonly drawing: Drawing | null;
}

export function casePaper(study: CaseStudy, { pageUrl, drawing }: Paper) {
  const { partnership } = study;
  return {
    title: study.title,
    authors: study.authors,
    caption: study.number === null ? 'Case study' : `Case study ${study.number}`,
    by: byWords(study.authors),
    about: `${aboutWords(study)} Each line has a number: follow it to see where the line comes from.`,
    tagline: partnership.tagline ?? partnership.name,
    note: partnership.sourceTitle === null ? null : `From “${partnership.sourceTitle}”.`,
    fictional: partnership.fictional,
    rights: study.rights,
    related: study.related,
    parts: study.parts.map(({ heading, missing, groups }) => ({
      heading,
      missing,
      groups: groups.map((group) => ({
        title: group.title,
        missing: group.missing,
        picture: group === drawnGroup(study) ? drawing : null,
        claims: group.claims.map((one) => claimOnPaper(one, pageUrl)),
      })),
    })),
  };
}

const claimOnPaper = (one: Numbered, pageUrl: string) => ({
  number: one.number,
  href: `${pageUrl}#${anchorOf(one)}`,
  name: one.name,
  words: one.words,
  quoted: one.quoted !== undefined,
  attribution: one.quoted?.attribution ?? null,
  state: one.state && one.state.word !== one.words ? one.state.word : null,
});

export const anchorOf = ({ number }: Pick<Numbered, 'number'>): string => `line-${number.replace('.', '-')}`;

export const aboutWords = ({ partnership }: CaseStudy): string =>
  `Made from the record of ${partnership.name}. Only what is published stands here, and what somebody said stands ` +
  'under a name that they agreed to, or a wider one.';

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** "By the facilitators and the co-lead" */
export const byWords = (authors: readonly string[]): string | null =>
  authors.length > 0 ? `By ${listed(authors.map((one) => one.replace(/^The (?=\p{Ll})/u, 'the ')))}` : null;
