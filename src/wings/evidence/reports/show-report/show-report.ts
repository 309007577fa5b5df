import { type Ending, isRefusal } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { mayAsLead } from '../../../partnership/index.ts';
import { paths } from '../../paths.ts';
import { mayMakeReports, mayPublish } from '../../policy.ts';
import { readPlacesOf } from '../choose/choices.ts';
import { ledAmong } from '../choose/choose.ts';
import { foundReport } from '../find-report.ts';
import { mayIssue } from '../issue-report/who-issues.ts';
import type { Report } from '../report.ts';
import { notBeforeTold } from '../told-periods/heard-first.ts';
import { reportPage } from './page.ts';
import { readWhereabouts } from './whereabouts.ts';

/** @param hasThread whether things of a kind have a thread, so that a line can lead to it */
export const showReport =
  (hasThread: (kind: string) => boolean) =>
  async (ask: Ask): Promise<Ending> => {
    const refused = await notBeforeTold(ask);
    if (refused) return refused;
    const found = await ask.read((scope) => foundReport(scope, ask));
    if (isRefusal(found)) return found;
    const { report, document } = found;
    const { slug } = ask.seat.partnership;
    const at = await ask.read((scope) => readWhereabouts(scope, report, { partnership: slug, hasThread }));
    return reportPage(document, {
      at,
      back: { text: 'Reports', href: paths.reports(slug) },
      files: [
        { text: 'Print it (PDF)', href: paths.reportPdf(slug, report.slug) },
        { text: 'In large print (PDF)', href: paths.reportLarge(slug, report.slug) },
        { text: 'As a Word file (DOCX)', href: paths.reportDocx(slug, report.slug) },
      ],
      standing: 'Only what is published. It is made from the record each time it is read.',
      acts: await actsOn(ask, report),
    });
  };

async function actsOn(ask: Ask, report: Report) {
  const { slug } = ask.seat.partnership;
  const keeps = mayMakeReports(ask.seat).allowed;
  return [
    { text: 'Follow the thread', href: paths.thread(slug, 'report', report.id) },
    ...((await mayChoose(ask, report))
      ? [{ text: 'Choose what is published', href: paths.choose(slug, report.slug) }]
      : []),
    ...(keeps ? [{ text: 'What was left out, and why', href: paths.leftOut(slug, report.slug) }] : []),
    ...((await mayIssue(ask, report)) ? [{ text: 'Issue it', href: paths.issueReport(slug, report.slug) }] : []),
    ...(keeps && report.kind === 'funder report'
      ? [{ text: 'Say what was spent', href: paths.spend(slug, report.slug) }]
      : []),
    ...(keeps ? [{ text: 'Change its title and names', href: paths.changeReport(slug, report.slug) }] : []),
  ];
}

async function mayChoose(ask: Ask, report: Report): Promise<boolean> {
  if (mayPublish(ask.seat).allowed) return true;
  const led = await ledAmong(ask, await ask.read((scope) => readPlacesOf(scope, report)));
  return led !== undefined && mayAsLead(ask, led.leadership).allowed;
}
