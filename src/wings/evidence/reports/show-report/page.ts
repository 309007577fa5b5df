// A report as a page. Pure: what stands in it is the same for everyone, whether it was made now or kept as it was issued.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import { type ReportDocument, titlesOf } from '../document.ts';
import { aboutWords, anchorOf, byWords, captionOf, periodWords } from '../report-words.ts';
import { relationshipMaps } from './relationship-maps.ts';
import { sourceWords, type Whereabouts, whereFrom } from './where-from.ts';

interface Link {
  readonly text: string;
  readonly href: string;
}
export interface ReportPageOptions {
  readonly at: Whereabouts;
  readonly back: Link;
  /** The same as files to take away. */
  readonly files: readonly Link[];
  /** What is said of how it came to be: "It is made from the record each time it is read." */
  readonly standing: string;
  /** What this seat may do with it. */
  readonly acts: readonly Link[];
  /** The tier that its label names: 'published' unless it was not let out yet. */
  readonly state?: { readonly kind: string; readonly word: string };
}

export const reportPage = (document: ReportDocument, options: ReportPageOptions): PageEnding =>
  page('wings/evidence/reports/show-report/show-report.njk', {
    ...reportView(document, options.at),
    ...{ back: options.back, files: options.files, standing: options.standing, acts: options.acts },
    state: options.state ?? null,
  });

/** @param at null: for somebody who may not go to where the lines come from */
export function reportView(document: ReportDocument, at: Whereabouts | null) {
  const { title, below } = titlesOf(document);
  const lineOf = (claim: ReportDocument['parts'][number]['groups'][number]['claims'][number]) => ({
    anchor: anchorOf(claim),
    number: claim.number,
    name: claim.name,
    words: claim.words,
    quoted: claim.quoted ?? null,
    state: claim.state ?? null,
    picture: claim.picture ?? null,
    href: at && whereFrom(claim, at),
    from: sourceWords[claim.from.kind],
  });
  return {
    title,
    below,
    caption: captionOf(document),
    by: byWords(document.authors),
    period: periodWords(document),
    about: aboutWords(document),
    notes: document.notes,
    rights: document.rights,
    related: document.related,
    headline: document.headline && lineOf(document.headline),
    maps: document.relationship && relationshipMaps(document.relationship),
    parts: document.parts.map(({ heading, missing, groups }) => ({
      heading,
      missing,
      groups: groups.map((group) => ({ ...group, claims: group.claims.map(lineOf) })),
    })),
  };
}
