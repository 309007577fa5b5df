// Preparatory conversations, one to one, before the room meets. There is no field for a name. Words and rules.
import type { Tier } from '../../shell/standing.ts';
import { type Engagement, hasEnded } from './engagement.ts';

export const conversationStates = ['asked', 'held', 'declined'] as const;
export type ConversationState = (typeof conversationStates)[number];

/** What a point is about. History belongs to the picture of the whole alone. */
export const pointKinds = ['experience', 'need', 'interest', 'hope', 'concern'] as const;
export type PointKind = (typeof pointKinds)[number];
export const pictureKinds = [...pointKinds, 'history'] as const;
export type PictureKind = (typeof pictureKinds)[number];

export const kindWords: Record<PictureKind, { readonly one: string; readonly many: string }> = {
  experience: { one: 'Experience', many: 'Experiences' },
  need: { one: 'Need', many: 'Needs' },
  interest: { one: 'Interest', many: 'Interests' },
  hope: { one: 'Hope', many: 'Hopes' },
  concern: { one: 'Concern', many: 'Concerns' },
  history: { one: 'How it came about', many: 'How it came about' },
};

/** A point is short: what fits on a card. */
export const mostLetters = 280;

export interface Conversation {
  readonly id: string;
  readonly perspectiveId: string | null;
  /** The seat it is with: "Senior nurse". Never a name. */
  readonly seatWords: string | null;
  readonly state: ConversationState;
  readonly heldOn: string | null;
  readonly limitsId: string | null;
  /** Its words were destroyed. */
  readonly closedAt: Date | null;
  readonly version: number;
}

export interface Point {
  readonly id: string;
  readonly about: PointKind;
  readonly words: string;
  /** The person chose that it may go into the picture of the whole. */
  readonly forPicture: boolean;
}

/** The picture of the whole. A point of it names no conversation, so that none leads back to one person. */
export interface PicturePoint {
  readonly id: string;
  readonly about: PictureKind;
  readonly words: string;
  readonly tier: Tier;
  readonly version: number;
}

/**
 * Points are kept only in a talk that has been held, of a dialogue that goes on. A legal hold keeps the words past its end,
 * and lets no new ones in.
 */
export const takesPoints = (
  { state, closedAt }: Pick<Conversation, 'state' | 'closedAt'>,
  { state: of }: Pick<Engagement, 'state'>,
): boolean => state === 'held' && closedAt === null && !hasEnded(of);

export interface LegalHold {
  readonly id: string;
  readonly reason: string;
  readonly orderedBy: string;
  readonly heldAt: Date;
  readonly liftedAt: Date | null;
}

/** While one hold stands, nothing that was said in preparation is destroyed. */
export const isHeld = (holds: readonly LegalHold[]): boolean => holds.some(({ liftedAt }) => liftedAt === null);
