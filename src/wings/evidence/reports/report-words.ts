// What every rendering of a report says about itself. Pure.
import { SHARED_BY_AT_LEAST } from '../../../disclosure/index.ts';
import { day } from '../../../shell/words-in-time.ts';
import type { Numbered, ReportDocument } from './document.ts';
import { reportKindWords } from './report.ts';

/** "Case study CS19" */
export const captionOf = ({ kind, number }: Pick<ReportDocument, 'kind' | 'number'>): string =>
  number === null ? reportKindWords[kind] : `${reportKindWords[kind]} ${number}`;

export const aboutWords = ({ partnership }: Pick<ReportDocument, 'partnership'>): string =>
  `Made from the record of ${partnership.name}. Only what is published stands here, and what somebody said stands ` +
  'under a name that they agreed to, or a wider one.';

export const periodWords = ({ period }: Pick<ReportDocument, 'period'>): string | null =>
  period && `From ${day(period.from)} to ${day(period.to)}`;

/** Where a document of somebody else's is the source, it is named wherever the report goes. */
export const sourceNote = ({ partnership }: Pick<ReportDocument, 'partnership'>): string | null =>
  partnership.sourceTitle === null ? null : `From “${partnership.sourceTitle}”.`;

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** "By the facilitators and the co-lead" */
export const byWords = (authors: readonly string[]): string | null =>
  authors.length > 0 ? `By ${listed(authors.map((one) => one.replace(/^The (?=\p{Ll})/u, 'the ')))}` : null;

/** The same line stands under the same name on the page and on paper. */
export const anchorOf = ({ number }: Pick<Numbered, 'number'>): string => `line-${number.replace('.', '-')}`;

/** A number of people below five points at them. */
export const peopleWords = (people: number | null): string | null =>
  people === null ? null : people < SHARED_BY_AT_LEAST ? `Fewer than ${SHARED_BY_AT_LEAST} people` : `${people} people`;
