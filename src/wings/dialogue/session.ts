// Sessions: people meeting, planned with care. Words, states, and the rule that says when one may open.
import { gapSentence, type SafetyFacts, type SafetyGap, safetyGaps } from './safety.ts';

export const sessionKinds = [
  'dialogue',
  'care space',
  'vision',
  'contracting',
  'planning',
  'forum',
  'review',
  'event',
] as const;
export type SessionKind = (typeof sessionKinds)[number];
export const sessionStates = ['planned', 'open', 'closed', 'offered back', 'agreed', 'stopped'] as const;
export type SessionState = (typeof sessionStates)[number];

export const sessionKindWords: Record<SessionKind, { readonly name: string; readonly about: string }> = {
  dialogue: { name: 'Dialogue session', about: 'Hear and understand every view' },
  'care space': { name: 'Care space', about: 'Date, place and number are kept, and nothing else' },
  vision: { name: 'Vision session', about: 'Find words for what we want together' },
  contracting: { name: 'Contracting session', about: 'Say what we expect of each other, and answer' },
  planning: { name: 'Planning session', about: 'Agree who does what by when' },
  forum: { name: 'Forum meeting', about: 'The regular meeting of the partners' },
  review: { name: 'Review session', about: 'Look back at how it is going' },
  event: { name: 'Event', about: 'A symposium, an open day' },
};

export const sessionStateWords: Record<SessionState, string> = {
  planned: 'planned',
  open: 'open',
  closed: 'over',
  'offered back': 'over, and its record is offered back',
  agreed: 'over, and its record is agreed',
  stopped: 'stopped',
};

export interface Session {
  readonly id: string;
  readonly slug: string;
  readonly engagementId: string;
  readonly kind: SessionKind;
  readonly title: string;
  readonly onDate: string | null;
  /** 'HH:MM:SS', as people at the place would say it. */
  readonly startsAt: string | null;
  readonly whenWords: string | null;
  readonly placeId: string | null;
  readonly whereWords: string | null;
  readonly offSite: boolean;
  readonly limitsId: string | null;
  readonly state: SessionState;
  readonly because: string | null;
  readonly people: number | null;
  readonly version: number;
}

/** How it is to be held. It stays with the facilitators until the day. */
export interface Design {
  /** What this group needs to speak safely, in its words. */
  readonly container: string | null;
  readonly input: string | null;
  readonly witness: string | null;
  readonly aftercareParticipants: string | null;
  readonly aftercarePeers: string | null;
  readonly aftercareStaff: string | null;
  readonly aftercareFacilitators: string | null;
  readonly papers: number | null;
  readonly papersPrinted: boolean;
  /** Whether people put statements, to be asked about between dialogues. */
  readonly asksStatements: boolean;
}
export const noDesign: Design = {
  container: null,
  input: null,
  witness: null,
  aftercareParticipants: null,
  aftercarePeers: null,
  aftercareStaff: null,
  aftercareFacilitators: null,
  papers: null,
  papersPrinted: false,
  asksStatements: false,
};

/** Of a care space only the date, the place and the number are kept. It has no design. */
export const hasDesign = (kind: SessionKind): boolean => kind !== 'care space';

export const wasHeld = (state: SessionState): boolean =>
  state === 'closed' || state === 'offered back' || state === 'agreed';
/** A session in which people spoke for the record: neither a care space nor an event. */
export const bringsDialogue = ({ kind, state }: Pick<Session, 'kind' | 'state'>): boolean =>
  wasHeld(state) && kind !== 'care space' && kind !== 'event';

export const mayChange = (state: SessionState): boolean => state === 'planned';

/** What is known when somebody wants to open a session. */
export interface OpeningFacts extends SafetyFacts {
  readonly state: SessionState;
}
export type Opening =
  | { readonly open: true }
  | { readonly open: false; readonly gaps: readonly SafetyGap[]; readonly because: string };

/**
 * May this session open? Only a planned one, at a place whose concern sheet is set, with the limits of confidentiality
 * chosen and read aloud. `because` says in a sentence or two what is missing and where it is set.
 */
export function mayOpen(facts: OpeningFacts): Opening {
  if (facts.state !== 'planned')
    return {
      open: false,
      gaps: [],
      because: `This session is ${sessionStateWords[facts.state]}, so it cannot be opened.`,
    };
  const gaps = safetyGaps(facts);
  if (gaps.length === 0) return { open: true };
  return { open: false, gaps, because: gaps.map((gap) => gapSentence(gap, facts)).join(' ') };
}
