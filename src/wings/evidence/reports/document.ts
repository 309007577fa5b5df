// A report as a document: what every kind of report is, before it is a page, a paper or a file. Pure.
//
// A document is made from rows and holds no row: it can be frozen as it stands. Each line is one claim, from one row.
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
  readonly parts: readonly DocumentPart[];
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
  readonly drawn: boolean;
}
/** '3.12': the part and the place in it. */
export type Numbered = Claim & { readonly number: string };

/** What could have stood in it and does not, for whoever makes it: never the words of it where they may not see them. */
export interface LeftOut {
  readonly what: string;
  readonly why: string;
}
export interface MadeReport {
  readonly document: ReportDocument;
  readonly leftOut: readonly LeftOut[];
}

export const claimsOf = ({ parts }: { readonly parts: readonly DocumentPart[] }): Numbered[] =>
  parts.flatMap(({ groups }) => groups.flatMap(({ claims }) => claims));
