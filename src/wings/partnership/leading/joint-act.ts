// An act that takes both leads, as the wing that owns it describes and does it. The wings are put together with theirs.
import type { Scope } from '../../../db/scope.ts';
import type { Applied } from '../../../shell/act.ts';
import type { Fact, Refusal } from '../../../shell/endings.ts';
import type { Seat } from '../../../shell/standing.ts';
import type { JointDecision, JointKind } from './joint-decision.ts';

/** Exactly what would happen, and whether it still can: what it was decided from may have changed. */
export interface JointShown {
  /** In one sentence. */
  readonly words: string;
  readonly now: readonly Fact[];
  readonly would: readonly Fact[];
  readonly fits: boolean;
  readonly href: string | null;
  /** The place whose concern sheet is one step away. */
  readonly worriedAt?: string;
}
export interface JointAct {
  readonly kind: JointKind;
  readonly shown: (scope: Scope, decision: JointDecision, seat: Seat) => Promise<JointShown>;
  /** In the transaction of the second yes, conditional on the state that was decided from. */
  readonly apply: (scope: Scope, decision: JointDecision, today: string) => Promise<Applied<unknown> | Refusal>;
}
export type JointActs = Readonly<Record<JointKind, JointAct>>;
