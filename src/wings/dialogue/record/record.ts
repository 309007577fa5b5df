// The record of a session: what may be kept when, and in what words we say so. Rules; pure.
import { type Depth, type Kind, mayKeep } from '../../../room/index.ts';
import type { SessionKind, SessionState } from '../session.ts';

/** What the pages of a record need to know of its session. */
export interface RecordSession {
  readonly id: string;
  readonly slug: string;
  readonly engagementId: string;
  readonly engagementSlug: string;
  readonly kind: SessionKind;
  readonly title: string;
  readonly onDate: string | null;
  readonly whenWords: string | null;
  readonly where: string | null;
  readonly placeSlug: string | null;
  readonly limitsId: string | null;
  readonly state: SessionState;
  readonly version: number;
  readonly isParticipant: boolean;
}

export const depthWords: Record<Depth, string> = {
  number: 'Date, place and number only',
  prose: 'A page of the facilitator’s prose',
  points: 'Point by point',
};

/** A care space is always kept as date, place and number only. */
export const depthsFor = (kind: SessionKind): readonly Depth[] =>
  kind === 'care space' ? ['number'] : ['number', 'prose', 'points'];

export interface WhyNot {
  readonly because: string;
  readonly instead: string;
}

/** What a room settled before it closed: after that it is corrected or added to beside, never rewritten. */
const saidInTheRoom: readonly Kind[] = [
  'contribution kept',
  'contribution corrected',
  'container line agreed',
  'prose kept',
  'witness reflected',
];
const notBeforeTheEnd: readonly Kind[] = ['balance entered', 'record corrected', 'dissent attached'];

/** Why an entry of this kind cannot be kept now, or nothing. Striking out is always possible. */
export function whyNotKept(kind: Kind, state: SessionState, depth: Depth | null): WhyNot | undefined {
  if (kind === 'entry struck out' && depth !== null) return undefined;
  if (state === 'planned' || depth === null)
    return { because: 'This session has not been opened yet.', instead: 'Open it first: then it can be kept.' };
  if (state === 'stopped')
    return {
      because: 'This session did not take place.',
      instead: 'Nothing is kept of a session that did not happen.',
    };
  if (!mayKeep(depth, kind))
    return depth === 'number'
      ? {
          because: 'This room chose that only the date, the place and the number of people are kept.',
          instead: 'No words are kept, so none can be added. Nothing of what you typed was kept.',
        }
      : {
          because: 'This room chose a page of the facilitator’s prose.',
          instead: 'Single points are not kept. What the room wants remembered can go into the page.',
        };
  if (kind === 'session closed' && state !== 'open')
    return { because: 'This session is closed already.', instead: 'You can offer its record back to the room.' };
  if (kind === 'record offered back' && state === 'open')
    return { because: 'The session is still open.', instead: 'Close it first. Then its record can be offered back.' };
  if (kind === 'record agreed' && state !== 'offered back')
    return {
      because: 'A record is agreed after it was offered back to the room.',
      instead: 'Offer it back first, read out or on paper.',
    };
  if (notBeforeTheEnd.includes(kind) && state === 'open')
    return { because: 'The session is still open.', instead: 'This is entered afterwards, never while people talk.' };
  if (state === 'agreed' && saidInTheRoom.includes(kind))
    return {
      because: 'The room has agreed this record.',
      instead: 'You can attach a correction or a different view to it, or bring it to the next session.',
    };
  return undefined;
}

/** What a session's record is called: a room may have chosen that no words are kept. */
export const recordTitle = (depth: Depth | null): string =>
  depth === 'number' ? 'What is kept of this session' : 'What was said';

/** Whether the pages may offer to keep words at all. */
export const keepsWords = (depth: Depth | null): boolean => depth !== null && depth !== 'number';
