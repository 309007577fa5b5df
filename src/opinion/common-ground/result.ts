/**
 * What the answers say of common ground: the face that the method's parts, the command line and the pages agree on.
 */

/** How often a perspective gave each answer to a statement. */
export interface Counts {
  readonly agree: number;
  readonly pass: number;
  readonly disagree: number;
}
/**
 * Counts that are known only so far, each with its chance given what is known and when every share of agreement is as probable as any other: the chances of one
 * perspective add up to 1. One alone is certain.
 */
export type PossibleCounts = readonly (Counts & { readonly chance: number })[];

export interface Asked {
  readonly statementId: string;
  readonly byPerspective: readonly { readonly perspective: string; readonly counts: PossibleCounts }[];
}

/**
 * Where the true share of a perspective that agrees most likely lies: of people like these who take a side, with those who pass beside them. Where everyone of
 * a perspective answered it is still about the wider body of people like them, and says nothing more of those who did.
 */
export interface PerspectiveReading {
  readonly perspective: string;
  /** 0, everyone who takes a side disagrees, to 1, everyone agrees. */
  readonly share: number;
  /** The true share lies between these with the chance that was asked for, 9 in 10 unless told. */
  readonly low: number;
  readonly high: number;
  /** The share of everyone who answers that passes: seen, and undecided. */
  readonly passes: number;
  /** How probable it is that more than half of all who answer agree: a pass is no agreement. */
  readonly mostAgree: number;
  readonly mostDisagree: number;
}

export type Verdict =
  | 'nearly everyone agrees'
  | 'most people agree'
  | 'nearly everyone disagrees'
  | 'most people disagree'
  | 'we differ'
  | 'not sure yet';

export interface StatementReading {
  readonly statementId: string;
  readonly byPerspective: readonly PerspectiveReading[];
  /** The lower bound of the worst-off perspective's share. */
  readonly bridging: number;
  /** Share of everyone, each perspective counting the same. */
  readonly support: number;
  readonly verdict: Verdict;
  /** Pairs of perspectives that credibly differ: the first agrees more. `chance`: how often answers dealt by lot are this far apart. */
  readonly differ: readonly { readonly more: string; readonly less: string; readonly chance: number }[];
}

/** How one perspective moved on one statement from one time to a later one. */
export interface PerspectiveChange {
  readonly perspective: string;
  /** Share after less share before, -1 to 1. */
  readonly change: number;
  readonly low: number;
  readonly high: number;
  /** How probable it is that the share rose. */
  readonly rose: number;
  /** What may be said of it: only what is beyond chance over all that was compared. */
  readonly claim: 'rose' | 'fell' | null;
}
export interface StatementChange {
  readonly statementId: string;
  readonly byPerspective: readonly PerspectiveChange[];
}

export type NoGroups =
  | 'too few people'
  | 'no better than one room'
  | 'no better than chance'
  | 'not the same groups again'
  /** People differ along a line or a plane without gaps: a map says more of them than groups do. */
  | 'by degrees';

export interface Evidence {
  /** How much better groups explain the answers than one room does, and the same of answers shuffled within each statement. */
  readonly found: number;
  readonly shuffled: readonly number[];
  /** How probable it is that shuffled answers look as grouped as these. */
  readonly chance: number;
  /** How alike the groups are when some people are left out: 1 is the same, 0 is chance. Null: nothing was left to test. */
  readonly stability: number | null;
  /** Why no groups are claimed. Null: they are. */
  readonly because?: NoGroups | null;
  readonly words: string;
}
export interface SettledGroup {
  readonly people: number;
  /** What tells this group from the others, the strongest first. */
  readonly holds: readonly { readonly statementId: string; readonly share: number; readonly others: number }[];
}
export interface MapPoint {
  readonly x: number;
  readonly y: number;
  /** Half-axes and turn (radians) of the ellipse that holds the true place with the map's probability. */
  readonly across: number;
  readonly along: number;
  readonly turn: number;
}

/** Where a statement lies: how readily it is agreed to wherever people stand, and how much agreeing to it goes with standing further along each axis. */
export interface MapStatement {
  readonly lean: number;
  readonly x: number;
  readonly y: number;
}

export interface CommonGroundResult {
  /** Null: none are settled. */
  readonly groups: readonly SettledGroup[] | null;
  /** By row: the number of the settled group, or -1. */
  readonly groupOf: Int32Array;
  readonly evidence: Evidence;
  /** By bridging, the highest first. */
  readonly statements: readonly StatementReading[];
  /** Null: nothing to draw a map of. In the order of the rows. */
  readonly map: {
    readonly dimensions: 0 | 1 | 2;
    readonly points: readonly MapPoint[];
    /** In the order of the statements' numbers. */
    readonly statements?: readonly MapStatement[];
  } | null;
  /** Which statement would tell the most if more people answered it. Null: nothing is open. */
  readonly askNext: { readonly statementId: string; readonly gain: number } | null;
}
