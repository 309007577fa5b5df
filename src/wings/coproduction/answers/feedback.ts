// One thing that someone told, by whichever way it came: rules, and no more. Pure.
import type { Tier } from '../../../shell/standing.ts';
import type { WayToHear } from './put.ts';

export type Source =
  | 'dialogue'
  | 'view seeking'
  | 'review'
  | 'complaint theme'
  | 'story'
  | 'survey'
  | 'paper'
  | 'course';
export type FeedbackState = 'received' | 'kept' | 'set aside' | 'withdrawn';

export interface Feedback {
  readonly id: string;
  readonly source: Source;
  readonly placeId: string | null;
  readonly perspectiveId: string | null;
  readonly words: string | null;
  readonly anonymous: boolean;
  readonly roundId: string | null;
  readonly sessionId: string | null;
  readonly state: FeedbackState;
  readonly because: string | null;
  readonly tellable: 'no' | 'perhaps' | 'yes, and they know' | null;
  readonly receivedOn: string | null;
  readonly takenBy: string | null;
  readonly heardTimes: number | null;
  readonly tier: Tier;
  readonly version: number;
}
export interface TellerOf {
  readonly feedbackId: string;
  readonly personId: string | null;
  readonly email: string | null;
  readonly hearBy: WayToHear;
  readonly hasNumber: boolean;
  readonly language: 'en' | 'cy';
  readonly easyRead: boolean;
  readonly stopped: 'transferred' | 'released' | 'died' | 'asked not to be' | null;
}

export const sourceWords: Record<Source, string> = {
  dialogue: 'From a dialogue',
  'view seeking': 'From view seeking',
  review: 'From a review',
  'complaint theme': 'A theme of complaints',
  story: 'A story',
  survey: 'From a survey',
  paper: 'On paper',
  course: 'From a course',
};

/** What may be put: it is kept, in words, and nobody could be told by it who does not know. */
export function mayBePut({
  state,
  words,
  tellable,
}: Pick<Feedback, 'state' | 'words' | 'tellable'>): string | undefined {
  if (state === 'withdrawn' || words === null) return 'These words were taken back.';
  if (state === 'set aside') return 'This was set aside. Keep it first.';
  if (state === 'received') return 'This has not been looked at yet. Keep it first.';
  if (tellable === 'perhaps') return 'Someone could tell who said this. Ask them first, or put it in other words.';
  return undefined;
}
