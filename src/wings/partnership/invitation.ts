// Invitations: how someone comes to their seat. Words and rules.
export const secondFactors = ['printed codes', 'authenticator app'] as const;
export type SecondFactor = (typeof secondFactors)[number];

export const secondFactorWords: Record<SecondFactor, string> = {
  'printed codes': 'One-time codes on paper, where phones are forbidden',
  'authenticator app': 'An authenticator app on their phone or computer',
};

export interface Invitation {
  readonly id: string;
  readonly personId: string;
  readonly email: string | null;
  readonly secondFactor: SecondFactor;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
}

/** How someone may come in: an invitation that is neither accepted nor withdrawn, an account, both or neither. */
export interface WayIn {
  readonly open: Invitation | null;
  readonly hasAccount: boolean;
  /** As they were last invited. */
  readonly secondFactor: SecondFactor;
}

export type WayInState = 'invited' | 'run out' | 'has a way in' | 'not invited';

export function wayInState({ open, hasAccount }: WayIn, now: Date): WayInState {
  if (open) return open.expiresAt > now ? 'invited' : 'run out';
  return hasAccount ? 'has a way in' : 'not invited';
}

export const wayInMarks = {
  invited: { kind: 'planned', word: 'Invited, not here yet' },
  'run out': { kind: 'nobody', word: 'Invitation has run out' },
  'not invited': { kind: 'not-started', word: 'Not invited' },
} as const;
