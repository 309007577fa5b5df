// Reports: made from the record each time they are read. What is kept of one is its title, its number and its names.
export type ReportKind = 'case study' | 'leaflet' | 'funder report' | 'poster' | 'easy-read summary';
export type ReportState = 'from the record' | 'issued' | 'withdrawn';

export const reportKindWords: Record<ReportKind, string> = {
  'case study': 'Case study',
  leaflet: 'Leaflet',
  'funder report': 'Report to the funder',
  poster: 'Poster',
  'easy-read summary': 'Easy-read summary',
};

export interface Report {
  readonly id: string;
  readonly slug: string;
  readonly kind: ReportKind;
  /** Its number in a series of published cases. */
  readonly number: string | null;
  readonly title: string;
  readonly subtitle: string | null;
  readonly engagementId: string | null;
  /** Days, 'YYYY-MM-DD'; null where it tells of one engagement, however long that took. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** The quotation that stands as its title. */
  readonly headlineId: string | null;
  /** As they wish to be named, in order. */
  readonly authors: readonly string[];
  readonly rights: string | null;
  readonly related: readonly string[];
  readonly state: ReportState;
  readonly version: number;
}

/** One a line, as a form takes a list. */
export const inLines = (words: string | null): string[] =>
  (words ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
