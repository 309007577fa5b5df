// What is left to do before a session can open, a line for each. Pure.
import type { StateKind } from '../../../../pictures/line-end.ts';
import { type CoverageSeat, missingSeats } from '../../coverage.ts';
import type { Design } from '../../session.ts';

interface State {
  readonly kind: StateKind;
  readonly word: string;
}
export interface ToSet {
  readonly words: string;
  readonly href: string;
  readonly state: State;
}

const papersState = ({ papers, papersPrinted }: Design): State => {
  if (papers === null) return { kind: 'tbc', word: 'TBC' };
  if (papers === 0) return { kind: 'set', word: 'None needed' };
  return papersPrinted ? { kind: 'set', word: `${papers} printed` } : { kind: 'planned', word: `${papers} to print` };
};

const viewsState = (seats: readonly CoverageSeat[]): State => {
  if (seats.length === 0) return { kind: 'tbc', word: 'TBC' };
  const missing = missingSeats(seats).length;
  return missing === 0 ? { kind: 'set', word: 'None missing' } : { kind: 'nobody', word: `${missing} missing` };
};

export interface BeforeOpening {
  readonly sheetSet: boolean;
  readonly limitsChosen: boolean;
  readonly design: Design;
  readonly seats: readonly CoverageSeat[];
}
export interface WhereSet {
  readonly sheet: string;
  readonly limits: string;
  readonly papers: string;
  readonly coverage: string;
}

/** The first two hold a session up. The others are for the facilitators to know. */
export const beforeOpening = ({ sheetSet, limitsChosen, design, seats }: BeforeOpening, where: WhereSet): ToSet[] => [
  {
    words: 'Who to tell if someone is at risk',
    href: where.sheet,
    state: sheetSet ? { kind: 'set', word: 'Set' } : { kind: 'nobody', word: 'Not set' },
  },
  {
    words: 'Words to read aloud about privacy',
    href: where.limits,
    state: limitsChosen ? { kind: 'chosen', word: 'Chosen' } : { kind: 'nobody', word: 'Not chosen' },
  },
  { words: 'Papers for people with no screen', href: where.papers, state: papersState(design) },
  { words: 'Views still missing', href: where.coverage, state: viewsState(seats) },
];
