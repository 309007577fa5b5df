import { closed, type Ending, invalid, isRefusal, redirect } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { slugFor } from '../../../../shell/slug.ts';
import { readEngagements } from '../../../dialogue/index.ts';
import { mayMakeReports } from '../../policy.ts';
import { addReport, findCaseStudyOf, readReports } from '../../store/reports.ts';
import { reportHappened as happened } from '../events.ts';
import { reportPaths as paths, takenBelowReports } from '../paths.ts';
import { readMakeReport } from './form.ts';
import { makeReportPage } from './page.ts';

export async function showMakeReport(ask: Ask): Promise<Ending> {
  const engagements = await ask.read(readEngagements);
  const chosen = engagements.find(({ slug }) => slug === ask.query.engagement);
  return makeReportPage(
    ask.open({ engagement: chosen?.id, title: chosen?.title, number: chosen?.number }),
    engagements,
  );
}

export async function doMakeReport(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const engagements = await ask.read(readEngagements);
  const read = readMakeReport(ask.body);
  if (!read.ok) return invalid(makeReportPage(again(ask.body, read.errors), engagements));
  const { engagement: engagementId, ...words } = read.values;
  if (!engagements.some(({ id }) => id === engagementId)) {
    const wrong = { name: 'engagement', text: 'Choose one of the answers on the page' };
    return invalid(makeReportPage(again(ask.body, [wrong]), engagements));
  }
  const id = ask.newId();
  const made = await ask.act({
    may: mayMakeReports(ask.seat),
    apply: async (scope) => {
      const there = await findCaseStudyOf(scope, engagementId);
      if (there) return closed(`“${there.title}” is the case study of it already.`, 'Change that one instead.');
      const taken = (await readReports(scope)).map((report) => report.slug);
      const address = slugFor(words.number ?? words.title, [...takenBelowReports, ...taken]);
      await addReport(scope, { id, slug: address, kind: 'case study', engagementId, ...words });
      return { result: address, happened: happened.reportMade(id, 'case study') };
    },
  });
  return isRefusal(made) ? made : redirect(paths.report(slug, made), 'The case study is made.');
}
