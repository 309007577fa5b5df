import { z } from 'zod';
import { askedPage } from '../../../../shell/asked.ts';
import { type Ending, invalid, isRefusal, notFound, type Refusal, redirect } from '../../../../shell/endings.ts';
import { again, type FormView, maybeWords, readForm } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { paths } from '../../paths.ts';
import { mayIssueReports } from '../../policy.ts';
import { findReport } from '../../store/reports.ts';
import { keepSpend, readSpend } from '../../store/spend.ts';
import { issueHappened as happened } from '../issues/events.ts';
import type { Report } from '../report.ts';
import { linesOf, spendLines } from './spend-line.ts';

const schema = z.object({ lines: maybeWords(4000) });

export async function showSpend(ask: Ask): Promise<Ending> {
  const report = await atSpend(ask);
  if (isRefusal(report)) return report;
  const spent = await ask.read((scope) => readSpend(scope, report.id));
  return spendPage(report, ask.open({ lines: linesOf(spent) }), ask.seat.partnership.slug);
}

export async function doSpend(ask: Ask): Promise<Ending> {
  const report = await atSpend(ask);
  if (isRefusal(report)) return report;
  const { slug } = ask.seat.partnership;
  const read = readForm(schema, ask.body);
  if (!read.ok) return invalid(spendPage(report, again(ask.body, read.errors), slug));
  const lines = spendLines(read.values.lines ?? '');
  if (!lines.ok)
    return invalid(
      spendPage(report, again(ask.body, [{ name: 'lines', text: `Line ${lines.line}: ${lines.because}` }]), slug),
    );
  const kept = await ask.act<true>({
    may: mayIssueReports(ask.seat),
    apply: async (scope) => {
      await keepSpend(
        scope,
        report.id,
        lines.lines.map((line) => ({ ...line, id: ask.newId() })),
      );
      return { result: true, happened: happened.spendKept(report.id, lines.lines.length) };
    },
  });
  return isRefusal(kept) ? kept : redirect(paths.report(slug, report.slug), 'What was spent is kept.');
}

async function atSpend(ask: Ask): Promise<Report | Refusal> {
  const report = await ask.read((scope) => findReport(scope, ask.params.report ?? ''));
  return report?.kind === 'funder report' ? report : notFound('report to a funder');
}

const spendPage = (report: Report, form: FormView, slug: string) =>
  askedPage({
    title: 'What was spent?',
    asked: report.title,
    lead: 'Only if it was given to you. Without it the report says “Not given”.',
    back: { text: 'The report', href: paths.report(slug, report.slug) },
    fields: [
      {
        is: 'area',
        name: 'lines',
        options: {
          label: 'One line for each: what it was, then how much',
          hint: 'For example: Room hire: £1,250.50',
          rows: 8,
        },
      },
    ],
    button: 'Keep what was spent',
    next: ['It stands in this report alone. What was issued before stays as it was.'],
    form,
  });
