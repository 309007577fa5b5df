import { type Ending, file, isRefusal } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { foundReport } from '../find-report.ts';
import { reportPaths as paths } from '../paths.ts';
import { reportPdf } from './paper.ts';

export async function printReport(ask: Ask): Promise<Ending> {
  const found = await ask.read((scope) => foundReport(scope, ask));
  if (isRefusal(found)) return found;
  const { report, document } = found;
  const pageUrl = `${ask.baseUrl}${paths.report(ask.seat.partnership.slug, report.slug)}`;
  return file(reportPdf(document, { pageUrl }, ask.now), 'application/pdf', `${report.slug}.pdf`);
}
