// What is said of a report itself: its title, its number, and under whose names it stands.
import { z } from 'zod';
import { id, maybeWords, type Reading, readForm, words } from '../../../../shell/form.ts';
import { inLines, type Report } from '../report.ts';

const written = {
  title: words('Say what the report is called', 200),
  number: maybeWords(20),
  authors: maybeWords(600).transform(inLines),
  rights: maybeWords(400),
  related: maybeWords(600).transform(inLines),
};
const making = z.object({ engagement: id('Choose what the case study is of'), ...written });
const changing = z.object(written);

export type ReportForm = z.output<typeof changing>;

export const readMakeReport = (body: Record<string, unknown>): Reading<z.output<typeof making>> =>
  readForm(making, body);
export const readChangeReport = (body: Record<string, unknown>): Reading<ReportForm> => readForm(changing, body);

export const reportFormValues = (report: Report): Record<string, unknown> => ({
  ...report,
  authors: report.authors.join('\n'),
  related: report.related.join('\n'),
});
