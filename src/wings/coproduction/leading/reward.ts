// What is paid or given for which involvement, and how to ask. Pure.
export interface Offer {
  readonly id: string;
  readonly position: number;
  readonly forWhat: string;
  readonly what: string;
  readonly welshForWhat: string | null;
  readonly welshWhat: string | null;
  /** In easy words. */
  readonly easy: string | null;
  readonly version: number;
}
export interface Terms {
  readonly howToAsk: string;
  /** What it may do to benefits. */
  readonly benefits: string;
  /** Whom to ask, by role. */
  readonly contact: string;
  readonly withinDays: number;
  readonly welshHowToAsk: string | null;
  readonly welshBenefits: string | null;
  readonly welshContact: string | null;
  readonly version: number;
}
