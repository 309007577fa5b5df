import { type Ending, file, isRefusal } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { foundReport } from '../find-report.ts';
import { reportPaths as paths } from '../paths.ts';
import { notBeforeTold } from '../told-periods/heard-first.ts';
import { reportPdf } from './paper.ts';

const print = async (ask: Ask, large: boolean): Promise<Ending> => {
  const refused = await notBeforeTold(ask);
  if (refused) return refused;
  const found = await ask.read((scope) => foundReport(scope, ask));
  if (isRefusal(found)) return found;
  const { report, document } = found;
  const pageUrl = `${ask.baseUrl}${paths.report(ask.seat.partnership.slug, report.slug)}`;
  const name = `${report.slug}${large ? '-large-print' : ''}.pdf`;
  return file(reportPdf(document, { pageUrl, large }, ask.now), 'application/pdf', name);
};

export const printReport = (ask: Ask): Promise<Ending> => print(ask, false);
export const printLarge = (ask: Ask): Promise<Ending> => print(ask, true);
