// An issue that was withdrawn, and the list of all issues. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { Seat } from '../../../../shell/standing.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import { paths } from '../../paths.ts';
import { sectionsOf } from '../../sections.ts';
import { reportKindWords } from '../report.ts';
import type { FoundIssue } from './find-issue.ts';
import { afterIt, type Issue, type IssueHolder, standOf, waitsForReissue, waitsToBeTold, whyWords } from './issue.ts';

export interface Withdrawn {
  readonly slug: string;
  /** The numbers of the lines that were taken out. */
  readonly lines: readonly string[];
  readonly keeps: boolean;
  readonly reissue: { readonly digest: string } | undefined;
  /** How many who hold it have not been told. */
  readonly waits: number;
  /** Whoever reads this holds it, and has not said that they saw this. */
  readonly holdsIt: boolean;
}

export function withdrawnPage({ report, issue, issues }: FoundIssue, more: Withdrawn): PageEnding {
  const { slug, keeps } = more;
  const here = [slug, report.slug, String(issue.number)] as const;
  const later = afterIt(issue, issues);
  const why = issue.because === null ? '' : `, because ${whyWords[issue.because]}`;
  return page('wings/evidence/reports/issues/withdrawn.njk', {
    title: `Issue ${issue.number} of “${issue.title}” was withdrawn`,
    caption: reportKindWords[issue.kind],
    lead: `It was withdrawn on ${day(issue.endedAt)}${why}. Please do not use it, print it or pass it on.`,
    state: standOf(issue, issues),
    back: { text: 'Issued reports', href: paths.issues(slug) },
    facts: [
      { name: 'Issued on', value: day(issue.issuedOn) },
      { name: 'Lines taken out', value: more.lines.length > 0 ? more.lines.join(', ') : 'None' },
      { name: 'Check code of its words, as issued', value: issue.digest },
      { name: 'Issued after it', value: later ? `Issue ${later.number}` : 'Nothing yet' },
    ],
    laterHref: later ? paths.issue(slug, report.slug, String(later.number)) : null,
    waits: more.waits > 0 ? `${plural(more.waits, 'holder')} to be told` : null,
    holdersHref: keeps ? paths.issueHolders(...here) : null,
    asked: keeps && waitsForReissue(issue, issues),
    reissue: more.reissue ? { action: paths.issueReport(slug, report.slug), digest: more.reissue.digest } : null,
    leaveAction: paths.leaveWithdrawn(...here),
    reportHref: paths.report(slug, report.slug),
    seenAction: more.holdsIt ? paths.issueSeen(...here) : null,
  });
}

export function issuesPage(issues: readonly Issue[], holders: readonly IssueHolder[], seat: Seat): PageEnding {
  const { slug } = seat.partnership;
  const stand = issues.filter(({ state }) => state === 'issued').length;
  const toTell = (issue: Issue) => holders.filter((one) => one.issueId === issue.id && waitsToBeTold(one)).length;
  return page('wings/evidence/reports/issues/issues.njk', {
    title: 'Issued reports',
    lead:
      issues.length === 0
        ? 'No report has been issued yet. A report that is issued is frozen, numbered and listed here.'
        : `${plural(stand, 'issue stands', 'issues stand')}. An issue stays as it was, until it is replaced or withdrawn.`,
    sections: sectionsOf(seat, 'issued'),
    issues: issues.map((issue) => ({
      name: `${issue.title}, issue ${issue.number}`,
      href: paths.issue(slug, issue.reportSlug, String(issue.number)),
      words: `${reportKindWords[issue.kind]}. Issued on ${day(issue.issuedOn)}${issue.endedAt ? `, until ${day(issue.endedAt)}` : ''}.`,
      note: toTell(issue) > 0 ? `${plural(toTell(issue), 'holder')} to be told` : null,
      state: standOf(issue, issues),
    })),
  });
}
