// What this wing looks at every few minutes, one part after the other.
import type { Round } from '../../shell/rounds.ts';
import { letOutQuarters } from './continuity/round.ts';
import { handoverRound } from './handovers/round.ts';
import { nameRound } from './references/round.ts';

const rounds: readonly Round[] = [handoverRound, nameRound, letOutQuarters];

export const pathwaysRound: Round = async (desk) => {
  for (const round of rounds) await round(desk);
};
