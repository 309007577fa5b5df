// For which side this person answers. Pure.
import type { Standing } from '../../../shell/standing.ts';
import type { Expectation, Side } from '../expectation.ts';
import { type Party, speaksForParty } from '../party.ts';
import { mayAnswerFor } from '../policy.ts';
import { sidesOpen } from './choices.ts';

interface Sides {
  readonly expectation: Pick<Expectation, 'state' | 'words' | 'rounds'>;
  readonly from: Party;
  readonly to: Party;
}

/** The one they name, else the first that is theirs, else the one whose turn it is; nothing when it takes no answer. */
export function sideFor(standing: Standing, { expectation, from, to }: Sides, named?: unknown): Side | undefined {
  const sides = sidesOpen(expectation);
  const party = (side: Side) => (side === 'asked' ? to : from);
  const own = sides.filter((side) => mayAnswerFor(standing, party(side)).allowed);
  return (
    sides.find((side) => side === named) ??
    own.find((side) => speaksForParty(standing, party(side))) ??
    own[0] ??
    sides[0]
  );
}
