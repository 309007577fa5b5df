// A round: the same questions to several perspectives, each apart, blind until it is revealed. Words and rules. Pure.
import type { Answers } from './sheet.ts';

export type RoundKind = 'review' | 'view seeking' | 'has it changed' | 'common ground';
export type RoundState = 'planned' | 'open' | 'closed' | 'revealed' | 'called off';

export interface Round {
  readonly id: string;
  readonly slug: string;
  readonly kind: RoundKind;
  readonly title: string;
  /** Null: the partnership as a whole. */
  readonly placeId: string | null;
  /** Of a review: the key of a published framework, or the slug of one of the partnership's own. */
  readonly framework: string | null;
  /** Of common ground: the session whose statements it asks. */
  readonly sessionId: string | null;
  readonly state: RoundState;
  readonly because: string | null;
  readonly agreedBySide: boolean;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly revealedOn: string | null;
  readonly version: number;
}
export interface RoundQuestion {
  readonly id: string;
  readonly position: number;
  readonly key: string | null;
  readonly grouping: string | null;
  readonly name: string;
  readonly words: string | null;
  readonly easyWords: string | null;
  readonly welshWords: string | null;
  readonly answers: Answers;
}
/** A perspective that is asked. Its id is the "room" of the tables that are released. */
export interface RoundPerspective {
  readonly id: string;
  readonly perspectiveId: string;
  readonly asked: number | null;
  readonly joinedTo: string | null;
  /** What its box held when it was opened: never a number. */
  readonly outcome: 'counted' | 'too few' | 'nobody' | 'joined' | null;
}
