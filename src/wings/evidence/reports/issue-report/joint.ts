// Issuing where co-leads are in force: both say yes to exactly the same document, known by its digest.
import { newId } from '../../../../db/id.ts';
import type { Scope } from '../../../../db/scope.ts';
import type { JointAct } from '../../../partnership/index.ts';
import { changedSince } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { readReportsById } from '../../store/reports.ts';
import { digestWords, frozen } from '../issues/frozen.ts';
import { makers } from '../makers.ts';
import type { Report } from '../report.ts';
import { issueIt } from './issue-it.ts';

export const asksToIssue = (report: Pick<Report, 'id' | 'version'>, digest: string) => ({
  out: [{ kind: 'report', id: report.id, version: report.version }],
  issue: { digest },
});

/** Written by {@link asksToIssue} alone; undefined: something else is asked. */
export const issueIn = (asks: unknown): { readonly digest: string } | undefined =>
  (asks as { readonly issue?: { readonly digest: string } }).issue;

export const issuingTogether: Pick<JointAct, 'shown' | 'apply'> = {
  shown: async (scope, { subject, asks, askedAt }, { partnership }) => {
    const made = await readMade(scope, subject.id, askedAt.toISOString().slice(0, 10));
    return {
      words: made
        ? `“${made.report.title}” is issued as it reads now: it is frozen, numbered and listed.`
        : 'The report that this was asked for is not here any more.',
      now: [{ name: 'The report', value: 'Made from the record each time it is read' }],
      would: [{ name: 'The report', value: 'An issue of it stays as it is, for anyone to read' }],
      fits: made !== undefined && digestWords(made.frozen.digest) === issueIn(asks)?.digest,
      href: made ? paths.report(partnership.slug, made.report.slug) : null,
    };
  },
  apply: async (scope, { subject, asks, askedBy }, today) => {
    const made = await readMade(scope, subject.id, today);
    if (!made || digestWords(made.frozen.digest) !== issueIn(asks)?.digest) return changedSince;
    return issueIt(scope, made, { id: newId(), today, issuedBy: askedBy });
  },
};

async function readMade(scope: Scope, reportId: string, today: string) {
  const [report] = await readReportsById(scope, [reportId]);
  const made = report && (await makers[report.kind](scope, report, { today }));
  return made && { report, frozen: frozen(made.document), document: made.document };
}
