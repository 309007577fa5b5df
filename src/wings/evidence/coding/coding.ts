// A coding project: its question, its approval, its days, who codes and what. Rules; pure.

export type Approval = 'ethics' | 'partnership';
export interface CodingProject {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly question: string;
  readonly approval: Approval;
  readonly approvedBy: string;
  readonly approvedOn: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly endedOn: string | null;
  readonly endedBecause: string | null;
  readonly version: number;
}
export interface Coder {
  readonly personId: string;
  readonly shownAs: string;
  readonly namedOn: string;
  readonly leftOn: string | null;
}
export interface Source {
  readonly id: string;
  readonly projectId: string;
  readonly kind: 'session' | 'text';
  readonly sessionId: string | null;
  readonly name: string;
  readonly position: number;
  readonly addedAt: Date;
  readonly revealedAt: Date | null;
  readonly goneAt: Date | null;
}
export interface Segment {
  readonly id: string;
  readonly sourceId: string;
  readonly entryId: string | null;
  readonly from: number;
  readonly to: number;
  readonly codeId: string;
  readonly givenCodeId: string;
  readonly coderId: string;
  readonly memo: string | null;
  readonly digest: string;
  readonly madeAt: Date;
  readonly joinedIntoId: string | null;
  readonly joined: boolean;
}
export interface Decision {
  readonly id: string;
  readonly sourceId: string;
  readonly entryId: string | null;
  readonly from: number;
  readonly to: number;
  readonly codeId: string;
  readonly kept: boolean;
  readonly because: string | null;
  readonly by: string | null;
  readonly at: Date;
}

export type ProjectState = 'to begin' | 'open' | 'ended';
export function stateOf({ startsOn, endsOn, endedOn }: CodingProject, today: string): ProjectState {
  if (endedOn !== null || today > endsOn) return 'ended';
  return today < startsOn ? 'to begin' : 'open';
}

export const approvalWords: Record<Approval, string> = {
  ethics: 'Approved by a research ethics committee',
  partnership: 'Approved by the partnership',
};

/** Whether these two lie over each other, in the same words. */
export const overlaps = (
  a: Pick<Segment, 'entryId' | 'from' | 'to'>,
  b: Pick<Segment, 'entryId' | 'from' | 'to'>,
): boolean => a.entryId === b.entryId && a.from < b.to && b.from < a.to;
