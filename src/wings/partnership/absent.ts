// How an absent fact reads: where the record is taken from a document, that the document does not give it.
import type { Seat } from '../../shell/standing.ts';

export const absentWords = (seat: Seat, plain = 'Not said yet'): string =>
  seat.partnership.sourceTitle === null ? plain : 'Not in the source';

/** For the facts macro: null is "Not in the source". */
export const missing = (seat: Seat, plain = 'Not said yet'): string | null =>
  seat.partnership.sourceTitle === null ? plain : null;
