import { closed, type Ending, invalid, isRefusal, redirect } from '../../../../shell/endings.ts';
import { again } from '../../../../shell/form.ts';
import type { Ask } from '../../../../shell/route.ts';
import { slugFor } from '../../../../shell/slug.ts';
import { readEngagements } from '../../../dialogue/index.ts';
import { mayMakeReports } from '../../policy.ts';
import { addReport, findCaseStudyOf, readReports } from '../../store/reports.ts';
import { reportHappened as happened } from '../events.ts';
import { reportPaths as paths, takenBelowReports } from '../paths.ts';
import { reportKindWords } from '../report.ts';
import { type NewReport, readMakeReport } from './form.ts';
import { kindFromAddress, offered } from './kind-asks.ts';
import { chooseKindPage, makeReportPage } from './page.ts';

export async function showMakeReport(ask: Ask): Promise<Ending> {
  const engagements = await ask.read(readEngagements);
  const chosen = engagements.find(({ slug }) => slug === ask.query.engagement);
  const form = ask.open({ engagement: chosen?.id, title: chosen?.title, number: chosen?.number });
  const kind = offered.find((one) => one === form.values.kind) ?? kindFromAddress(ask.query.kind);
  return kind ? makeReportPage(form, kind, engagements) : chooseKindPage(ask.seat.partnership.slug);
}

export async function doMakeReport(ask: Ask): Promise<Ending> {
  const { slug } = ask.seat.partnership;
  const kind = offered.find((one) => one === ask.body.kind);
  if (!kind) return invalid(chooseKindPage(slug));
  const engagements = await ask.read(readEngagements);
  const read = readMakeReport(ask.body);
  if (!read.ok) return invalid(makeReportPage(again(ask.body, read.errors), kind, engagements));
  const { values } = read;
  if (values.engagementId !== null && !engagements.some(({ id }) => id === values.engagementId)) {
    const wrong = { name: 'engagement', text: 'Choose one of the answers on the page' };
    return invalid(makeReportPage(again(ask.body, [wrong]), kind, engagements));
  }
  const id = ask.newId();
  const made = await ask.act({
    may: mayMakeReports(ask.seat),
    apply: async (scope) => {
      const there =
        kind === 'case study' && values.engagementId !== null
          ? await findCaseStudyOf(scope, values.engagementId)
          : undefined;
      if (there) return closed(`“${there.title}” is the case study of it already.`, 'Change that one instead.');
      const taken = (await readReports(scope)).map((report) => report.slug);
      const address = slugFor(addressWords(values), [...takenBelowReports, ...taken]);
      await addReport(scope, { id, slug: address, ...values, headlineId: null });
      return { result: address, happened: happened.reportMade(id, kind) };
    },
  });
  return isRefusal(made)
    ? made
    : redirect(paths.report(slug, made), `The ${reportKindWords[kind].toLowerCase()} is made.`);
}

/** A case study is known by its number; of any other kind there may be several with one number or one title. */
const addressWords = ({ kind, number, title }: NewReport): string =>
  kind === 'case study' ? (number ?? title) : `${kind} ${number ?? title}`;
