// Engagements: commissioned work on an interface. Words, states, what may follow what, and when one is complete.

export const engagementStates = [
  'proposed',
  'contracted',
  'under way',
  'sustaining',
  'closed',
  'declined',
  'stopped',
] as const;
export type EngagementState = (typeof engagementStates)[number];

export const steps = ['contract', 'start', 'sustain', 'close', 'decline', 'stop'] as const;
export type Step = (typeof steps)[number];

/** What may follow what. A step that is not here from a state cannot be taken from it. */
const transitions: Record<Step, { readonly from: readonly EngagementState[]; readonly to: EngagementState }> = {
  contract: { from: ['proposed'], to: 'contracted' },
  start: { from: ['contracted'], to: 'under way' },
  sustain: { from: ['under way'], to: 'sustaining' },
  close: { from: ['under way', 'sustaining'], to: 'closed' },
  decline: { from: ['proposed'], to: 'declined' },
  stop: { from: ['contracted', 'under way', 'sustaining'], to: 'stopped' },
};

/** The state that the step leads to, or nothing when it cannot be taken from here. */
export const stateAfter = (step: Step, from: EngagementState): EngagementState | undefined =>
  transitions[step].from.includes(from) ? transitions[step].to : undefined;

/** Preparing and meeting go on between the contract and the end. */
export const isRunning = (state: EngagementState): boolean =>
  state === 'contracted' || state === 'under way' || state === 'sustaining';
export const hasEnded = (state: EngagementState): boolean =>
  state === 'closed' || state === 'declined' || state === 'stopped';

export interface Engagement {
  readonly id: string;
  readonly slug: string;
  /** Its number in a series of published cases. */
  readonly number: string | null;
  readonly title: string;
  readonly interfaceId: string | null;
  readonly placeId: string | null;
  readonly state: EngagementState;
  /** Why it was declined or stopped, or closed before all of it existed. */
  readonly because: string | null;
  readonly proposedBy: string | null;
  readonly proposedTo: string | null;
  readonly fundedBy: string | null;
  readonly method: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** When no day is known: "October 2013, over four months". */
  readonly whenWords: string | null;
  readonly contract: string | null;
  readonly reporting: string | null;
  readonly closedWithNoAction: boolean;
  readonly closedOn: string | null;
  readonly version: number;
}

export const principles = ['awareness', 'potential', 'participation', 'coherence'] as const;
export type Principle = (typeof principles)[number];
/** By what each was brought out, if it was: a question at the close, never a gate. */
export type BroughtOutBy = Readonly<Record<Principle, string | null>>;
export const nothingBroughtOut: BroughtOutBy = {
  awareness: null,
  potential: null,
  participation: null,
  coherence: null,
};
