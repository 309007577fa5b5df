// Guidance that was made together: for whom, by whom, in sections of words, and how far it has got. Words and rules. Pure.
import type { Tier } from '../../../shell/standing.ts';

export const readersOf = ['patients', 'staff', 'families'] as const;
export type ForWhom = (typeof readersOf)[number];
export const forWhomWords: Record<ForWhom, string> = {
  patients: 'Patients',
  staff: 'Staff',
  families: 'Families and carers',
};

export const makingSides = ['patients', 'families', 'advocates', 'staff'] as const;
export type MakingSide = (typeof makingSides)[number];
export const sideWords: Record<MakingSide, string> = {
  patients: 'patients',
  families: 'families and carers',
  advocates: 'advocates',
  staff: 'staff',
};
export interface Maker {
  readonly side: MakingSide;
  /** "Three patients of Wren Ward": roles, never names. */
  readonly roles: string;
}

export const guidanceStates = ['draft', 'out for comment', 'agreed', 'withdrawn'] as const;
export type GuidanceState = (typeof guidanceStates)[number];

export interface Guidance {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly about: string | null;
  readonly placeId: string | null;
  readonly forWhom: readonly ForWhom[];
  readonly state: GuidanceState;
  readonly because: string | null;
  /** The number of the version that holds; null where none does. */
  readonly stands: number | null;
  readonly commentsBy: string | null;
  readonly reviewOn: string | null;
  readonly easyWords: string | null;
  readonly welshWords: string | null;
  readonly tier: Tier;
  readonly version: number;
}
export interface GuidanceSection {
  readonly id: string;
  readonly position: number;
  readonly heading: string;
  readonly words: string;
  readonly version: number;
}
/** What was agreed, as it stood. */
export interface Written {
  readonly title: string;
  readonly forWhom: readonly ForWhom[];
  readonly makers: readonly Maker[];
  readonly sections: readonly { readonly heading: string; readonly words: string }[];
  readonly easyWords: string | null;
  readonly welshWords: string | null;
}
export interface GuidanceVersion {
  readonly number: number;
  readonly agreedOn: string;
  readonly written: Written;
}

/** What may follow what. Agreed guidance is written again before it is agreed again; until then its last version stands. */
export const guidanceOnward: Record<GuidanceState, readonly GuidanceState[]> = {
  draft: ['out for comment', 'agreed', 'withdrawn'],
  'out for comment': ['draft', 'agreed', 'withdrawn'],
  agreed: ['draft', 'agreed', 'withdrawn'],
  withdrawn: ['draft'],
};
/** Its words may be changed. */
export const isBeingWritten = ({ state }: Pick<Guidance, 'state'>): boolean =>
  state === 'draft' || state === 'out for comment';

/** The sides that had no hand in it: said openly wherever the guidance stands. */
export const madeWithout = (makers: readonly Pick<Maker, 'side'>[]): MakingSide[] =>
  makingSides.filter((side) => !makers.some((maker) => maker.side === side));

/** Made by people of two sides or more, those it is done to or for among them. */
export const isMadeTogether = (makers: readonly Pick<Maker, 'side'>[]): boolean =>
  makers.some(({ side }) => side === 'patients') && makers.some(({ side }) => side === 'staff');

export interface Move {
  readonly to: GuidanceState;
  readonly because: string | null;
  readonly commentsBy: string | null;
  readonly reviewOn: string | null;
}
export interface MoveFault {
  readonly name: 'state' | 'because' | 'commentsBy' | 'reviewOn';
  readonly text: string;
}
/** Why it cannot go there, or nothing. */
export function guidanceMoveFaults(
  from: GuidanceState,
  { to, because, commentsBy, reviewOn }: Move,
  { sections, today }: { readonly sections: number; readonly today: string },
): MoveFault[] {
  if (!guidanceOnward[from].includes(to)) return [{ name: 'state', text: `It is ${from}, so it cannot become ${to}` }];
  const faults: MoveFault[] = [];
  if ((to === 'agreed' || to === 'out for comment') && sections === 0)
    faults.push({ name: 'state', text: 'Write a section first. There are no words in it yet' });
  if (to === 'withdrawn' && because === null) faults.push({ name: 'because', text: 'Say why it is withdrawn' });
  if (to === 'out for comment' && (commentsBy === null || commentsBy < today))
    faults.push({ name: 'commentsBy', text: 'Say until which day people can comment. It cannot be in the past' });
  if (to === 'agreed' && (reviewOn === null || reviewOn <= today))
    faults.push({ name: 'reviewOn', text: 'Say on which day it is looked at again. It must be after today' });
  return faults;
}

/** It is agreed, and the day on which it is looked at again has come. */
export const isToBeLookedAt = ({ state, reviewOn }: Pick<Guidance, 'state' | 'reviewOn'>, today: string): boolean =>
  state === 'agreed' && reviewOn !== null && reviewOn <= today;

export const guidanceStand = (
  guidance: Pick<Guidance, 'state' | 'reviewOn'>,
  today: string,
): { readonly kind: string; readonly word: string } => {
  if (isToBeLookedAt(guidance, today)) return { kind: 'no-answer', word: 'To be looked at again' };
  switch (guidance.state) {
    case 'draft':
      return { kind: 'under-way', word: 'Draft' };
    case 'out for comment':
      return { kind: 'your-turn', word: 'Out for comment' };
    case 'agreed':
      return { kind: 'agreed', word: 'Agreed' };
    case 'withdrawn':
      return { kind: 'stopped', word: 'Withdrawn, because' };
  }
};
