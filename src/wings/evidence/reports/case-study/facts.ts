// What a case study is made from: the read models of the wings, as far as it needs them. Rows of every tier may be among
// them; what is not published is left out when the claims are made.
import type { Level, Tier } from '../../../../shell/standing.ts';
import type { Interface, Perspective, Reading, ReadingValue } from '../../../partnership/index.ts';

export interface CaseFacts {
  readonly partnership: {
    readonly name: string;
    readonly tagline: string | null;
    readonly fictional: boolean;
    readonly sourceTitle: string | null;
  };
  readonly report: ReportFacts;
  readonly engagement: EngagementFacts;
  readonly passages: readonly PassageFact[];
  readonly contracted: readonly OutcomeFact[];
  readonly principles: readonly PrincipleFact[];
  readonly talks: readonly TalkFact[];
  readonly sessions: readonly SessionFact[];
  readonly seats: readonly SeatFact[];
  readonly interface: Pick<Interface, 'id' | 'name' | 'sides'> | null;
  readonly readings: readonly Pick<Reading, 'id' | 'level' | 'value' | 'moment' | 'readOn' | 'sequence'>[];
  readonly perspectives: readonly Perspective[];
  readonly quotations: readonly QuotationFact[];
  readonly sayings: readonly SayingFact[];
  readonly vision: readonly VisionFact[];
  readonly commitments: readonly CommitmentFact[];
  readonly actions: readonly ActionFact[];
  readonly forums: readonly ForumFact[];
  readonly lookBacks: readonly LookBackFact[];
}

export interface ReportFacts {
  readonly number: string | null;
  readonly title: string;
  readonly subtitle: string | null;
  /** As they wish to be named, in order. */
  readonly authors: readonly string[];
  readonly rights: string | null;
  readonly related: readonly string[];
}
export interface EngagementFacts {
  readonly id: string;
  readonly proposedBy: string | null;
  readonly proposedTo: string | null;
  readonly fundedBy: string | null;
  readonly method: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly whenWords: string | null;
  readonly contract: string | null;
  readonly closedWithNoAction: boolean;
}
export interface PassageFact {
  readonly id: string;
  readonly part: string;
  readonly of: string | null;
  readonly words: string;
  readonly tier: Tier;
}
export interface OutcomeFact {
  readonly id: string;
  readonly kind: string;
  readonly words: string;
  readonly broughtOn: string | null;
  readonly broughtBy: string | null;
}
export interface PrincipleFact {
  readonly principle: string;
  readonly broughtOutBy: string;
}
/** A preparatory conversation: that it was held, and from which side. Never a word of it. */
export interface TalkFact {
  readonly perspectiveId: string | null;
  readonly state: string;
  readonly tier: Tier;
}
export interface SessionFact {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly state: string;
  readonly onDate: string | null;
  readonly whenWords: string | null;
  readonly offSite: boolean;
  readonly people: number | null;
}
export interface SeatFact {
  readonly id: string;
  readonly words: string;
  readonly sideId: string | null;
  readonly coming: number;
  readonly tier: Tier;
}
export interface QuotationFact {
  readonly id: string;
  readonly words: string | null;
  readonly perspectiveId: string | null;
  readonly printedAttribution: string | null;
  readonly source: string | null;
  readonly tier: Tier;
  readonly tellable: string;
  readonly withdrawnAt: Date | null;
  readonly consents: readonly {
    readonly use: string;
    readonly narrowestId: string | null;
    readonly withdrawnAt: Date | null;
  }[];
}
export interface SayingFact {
  readonly id: string;
  readonly saying: 'agreed' | 'delivered';
  readonly level: Level | null;
  readonly ofThoseItIsFor: boolean;
  readonly words: string | null;
  readonly tier: Tier;
}
export interface VisionFact {
  readonly id: string;
  readonly words: string;
  readonly state: string;
  readonly tier: Tier;
}
export interface CommitmentFact {
  readonly id: string;
  readonly words: string;
  readonly tier: Tier;
  /** What each side said last of whether it is being met. */
  readonly saidByAsked: string | null;
  readonly saidByAsker: string | null;
}
export interface ActionFact {
  readonly id: string;
  readonly expected: string;
  readonly state: string;
  readonly agreed: boolean;
  readonly delivered: boolean;
  readonly tier: Tier;
}
export interface ForumFact {
  readonly id: string;
  readonly name: string;
  readonly purpose: string | null;
  readonly cadence: string | null;
  readonly state: string;
  readonly tier: Tier;
}
export interface LookBackFact {
  readonly id: string;
  readonly months: number;
  readonly heldOn: string | null;
  readonly strategic: ReadingValue | null;
  readonly managerial: ReadingValue | null;
  readonly operational: ReadingValue | null;
  readonly readBy: string | null;
  readonly forumStillMeeting: string | null;
  readonly whatItCost: string | null;
  readonly words: string | null;
  readonly tier: Tier;
}
