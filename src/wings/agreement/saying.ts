// Of a whole engagement: agreed at strategic level, delivered at operational level. Two sayings by two kinds of people. Pure.
import type { Level, Tier } from '../../shell/standing.ts';

export const sayings = ['agreed', 'delivered'] as const;
export type SayingKind = (typeof sayings)[number];

export interface EngagementSaying {
  readonly id: string;
  readonly engagementId: string;
  readonly saying: SayingKind;
  readonly level: Level | null;
  readonly ofThoseItIsFor: boolean;
  readonly words: string | null;
  readonly saidBy: string | null;
  readonly saidByPersonId: string | null;
  readonly saidOn: string | null;
  readonly tier: Tier;
}
