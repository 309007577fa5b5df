// How an absent fact reads: where the record is taken from a document, that the document does not give it.
import type { Seat } from '../../shell/standing.ts';

export const absentWords = (seat: Seat, plain = 'Not said yet'): string =>
  seat.partnership.sourceTitle === null ? plain : 'Not in the source';

/** For the facts macro: null is "Not in the source". */
export const missing = (seat: Seat, plain = 'Not said yet'): string | null =>
  seat.partnership.sourceTitle === null ? plain : null;

/** What a relationship that was never read says of itself. */
export const unread = (seat: Seat): string =>
  seat.partnership.sourceTitle === null
    ? 'Nobody has read this relationship yet.'
    : 'The source does not say how they get on.';
