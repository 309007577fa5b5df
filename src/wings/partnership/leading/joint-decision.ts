// A decision that takes both sides: asked exactly, said yes to from each, done at once; or refused, or taken back. Pure.
import type { Tier } from '../../../shell/standing.ts';
import { bothSides, type CoLeadership, type Half, halfOf, leadOf, type Side } from './co-lead.ts';

export const jointKinds = [
  'publishing',
  'setting aside',
  'refusing a statement',
  'what people are called',
  'ending co-leadership',
] as const;
export type JointKind = (typeof jointKinds)[number];
export type JointState = 'asked' | 'done' | 'refused' | 'taken back';

export interface Voice {
  readonly personId: string;
  readonly side: Side;
  readonly says: 'yes' | 'no';
}
export interface JointDecision {
  readonly id: string;
  readonly coLeadershipId: string;
  readonly kind: JointKind;
  readonly subject: { readonly kind: string; readonly id: string };
  /** The version of the subject that it was decided from. */
  readonly subjectVersion: number;
  /** Exactly what was asked, value by value. */
  readonly asks: unknown;
  /** SHA-256 of the canonical JSON of what was asked, in hex. */
  readonly digest: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly state: JointState;
  readonly because: string | null;
  readonly endedAt: Date | null;
  readonly tier: Tier;
  readonly version: number;
  readonly voices: readonly Voice[];
}
type Standing = Pick<JointDecision, 'askedBy' | 'state' | 'voices'>;

/** Sides from which nobody who leads now has said yes. A yes of someone who leads no more does not count. */
export const stillToSay = ({ voices }: Standing, leadership: CoLeadership): Half[] =>
  bothSides.filter(
    (half) =>
      !voices.some(({ personId, says }) => {
        const lead = leadOf(leadership, personId);
        return says === 'yes' && lead !== undefined && halfOf(lead.side) === half;
      }),
  );

/** Why this lead cannot say yes, or nothing. That they lead at all is a matter of policy. */
export function yesFault(decision: Standing, leadership: CoLeadership, personId: string): string | undefined {
  if (decision.state !== 'asked') return endedWords[decision.state];
  const lead = leadOf(leadership, personId);
  if (decision.voices.some((voice) => voice.personId === personId)) return 'You have said yes to this already.';
  if (lead && !stillToSay(decision, leadership).includes(halfOf(lead.side)))
    return 'Your side has said yes already. It waits for the other side.';
  return undefined;
}
/** Any lead but the one who asked may say no. */
export function noFault(decision: Standing, personId: string): string | undefined {
  if (decision.state !== 'asked') return endedWords[decision.state];
  return decision.askedBy === personId ? 'You asked for this. You can take it back instead.' : undefined;
}
export const takeBackFault = (decision: Standing): string | undefined =>
  decision.state === 'asked' ? undefined : endedWords[decision.state];

/** After this yes: whether it is done, or waits for the side that is left. */
export const afterYes = (decision: Standing, leadership: CoLeadership, voice: Voice): 'done' | 'waits' =>
  stillToSay({ ...decision, voices: [...decision.voices, voice] }, leadership).length === 0 ? 'done' : 'waits';

export const endedWords: Record<Exclude<JointState, 'asked'>, string> = {
  done: 'Both said yes, and it was done.',
  refused: 'One of the leads said no.',
  'taken back': 'Whoever asked for it has taken it back.',
};
export const kindWords: Record<JointKind, { readonly title: string; readonly button: string }> = {
  publishing: { title: 'To publish', button: 'Yes, publish exactly this' },
  'setting aside': { title: 'To set something aside', button: 'Yes, set exactly this aside' },
  'refusing a statement': { title: 'To refuse a statement', button: 'Yes, refuse exactly this' },
  'what people are called': { title: 'To change what people are called', button: 'Yes, change it to exactly this' },
  'ending co-leadership': { title: 'To lead without co-leads', button: 'Yes, end it' },
};
