import { type Ending, type Fact, invalid, isRefusal, notFound, redirect, stale } from '../../../../shell/endings.ts';
import { again, seenIn } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { paths } from '../../paths.ts';
import { mayMakeReports } from '../../policy.ts';
import { changeReport, findReport } from '../../store/reports.ts';
import { reportHappened as happened } from '../events.ts';
import { readHeadlines } from '../leaflet/headlines.ts';
import type { Report } from '../report.ts';
import { readChangeReport, reportFormValues } from './form.ts';
import { changeReportPage } from './page.ts';

export async function showChangeReport(ask: Ask): Promise<Ending> {
  const report = await ask.read((scope) => findReport(scope, ask.params.report ?? ''));
  if (!report) return notFound('report');
  const headlines = await ask.read((scope) => readHeadlines(scope, report));
  return changeReportPage(ask.open(reportFormValues(report), report.version), report.title, headlines);
}

export async function doChangeReport(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const report = await ask.read((scope) => findReport(scope, ask.params.report ?? ''));
  if (!report) return notFound('report');
  const headlines = await ask.read((scope) => readHeadlines(scope, report));
  const read = readChangeReport(ask.body);
  if (!read.ok) return invalid(changeReportPage(again(ask.body, read.errors), report.title, headlines));
  const { headline, ...words } = read.values;
  if (headline !== null && !headlines?.some(({ value }) => value === headline)) {
    const wrong = { name: 'headline', text: 'Choose one of the answers on the page' };
    return invalid(changeReportPage(again(ask.body, [wrong]), report.title, headlines));
  }
  const seen = seenIn(ask.body);
  const changed = await ask.act({
    may: mayMakeReports(ask.seat),
    apply: async (scope) => {
      if (!(await changeReport(scope, report.id, seen, { ...words, headlineId: headline })))
        return stale({
          what: 'report',
          theirs: factsOf(report),
          yours: factsOf(read.values),
          again: paths.changeReport(slug, report.slug),
        });
      return { result: true, happened: happened.reportChanged(report.id, seen + 1) };
    },
  });
  return isRefusal(changed) ? changed : redirect(paths.report(slug, report.slug), 'The changes are kept.');
}

const factsOf = ({
  title,
  number,
  authors,
  rights,
}: Pick<Report, 'title' | 'number' | 'authors' | 'rights'>): Fact[] => [
  { name: 'Title', value: title },
  { name: 'Number', value: number },
  { name: 'Made by', value: authors.join(', ') || null },
  { name: 'Rights', value: rights },
];
