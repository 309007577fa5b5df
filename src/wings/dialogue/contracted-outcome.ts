// What an engagement was contracted to bring, and which of it exists.

export const outcomeKinds = [
  'dialogue',
  'shared vision',
  'expectations contracted',
  'joint plan',
  'regular forum',
  'other',
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

export const outcomeWords: Record<OutcomeKind, string> = {
  dialogue: 'Dialogue',
  'shared vision': 'A shared vision',
  'expectations contracted': 'Expectations of each other, contracted',
  'joint plan': 'A joint plan',
  'regular forum': 'A regular forum',
  other: 'Something else',
};

export interface ContractedOutcome {
  readonly id: string;
  readonly kind: OutcomeKind;
  readonly words: string;
  readonly broughtOn: string | null;
  readonly broughtBy: string | null;
}

/** A dialogue exists once a session has been held. The rest exists when whoever brings it has said so. */
export const exists = (outcome: ContractedOutcome, sessionsHeld: number): boolean =>
  outcome.broughtOn !== null || outcome.broughtBy !== null || (outcome.kind === 'dialogue' && sessionsHeld > 0);

export interface Completeness {
  readonly brought: readonly ContractedOutcome[];
  readonly missing: readonly ContractedOutcome[];
  /** What it was contracted to do exists. Nothing else is asked of it. */
  readonly complete: boolean;
}

export function completenessOf(outcomes: readonly ContractedOutcome[], sessionsHeld: number): Completeness {
  const brought = outcomes.filter((outcome) => exists(outcome, sessionsHeld));
  const missing = outcomes.filter((outcome) => !exists(outcome, sessionsHeld));
  return { brought, missing, complete: outcomes.length > 0 && missing.length === 0 };
}

export function completenessSentence({ brought, missing, complete }: Completeness): string | null {
  const all = brought.length + missing.length;
  if (all === 0) return null;
  if (complete)
    return all === 1
      ? 'What it was contracted to bring exists.'
      : `All ${all} things it was contracted to bring exist.`;
  if (all === 1) return 'What it was contracted to bring does not exist yet.';
  return brought.length === 0
    ? `None of the ${all} things it was contracted to bring exists yet.`
    : `${brought.length} of the ${all} things it was contracted to bring ${brought.length === 1 ? 'exists' : 'exist'}.`;
}
