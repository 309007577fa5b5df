// A report as a document: what every kind of report is, before it is a page, a paper or a file. Pure.
//
// A document is made from rows and holds no row: it can be frozen as it stands. Each line is one claim, from one row.
import type { Level } from '../../../shell/standing.ts';
import type { ReadingValue } from '../../partnership/index.ts';
import type { Claim } from './claim.ts';
import type { ReportKind } from './report.ts';

export interface ReportDocument {
  readonly kind: ReportKind;
  readonly number: string | null;
  readonly title: string;
  readonly subtitle: string | null;
  /** As they wish to be named, in order. */
  readonly authors: readonly string[];
  readonly rights: string | null;
  /** Other cases that it leads to. */
  readonly related: readonly string[];
  /** Days, 'YYYY-MM-DD', where it tells of a stretch of time. */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly partnership: {
    readonly name: string;
    readonly tagline: string | null;
    readonly fictional: boolean;
    readonly sourceTitle: string | null;
  };
  /** Words of somebody that stand above the title. */
  readonly headline: Numbered | null;
  /** What is said of the document itself, wherever it is shown: that it is a draft, that it was not told back yet. */
  readonly notes: readonly string[];
  /** How the two sides got on: drawn where the group that says so stands. */
  readonly relationship: Relationship | null;
  readonly parts: readonly DocumentPart[];
}
export interface Relationship {
  readonly sides: readonly [string, string];
  readonly moments: readonly {
    readonly title: string;
    readonly levels: readonly { readonly level: Level | null; readonly value: ReadingValue }[];
  }[];
}
export interface DocumentPart {
  readonly heading: string;
  readonly groups: readonly DocumentGroup[];
  /** What is said where nothing is known; null when something is. */
  readonly missing: string | null;
}
export interface DocumentGroup {
  readonly title: string | null;
  readonly claims: readonly Numbered[];
  readonly missing: string | null;
  /** The relationship is drawn after its lines: at most one group of a document. */
  readonly drawn: boolean;
}
/** '3.12': the part and the place in it. */
export type Numbered = Claim & { readonly number: string };

/** What could have stood in it and does not, for whoever makes it: never the words of it where they may not see them. */
export interface LeftOut {
  /** "2 lines of the vision" */
  readonly what: string;
  readonly why: string;
  /** What would let it out, and who does that; null where nothing should. */
  readonly how: string | null;
  /** Where that is done. */
  readonly door: 'choose' | 'account' | 'quotations' | 'preparation' | 'answers' | null;
  /** As far as whoever makes the report may see them. */
  readonly words: readonly string[];
}
export interface MadeReport {
  readonly document: ReportDocument;
  readonly leftOut: readonly LeftOut[];
}

export const claimsOf = ({
  parts,
  headline,
}: {
  readonly parts: readonly DocumentPart[];
  readonly headline?: Numbered | null;
}): Numbered[] => [
  ...(headline ? [headline] : []),
  ...parts.flatMap(({ groups }) => groups.flatMap(({ claims }) => claims)),
];

/** Somebody's words stand as the title where it has any; then its own title stands below them. */
export const titlesOf = ({
  headline,
  title,
  subtitle,
}: Pick<ReportDocument, 'headline' | 'title' | 'subtitle'>): { title: string; below: readonly string[] } => {
  const below = subtitle === null ? [] : [subtitle];
  return headline ? { title: `“${headline.words}”`, below: [title, ...below] } : { title, below };
};
