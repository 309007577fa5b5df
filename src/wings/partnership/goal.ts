// Goals: a partner's own or in common, and who helps with them. Words and rules.
export const helpedWords = { yes: 'It helped', partly: 'It helped in part', no: 'It did not help' } as const;
export type Helped = keyof typeof helpedWords;
export const helpedAnswers = ['yes', 'partly', 'no'] as const satisfies readonly Helped[];

export interface Support {
  readonly id: string;
  readonly goalId: string;
  /** Who helps. */
  readonly partnerId: string;
  readonly how: string;
  /** Whether it did, said by those whose goal it is; null is not said yet. */
  readonly helped: Helped | null;
  readonly helpedWords: string | null;
  readonly version: number;
}

export interface Goal {
  readonly id: string;
  /** Whose it is; null is a goal in common. */
  readonly partnerId: string | null;
  readonly words: string;
  readonly saidOn: string | null;
  readonly closedOn: string | null;
  readonly version: number;
  readonly supports: readonly Support[];
}

/** Why this help cannot be, or nothing. A goal in common may be helped by any partner, a partner's own by every other. */
export function helpFault(goal: Pick<Goal, 'partnerId' | 'supports'>, helperId: string): string | undefined {
  if (goal.partnerId === helperId) return 'Choose another partner: this one works for its own goal anyway';
  return undefined;
}

export interface HelpBetween {
  readonly helperId: string;
  readonly ownerId: string;
  /** How many of the owner's own goals this partner helps with, of how many it has. */
  readonly helpsWith: number;
  readonly of: number;
}

/**
 * The strongest partnership is one in which each partner wants the others to succeed in all of their goals, not only in
 * the common ones. So: for each pair, how many of the other's own running goals are helped with.
 */
export function whoHelpsWhom(partnerIds: readonly string[], goals: readonly Goal[]): HelpBetween[] {
  const running = goals.filter((goal) => goal.closedOn === null);
  return partnerIds.flatMap((helperId) =>
    partnerIds
      .filter((ownerId) => ownerId !== helperId)
      .map((ownerId) => {
        const own = running.filter((goal) => goal.partnerId === ownerId);
        const helped = own.filter((goal) => goal.supports.some((support) => support.partnerId === helperId));
        return { helperId, ownerId, helpsWith: helped.length, of: own.length };
      }),
  );
}
