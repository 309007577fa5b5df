// Issues of a report: frozen, numbered, and let go of when something in them is let out no more. Rules, and no more. Pure.
import type { ReportKind } from '../report.ts';

export type IssueState = 'issued' | 'replaced' | 'withdrawn';
/** Why an issue was withdrawn. The first two are never chosen: the database says them when they happen. */
export const whys = [
  'words in it were taken back',
  'the telling-back was taken back',
  'it was wrong',
  'it should not go further',
] as const;
export type Why = (typeof whys)[number];
export const chosenWhys = ['it was wrong', 'it should not go further'] as const satisfies readonly Why[];

export const whyWords: Record<Why, string> = {
  'words in it were taken back': 'something that stood in it was taken back',
  'the telling-back was taken back': 'its stretch of time was not told back after all',
  'it was wrong': 'it was wrong',
  'it should not go further': 'it should not go further',
};

export interface Issue {
  readonly id: string;
  readonly reportId: string;
  readonly reportSlug: string;
  /** 1, 2, 3 ... of its report. A number that was given is never given again. */
  readonly number: number;
  readonly kind: ReportKind;
  readonly title: string;
  /** Days, 'YYYY-MM-DD'. */
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly issuedOn: string;
  readonly issuedAt: Date;
  /** As they are shown; null: it was issued before this record began. */
  readonly issuedBy: string | null;
  /** Of the document as it was issued, in hexadecimal. */
  readonly digest: string;
  readonly state: IssueState;
  readonly because: Why | null;
  readonly endedAt: Date | null;
  /** How many lines are taken out, because what they were made from is let out no more. */
  readonly linesOut: number;
  readonly leftOn: string | null;
  readonly toldPeriodId: string | null;
}

export interface IssueHolder {
  readonly id: string;
  readonly issueId: string;
  readonly personId: string | null;
  /** A person as they are shown, a partner's name, or an office in words. */
  readonly name: string;
  readonly by: 'notice' | 'letter';
  readonly givenOn: string;
  readonly toTellSince: Date | null;
  readonly toldOn: string | null;
  readonly toldHow: ToldHow | null;
}
export const toldHows = ['they saw it here', 'by letter', 'by telephone', 'face to face'] as const;
export type ToldHow = (typeof toldHows)[number];

export const waitsToBeTold = ({ toTellSince, toldOn }: Pick<IssueHolder, 'toTellSince' | 'toldOn'>): boolean =>
  toTellSince !== null && toldOn === null;

/** The one of a report that counts: the last that was given a number. */
export const lastOf = (issues: readonly Issue[]): Issue | undefined =>
  issues.toSorted((a, b) => b.number - a.number).at(0);

/** The issue that came after this one, if one did. */
export const afterIt = (issue: Pick<Issue, 'reportId' | 'number'>, issues: readonly Issue[]): Issue | undefined =>
  issues
    .filter(({ reportId, number }) => reportId === issue.reportId && number > issue.number)
    .toSorted((a, b) => a.number - b.number)
    .at(0);

/** Whether somebody is still to say what becomes of it: something was taken back, nothing came after, and it was not left so. */
export const waitsForReissue = (issue: Issue, issues: readonly Issue[]): boolean =>
  issue.because === 'words in it were taken back' && issue.leftOn === null && afterIt(issue, issues) === undefined;

export function standOf(issue: Issue, issues: readonly Issue[]): { readonly kind: string; readonly word: string } {
  const later = afterIt(issue, issues);
  if (issue.state === 'withdrawn') return { kind: 'stopped', word: 'Withdrawn' };
  if (issue.state === 'replaced')
    return { kind: 'change', word: later ? `Replaced by issue ${later.number}` : 'Replaced' };
  return { kind: 'done', word: 'Issued' };
}

/** Why an issue cannot be withdrawn now, or nothing. */
export const faultOfWithdrawing = ({ state }: Pick<Issue, 'state'>): string | undefined =>
  state === 'withdrawn' ? 'This issue was withdrawn already.' : undefined;
