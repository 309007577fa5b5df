// Who holds an issue, and the letter for those who have no seat. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import { day, plural } from '../../../../shell/words-in-time.ts';
import type { FoundIssue } from '../issues/find-issue.ts';
import { type IssueHolder, standOf, waitsToBeTold } from '../issues/issue.ts';
import { issuePaths as paths } from '../issues/paths.ts';
import { reportKindWords } from '../report.ts';

export function holdersPage(
  { report, issue, issues }: FoundIssue,
  holders: readonly IssueHolder[],
  slug: string,
): PageEnding {
  const here = [slug, report.slug, String(issue.number)] as const;
  const waits = holders.filter(waitsToBeTold).length;
  return page('wings/evidence/reports/tell-holders/holders.njk', {
    title: 'Who holds it',
    caption: `${issue.title}, issue ${issue.number}`,
    lead:
      holders.length === 0
        ? 'Nobody is listed who was given this issue.'
        : waits === 0
          ? `${plural(holders.length, 'holder')} of this issue.`
          : `${plural(waits, 'holder')} to be told that it was withdrawn.`,
    state: standOf(issue, issues),
    back: { text: 'The issue', href: paths.issue(...here) },
    holders: holders.map((holder) => ({
      name: holder.name,
      words: `Given it on ${day(holder.givenOn)}. ${holder.by === 'notice' ? 'Has a seat here, and gets a notice' : 'Has no seat here, and gets a letter'}.`,
      note: holder.toldOn === null ? null : `Told on ${day(holder.toldOn)}: ${holder.toldHow ?? ''}.`,
      state: waitsToBeTold(holder)
        ? { kind: 'nobody', word: 'To be told' }
        : holder.toldOn === null
          ? null
          : { kind: 'done', word: 'Told' },
      letterHref: waitsToBeTold(holder) ? paths.issueHolderLetter(...here, holder.id) : null,
      toldHref: waitsToBeTold(holder) ? paths.issueHolderTold(...here, holder.id) : null,
    })),
    addHref: paths.addIssueHolder(...here),
  });
}

export const letterPage = (
  { report, issue }: FoundIssue,
  holder: IssueHolder,
  partnership: { readonly slug: string; readonly name: string },
  today: string,
): PageEnding =>
  page('wings/evidence/reports/tell-holders/letter.njk', {
    title: 'Please stop using this report',
    caption: `To ${holder.name}`,
    back: { text: 'Who holds it', href: paths.issueHolders(partnership.slug, report.slug, String(issue.number)) },
    what: `“${issue.title}” (${reportKindWords[issue.kind].toLowerCase()}), issue ${issue.number} of ${day(issue.issuedOn)}`,
    given: day(holder.givenOn),
    withdrawn: day(issue.endedAt),
    from: partnership.name,
    today: day(today),
  });
