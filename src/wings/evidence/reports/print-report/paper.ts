// A report as the template of its paper takes it, each kind in its own form. Pure: the same for one made now and one kept.
import { printed } from '../../../../shell/print/typst.ts';
import { type Numbered, type ReportDocument, titlesOf } from '../document.ts';
import { aboutWords, anchorOf, byWords, captionOf, periodWords, sourceNote } from '../report-words.ts';
import { relationshipDrawing } from './relationship-drawing.ts';

const template = (name: string) => `src/wings/evidence/reports/print-report/${name}.typ`;

export interface PaperOptions {
  /** The whole address of the report's page: the number of each line leads to the same line there. */
  readonly pageUrl: string;
}

export function reportPaper(document: ReportDocument, { pageUrl }: PaperOptions) {
  const { partnership } = document;
  return {
    template: template('report'),
    data: {
      ...titlesOf(document),
      authors: document.authors,
      caption: captionOf(document),
      by: byWords(document.authors),
      period: periodWords(document),
      notes: document.notes,
      about: `${aboutWords(document)} Each line has a number: follow it to see where the line comes from.`,
      tagline: partnership.tagline ?? partnership.name,
      note: sourceNote(document),
      fictional: partnership.fictional,
      rights: document.rights,
      related: document.related,
      parts: document.parts.map(({ heading, missing, groups }) => ({
        heading,
        missing,
        groups: groups.map(({ title, missing: unsaid, drawn, claims }) => ({
          ...{ title, missing: unsaid },
          picture: drawn && document.relationship ? relationshipDrawing(document.relationship) : null,
          claims: claims.map((one) => claimOnPaper(one, pageUrl)),
        })),
      })),
    },
  };
}

export function reportPdf(document: ReportDocument, options: PaperOptions, now: Date): Buffer {
  const paper = reportPaper(document, options);
  return printed(paper.template, paper.data, now);
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
