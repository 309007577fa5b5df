// Issues that a data file tells of: made from the record that was just kept, as of the day on which they were issued.
import { newId } from '../../../../db/id.ts';
import type { Scope } from '../../../../db/scope.ts';
import { addIssueHolder, issueHolderTold } from '../../store/issue-holders.ts';
import { addIssue, withdrawIssue } from '../../store/issues.ts';
import { findReport } from '../../store/reports.ts';
import { readToldPeriods } from '../../store/told-periods.ts';
import { makers } from '../makers.ts';
import { toldBefore } from '../told-periods/told-period.ts';
import { frozen } from './frozen.ts';
import type { ToldHow, Why } from './issue.ts';

export interface IssuedBefore {
  readonly reportSlug: string;
  readonly on: string;
  readonly issuedBy: string | null;
  readonly holders: readonly {
    readonly personId: string | null;
    readonly partnerId: string | null;
    readonly words: string | null;
    readonly on: string;
    readonly told: { readonly on: string; readonly how: ToldHow } | null;
  }[];
  readonly withdrawn: { readonly on: string; readonly because: Why } | null;
}

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** In order: the first of a report is number 1. @returns how many were kept */
export async function keepIssuedBefore(scope: Scope, all: readonly IssuedBefore[]): Promise<number> {
  for (const one of all) await keepOne(scope, one);
  return all.length;
}

async function keepOne(scope: Scope, { reportSlug, on, issuedBy, holders, withdrawn }: IssuedBefore): Promise<void> {
  const report = await findReport(scope, reportSlug);
  const made = report && (await makers[report.kind](scope, report, { today: on }));
  if (!made) throw new Error('a report that is said to be issued is not there');
  const told = report.period ? toldBefore(await readToldPeriods(scope), report.period, on) : undefined;
  const id = newId();
  await addIssue(scope, {
    ...{ ...frozen(made.document), id, reportId: report.id, title: report.title, issuedOn: on, issuedAt: noon(on) },
    ...{ issuedBy, toldPeriodId: report.kind === 'funder report' ? (told?.id ?? null) : null },
  });
  const listed = holders.map((holder) => ({ ...holder, id: newId() }));
  for (const { id: holderId, personId, partnerId, words, on: givenOn } of listed)
    await addIssueHolder(scope, { id: holderId, issueId: id, personId, partnerId, words, givenOn, toTellSince: null });
  if (!withdrawn) return;
  await withdrawIssue(scope, id, withdrawn.because, noon(withdrawn.on));
  for (const { id: holderId, told: heard } of listed)
    if (heard) await issueHolderTold(scope, holderId, heard.on, heard.how);
}
