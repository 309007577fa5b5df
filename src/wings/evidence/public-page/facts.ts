// What the database lets out of a partnership for anybody to read, as its function gives it.
import type { PerspectiveKind } from '../../../pictures/mark.ts';
import type { ReportDocument } from '../reports/document.ts';
import type { ReportKind } from '../reports/report.ts';

export interface PublicFacts {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly tagline: string | null;
  readonly purpose: string | null;
  readonly fictional: boolean;
  /** The published document that the record is taken from. */
  readonly sourceTitle: string | null;
  /** Null: nobody but those with a seat sees it, as it would stand there. */
  readonly openedOn: string | null;
  readonly partners: readonly { readonly name: string; readonly kind: string }[];
  readonly prisons: number;
  readonly vision: readonly { readonly id: string; readonly words: string }[];
  /** Of the last 365 days, as they were counted: for {@link ./figures.ts} alone. */
  readonly counts: Counts;
  readonly items: readonly PublicItem[];
  readonly agreements: readonly {
    readonly id: string;
    readonly title: string;
    readonly number: number;
    readonly inForceOn: string;
    readonly reviewOn: string | null;
    readonly promises: number;
  }[];
  readonly reports: readonly {
    /** Of the issue that stands. */
    readonly id: string;
    readonly slug: string;
    readonly kind: ReportKind;
    readonly number: string | null;
    readonly issue: number;
    readonly title: string;
    readonly on: string;
    /** Anybody may read it, not only that there is one. */
    readonly opens: boolean;
  }[];
  readonly services: readonly string[];
  readonly quotations: readonly PublicQuotation[];
  readonly perspectives: readonly {
    readonly id: string;
    readonly words: string;
    readonly kind: PerspectiveKind;
    readonly people: number | null;
    readonly widerId: string | null;
  }[];
}
/** An issue that stands, as anybody may read it. */
export interface PublicReport {
  /** Of the partnership. */
  readonly slug: string;
  readonly name: string;
  readonly tagline: string | null;
  readonly fictional: boolean;
  /** Its slug. */
  readonly report: string;
  readonly issue: number;
  readonly issuedOn: string;
  readonly issuedAt: string;
  /** As it was frozen, without the quotations that do not stand on the public page. */
  readonly document: ReportDocument;
}
export interface Counts {
  readonly put: number;
  readonly answered: number;
  readonly changed: number;
}
export interface PublicItem {
  readonly id: string;
  readonly words: string;
  readonly answer: 'done' | 'will do' | 'not done';
  readonly answerId: string;
  readonly answerWords: string | null;
  readonly willDoBy: string | null;
  readonly answeredOn: string;
  readonly changes: readonly { readonly id: string; readonly words: string; readonly on: string }[];
}
export interface PublicQuotation {
  readonly id: string;
  readonly words: string;
  readonly perspectiveId: string | null;
  readonly tellable: string;
  readonly narrowestId: string | null;
}
