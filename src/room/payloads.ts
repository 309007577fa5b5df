/** What each kind of entry holds, apart from its header. A stored shape is for good: add a kind, never change one. */

/** How much the room chose, aloud, to have kept: each keeps all that the one before it does. */
export const DEPTHS = ['number', 'prose', 'points'] as const;
export type Depth = (typeof DEPTHS)[number];

export const FORMS = ['spoken', 'written', 'drawn', 'silent'] as const;
export const TELLABLE = ['no', 'maybe', 'yes', 'not asked'] as const;
export const PRACTICES = ['voice', 'listening', 'respect', 'suspension'] as const;
export const PRINCIPLES = ['awareness', 'potential', 'participation', 'coherence'] as const;
export const AMOUNTS = ['much', 'some', 'little', 'listened'] as const;
export const WHYS = ['asked in the room', 'asked afterwards', 'could point at someone', 'kept by mistake'] as const;
export const OUTCOMES = ['with action', 'no action'] as const;
export const WAYS_BACK = ['read out', 'paper'] as const;
export const AFTERCARE_FOR = ['participants', 'peers', 'staff', 'facilitators'] as const;

/** A perspective is named by its id; null is unattributed. */
export type Words = { readonly words: string };
export type Attributed = { readonly words: string; readonly perspective: string | null };
export type NoPayload = { readonly [field: string]: never };

export type ContributionBody = Attributed & {
  readonly form: (typeof FORMS)[number];
  /** The speaker's exact words, rather than the sense of them. */
  readonly exact: boolean;
  /** The part of the session it was said in. */
  readonly segment: string | null;
  /** The answer to "could anyone in the building tell who said this?" */
  readonly couldTell: (typeof TELLABLE)[number];
};

/** A side in words of its own, or by naming a contribution, whose words are then never copied here. */
export type SideBody = {
  readonly words: string | null;
  readonly perspective: string | null;
  readonly contribution: string | null;
};

export type Payloads = {
  readonly 'session opened': { readonly limits: string; readonly readBy: string };
  readonly 'keeping chosen': { readonly depth: Depth };
  readonly 'attendance counted': {
    readonly people: number;
    readonly byPerspective: readonly { readonly perspective: string; readonly people: number }[] | null;
  };
  readonly 'container line agreed': Words;
  readonly 'prose kept': Words;
  readonly 'contribution kept': ContributionBody;
  readonly 'contribution corrected': {
    readonly words: string;
    readonly perspective?: string | null;
    readonly exact?: boolean;
  };
  readonly 'contribution moved up': ContributionBody & { readonly agreedBy: 'speaker' | 'room' };
  readonly 'entry struck out': { readonly why: (typeof WHYS)[number] };
  readonly 'theme named': { readonly title: string };
  readonly 'theme renamed': { readonly title: string };
  readonly 'contribution put under theme': NoPayload;
  readonly 'contribution taken out of theme': NoPayload;
  readonly 'difference held': { readonly sides: readonly SideBody[]; readonly comesBack: string | null };
  readonly 'reflection kept': {
    readonly on: (typeof PRACTICES)[number] | (typeof PRINCIPLES)[number];
    readonly words: string;
  };
  readonly 'witness reflected': Words;
  readonly 'balance asked': NoPayload;
  readonly 'balance entered': {
    /** Two or more when perspectives are shown together so that nobody can be picked out. */
    readonly perspectives: readonly string[];
    readonly amount: (typeof AMOUNTS)[number];
  };
  readonly 'point taken further': { readonly what: string };
  readonly 'session closed': { readonly outcome: (typeof OUTCOMES)[number] };
  readonly 'record offered back': { readonly how: (typeof WAYS_BACK)[number] };
  readonly 'record corrected': Words;
  readonly 'record agreed': NoPayload;
  readonly 'dissent attached': Attributed;
  readonly 'aftercare noted': { readonly for: (typeof AFTERCARE_FOR)[number]; readonly words: string };
};

export type Kind = keyof Payloads;
export type Payload<K extends Kind = Kind> = Payloads[K];
