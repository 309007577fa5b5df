// A report as the template of its paper takes it, each kind in its own form. Pure: the same for one made now and one kept.
import { symbolAlone } from '../../../../pictures/symbol-alone.ts';
import { printed } from '../../../../shell/print/typst.ts';
import { type DocumentGroup, type Numbered, type ReportDocument, titlesOf } from '../document.ts';
import type { ReportKind } from '../report.ts';
import { aboutWords, anchorOf, byWords, captionOf, periodWords, sourceNote } from '../report-words.ts';
import { stateInk } from '../state-ink.ts';
import { panelOf } from './panels.ts';
import { relationshipDrawing } from './relationship-drawing.ts';

const templates: Record<ReportKind, 'report' | 'leaflet' | 'poster' | 'easy-read'> = {
  'case study': 'report',
  'funder report': 'report',
  leaflet: 'leaflet',
  poster: 'poster',
  'easy-read summary': 'easy-read',
};

export interface PaperOptions {
  /** The whole address of the report's page: the number of each line leads to the same line there. */
  readonly pageUrl: string;
  /** In large letters: easy read as itself, every other kind on plain pages. */
  readonly large?: boolean;
  /** For somebody who may not go to where the lines come from. */
  readonly forAnybody?: boolean;
}

function reportPaper(document: ReportDocument, { pageUrl, large = false, forAnybody = false }: PaperOptions) {
  const { partnership } = document;
  const own = templates[document.kind];
  return {
    template: `src/wings/evidence/reports/print-report/${large && own !== 'easy-read' ? 'report' : own}.typ`,
    data: {
      ...titlesOf(document),
      large,
      attribution: document.headline?.quoted?.attribution ?? null,
      authors: document.authors,
      caption: captionOf(document),
      by: byWords(document.authors),
      period: periodWords(document),
      notes: document.notes,
      about: aboutWords(document),
      follow: forAnybody
        ? 'Each line has a number: follow it to the same line on the web.'
        : 'Each line has a number: follow it to see where the line comes from.',
      tagline: partnership.tagline ?? partnership.name,
      note: sourceNote(document),
      fictional: partnership.fictional,
      rights: document.rights,
      related: document.related,
      letters: null,
      parts: document.parts.map(({ heading, missing, groups }, at) => ({
        ...{ heading, missing, panel: panelOf(at) },
        groups: groups.map((group) => groupOnPaper(group, document, pageUrl)),
      })),
    },
  };
}

export function reportPdf(document: ReportDocument, options: PaperOptions, now: Date): Buffer {
  const paper = reportPaper(document, options);
  return printed(paper.template, paper.data, now);
}

const groupOnPaper = ({ title, missing, drawn, claims }: DocumentGroup, document: ReportDocument, pageUrl: string) => ({
  ...{ title, missing },
  picture: drawn && document.relationship ? relationshipDrawing(document.relationship) : null,
  claims: claims.map((one) => claimOnPaper(one, pageUrl)),
});

const claimOnPaper = (one: Numbered, pageUrl: string) => ({
  number: one.number,
  href: `${pageUrl}#${anchorOf(one)}`,
  name: one.name,
  words: one.words,
  quoted: one.quoted !== undefined,
  attribution: one.quoted?.attribution ?? null,
  state: one.state && one.state.word !== one.words ? { word: one.state.word, ink: stateInk(one.state.kind) } : null,
  picture: one.picture === undefined ? null : symbolAlone(one.picture),
});
