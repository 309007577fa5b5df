// What issuing has for the home page: issues that were withdrawn, and those who hold them.
import type { Ask } from '../../../../shell/route.ts';
import type { HomePart } from '../../../../shell/wing.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import { mayIssueReports } from '../../policy.ts';
import { readIssueHolders } from '../../store/issue-holders.ts';
import { readIssues } from '../../store/issues.ts';
import { type Issue, type IssueHolder, waitsForReissue, waitsToBeTold, whyWords } from './issue.ts';
import { issuePaths as paths } from './paths.ts';

const daysShown = 14;

export async function issuesAtHome(ask: Ask): Promise<HomePart> {
  const { issues, holders } = await ask.read(async (scope) => ({
    issues: await readIssues(scope),
    holders: await readIssueHolders(scope),
  }));
  return homeOf(issues, holders, ask);
}

function homeOf(
  issues: readonly Issue[],
  holders: readonly IssueHolder[],
  { seat, now }: Pick<Ask, 'seat' | 'now'>,
): HomePart {
  const { slug } = seat.partnership;
  const keeps = mayIssueReports(seat).allowed;
  const here = (issue: Issue) => [slug, issue.reportSlug, String(issue.number)] as const;
  const nameOf = ({ title, number }: Issue) => `${title}, issue ${number}`;
  const waiting = (issue: Issue) => holders.filter((one) => one.issueId === issue.id && waitsToBeTold(one));
  const since = now.getTime() - daysShown * 86_400_000;
  return {
    needsYou: issues.flatMap((issue) => [
      ...(waiting(issue).some(({ personId }) => personId === seat.personId)
        ? [
            {
              title: `Stop using ${nameOf(issue)}`,
              href: paths.issue(...here(issue)),
              words: 'You hold it, and it was withdrawn.',
              state: { kind: 'your-turn', word: 'Withdrawn' },
            },
          ]
        : []),
      ...(keeps && waitsForReissue(issue, issues)
        ? [
            {
              title: nameOf(issue),
              href: paths.issue(...here(issue)),
              words: 'Something in it was taken back, so it was withdrawn. Reissue it without, or leave it so.',
              state: { kind: 'your-turn', word: 'Withdrawn' },
            },
          ]
        : []),
      ...(keeps && waiting(issue).some(({ by }) => by === 'letter')
        ? [
            {
              title: `Tell ${plural(waiting(issue).filter(({ by }) => by === 'letter').length, 'holder')} of ${nameOf(issue)}`,
              href: paths.issueHolders(...here(issue)),
              words: 'They have it on paper. Print the letter, and write down when they were told.',
              state: { kind: 'nobody', word: 'To be told' },
            },
          ]
        : []),
    ]),
    dueSoon: [],
    changed: issues.flatMap((issue) => [
      ...(issue.issuedAt.getTime() >= since
        ? [{ at: issue.issuedAt, words: `${nameOf(issue)} was issued.`, href: paths.issue(...here(issue)) }]
        : []),
      ...(issue.state === 'withdrawn' && issue.endedAt && issue.endedAt.getTime() >= since
        ? [
            {
              at: issue.endedAt,
              words: `${nameOf(issue)} was withdrawn${issue.because ? `, because ${whyWords[issue.because]}` : ''}.`,
              href: paths.issue(...here(issue)),
            },
          ]
        : []),
    ]),
  };
}
