import { type Ending, file, isRefusal, notFound, type Refusal } from '../../../../shell/endings.ts';
import { docxType } from '../../../../shell/print/docx.ts';
import type { Ask } from '../../../../shell/route.ts';
import { day } from '../../../../shell/words-in-time.ts';
import { mayIssueReports } from '../../policy.ts';
import { readIssueHolders } from '../../store/issue-holders.ts';
import { readFrozen, readLinesOut } from '../../store/issues.ts';
import { readToldPeriods } from '../../store/told-periods.ts';
import type { ReportDocument } from '../document.ts';
import { reportPaths } from '../paths.ts';
import { reportPdf } from '../print-report/paper.ts';
import { reportPage } from '../show-report/page.ts';
import { readWhereabouts } from '../show-report/whereabouts.ts';
import { toldOtherDates } from '../told-periods/other-dates.ts';
import { reportDocx } from '../word-report/docx.ts';
import { type FoundIssue, foundIssue } from './find-issue.ts';
import { thawed } from './frozen.ts';
import { waitsForReissue, waitsToBeTold } from './issue.ts';
import { issueLine, standing } from './issue-words.ts';
import { madeNow } from './made-now.ts';
import { withdrawnPage } from './page.ts';
import { issuePaths as paths } from './paths.ts';

/** @param hasThread whether things of a kind have a thread, so that a line can lead to it */
export const showIssue =
  (hasThread: (kind: string) => boolean) =>
  async (ask: Ask): Promise<Ending> => {
    const found = await ask.read((scope) => foundIssue(scope, ask));
    if (isRefusal(found)) return found;
    const { report, issue } = found;
    if (issue.state === 'withdrawn') return showWithdrawn(ask, found);
    const { slug } = ask.seat.partnership;
    const here = [slug, report.slug, String(issue.number)] as const;
    const document = await readDocument(ask, found);
    if (isRefusal(document)) return document;
    const at = await ask.read((scope) => readWhereabouts(scope, report, { partnership: slug, hasThread }));
    const keeps = mayIssueReports(ask.seat).allowed;
    return reportPage(document, {
      ...{ at, state: standing(found), standing: issueLine(issue) },
      back: { text: 'Issued reports', href: paths.issues(slug) },
      files: [
        { text: 'Print it (PDF)', href: paths.issuePdf(...here) },
        { text: 'As a Word file (DOCX)', href: paths.issueDocx(...here) },
      ],
      acts: [
        { text: 'The report as the record has it now', href: reportPaths.report(slug, report.slug) },
        ...(keeps
          ? [
              { text: 'Who holds this issue', href: paths.issueHolders(...here) },
              { text: 'Withdraw it', href: paths.withdrawIssue(...here) },
            ]
          : []),
      ],
    });
  };

export async function printIssue(ask: Ask): Promise<Ending> {
  const found = await standingIssue(ask);
  if (isRefusal(found)) return found;
  const pageUrl = `${ask.baseUrl}${paths.issue(ask.seat.partnership.slug, found.report.slug, String(found.issue.number))}`;
  return file(
    reportPdf(found.document, { pageUrl }, found.issue.issuedAt),
    'application/pdf',
    `${fileName(found)}.pdf`,
  );
}

export async function takeIssue(ask: Ask): Promise<Ending> {
  const found = await standingIssue(ask);
  if (isRefusal(found)) return found;
  return file(await reportDocx(found.document), docxType, `${fileName(found)}.docx`);
}

const fileName = ({ report, issue }: FoundIssue): string => `${report.slug}-issue-${issue.number}`;

async function standingIssue(ask: Ask): Promise<(FoundIssue & { readonly document: ReportDocument }) | Refusal> {
  const found = await ask.read((scope) => foundIssue(scope, ask));
  if (isRefusal(found)) return found;
  const document = found.issue.state === 'withdrawn' ? notFound('issue') : await readDocument(ask, found);
  return isRefusal(document) ? document : { ...found, document };
}

/** As it was issued; beside it stands the day on which the other was told. */
async function readDocument(ask: Ask, { issue, report }: FoundIssue): Promise<ReportDocument | Refusal> {
  const { document, notes } = await ask.read(async (scope) => ({
    document: await readFrozen(scope, issue.id),
    notes: await toldOtherDates(scope, { kind: issue.kind, period: report.period }),
  }));
  if (document === undefined) return notFound('issue');
  const kept = thawed(document);
  const number = `Issue ${issue.number}, ${day(issue.issuedOn)}`;
  return { ...kept, notes: [number, ...kept.notes, ...notes] };
}

async function showWithdrawn(ask: Ask, found: FoundIssue): Promise<Ending> {
  const { issue, issues, report } = found;
  const keeps = mayIssueReports(ask.seat).allowed;
  const { lines, holders, told } = await ask.read(async (scope) => ({
    lines: await readLinesOut(scope, issue.id),
    holders: await readIssueHolders(scope, { issueId: issue.id }),
    told: await readToldPeriods(scope),
  }));
  const reissue = keeps && waitsForReissue(issue, issues) ? await madeNow(ask, report, told) : undefined;
  return withdrawnPage(found, {
    ...{ slug: ask.seat.partnership.slug, lines, keeps, reissue },
    waits: keeps ? holders.filter(waitsToBeTold).length : 0,
    holdsIt: holders.some((holder) => holder.personId === ask.seat.personId && waitsToBeTold(holder)),
  });
}
