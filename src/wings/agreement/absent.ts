// How an absent fact reads: where the record is taken from a document, that the document does not give it.
import type { Seat } from '../../shell/standing.ts';

export const absent = ({ partnership }: Seat, plain = 'Not said yet'): string =>
  partnership.sourceTitle === null ? plain : 'Not in the source';
