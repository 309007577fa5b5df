// Before a report is issued: what it will be, what is left out of it and why, and what follows. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import { paths } from '../../paths.ts';
import { claimsOf } from '../document.ts';
import { lastOf } from '../issues/issue.ts';
import { reportKindWords } from '../report.ts';
import { howTold } from '../told-periods/told-period.ts';
import type { AtIssuing } from './issue-report.ts';

export function issueReportPage(
  at: Pick<AtIssuing, 'report' | 'document' | 'leftOut' | 'issues' | 'told'>,
  form: FormView,
  slug: string,
  { both }: { readonly both: string | null },
): PageEnding {
  const { report, document, leftOut, issues, told } = at;
  const next = (lastOf(issues)?.number ?? 0) + 1;
  const isFunders = report.kind === 'funder report';
  return page('wings/evidence/reports/issue-report/issue-report.njk', {
    title: `Issue “${report.title}”`,
    of: reportKindWords[report.kind],
    lead: `This becomes issue ${next}. It stays as it reads now, for anyone to read, and its number is never given again.`,
    back: { text: 'The report', href: paths.report(slug, report.slug) },
    lines: `${plural(claimsOf(document).length, 'line')}, each made from one thing in the record`,
    quoted: plural(claimsOf(document).filter(({ quoted }) => quoted).length, 'quotation'),
    told: told ? `Told back to participants on ${day(told.toldOn)} (${howTold(told.ways)}).` : null,
    notTold:
      isFunders && !told
        ? 'The people who took part have not been told yet what came of this stretch of time. It cannot be issued before.'
        : null,
    tellHref:
      isFunders && !told && report.period
        ? `${paths.tellPeriod(slug)}?from=${report.period.from}&to=${report.period.to}`
        : null,
    leftOutHref: leftOut.length > 0 ? paths.leftOut(slug, report.slug) : null,
    leftOut: leftOut.map(({ what, why }) => ({ name: what, words: why })),
    button: both ? 'Ask the other lead' : `Issue it as number ${next}`,
    both: both ? `This takes both leads: ${both}. It is issued when both have said yes to the same words.` : null,
    digest: String(form.values.digest ?? ''),
    form,
  });
}
