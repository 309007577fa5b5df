// What is said of a report itself: of which kind, of what, its title, its number, and under whose names it stands.
import { z } from 'zod';
import {
  type FieldError,
  maybeDay,
  maybeId,
  maybeWords,
  oneOf,
  type Reading,
  readForm,
  words,
} from '../../../../shell/form.ts';
import { inLines, type Report, type ReportKind } from '../report.ts';
import { kindAsks, offered } from './kind-asks.ts';

const written = {
  title: words('Say what the report is called', 200),
  subtitle: maybeWords(300),
  number: maybeWords(20),
  authors: maybeWords(600).transform(inLines),
  rights: maybeWords(400),
  related: maybeWords(600).transform(inLines),
};
const [first = 'case study', ...others] = offered;
const making = z.object({
  kind: oneOf([first, ...others], 'Choose what kind of report it is'),
  engagement: maybeId(),
  from: maybeDay(),
  to: maybeDay(),
  ...written,
});
const changing = z.object({ headline: maybeId(), ...written });

type Making = z.output<typeof making>;
export interface NewReport extends Omit<Making, 'engagement' | 'from' | 'to' | 'kind'> {
  readonly kind: ReportKind;
  readonly engagementId: string | null;
  readonly period: Report['period'];
}

export function readMakeReport(body: Record<string, unknown>): Reading<NewReport> {
  const read = readForm(making, body, missingOf);
  if (!read.ok) return read;
  const { engagement, from, to, kind, ...rest } = read.values;
  const asks = kindAsks[kind];
  return {
    ok: true,
    values: {
      ...rest,
      kind,
      engagementId: asks.engagement === 'never' ? null : engagement,
      period: asks.period === 'never' || from === null || to === null ? null : { from, to },
    },
  };
}

function missingOf({ kind, engagement, from, to }: Partial<Making>): FieldError[] {
  if (!kind) return [];
  const asks = kindAsks[kind];
  const wrong: FieldError[] = [];
  const none = !engagement && !from && !to;
  if (asks.engagement === 'asked' && !engagement)
    wrong.push({ name: 'engagement', text: `Choose what the ${kind} is of` });
  else if (kind === 'easy-read summary' && none)
    wrong.push({ name: 'engagement', text: 'Choose an engagement, or write from which day to which day' });
  else if (kind === 'easy-read summary' && engagement && (from || to))
    wrong.push({ name: 'from', text: 'Leave the days empty, or choose no engagement. It tells of one of the two' });
  if (asks.period === 'never') return wrong;
  const needsDays = asks.period === 'asked' || Boolean(from) !== Boolean(to);
  if (needsDays && from === null) wrong.push({ name: 'from', text: 'Write from which day, for example 1 4 2026' });
  if (needsDays && to === null) wrong.push({ name: 'to', text: 'Write to which day, for example 30 6 2026' });
  if (from && to && from > to) wrong.push({ name: 'to', text: 'The last day comes after the first' });
  return wrong;
}

export type ReportForm = z.output<typeof changing>;
export const readChangeReport = (body: Record<string, unknown>): Reading<ReportForm> => readForm(changing, body);

export const reportFormValues = (report: Report): Record<string, unknown> => ({
  ...report,
  headline: report.headlineId,
  authors: report.authors.join('\n'),
  related: report.related.join('\n'),
});
