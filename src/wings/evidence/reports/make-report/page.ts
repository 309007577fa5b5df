// The form's page: the same for making a report and for changing it.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Engagement } from '../../../dialogue/index.ts';
import type { Headline } from '../leaflet/headlines.ts';
import { reportPaths as paths } from '../paths.ts';
import { type ReportKind, reportKindWords } from '../report.ts';
import { kindAsks, kindInAddress, offered } from './kind-asks.ts';

const template = 'wings/evidence/reports/make-report/make-report.njk';

export const chooseKindPage = (slug: string): PageEnding =>
  page('wings/evidence/reports/make-report/choose-kind.njk', {
    title: 'Make a report',
    back: { text: 'Reports', href: paths.reports(slug) },
    kinds: offered.map((kind) => ({
      name: reportKindWords[kind],
      href: `${paths.makeReport(slug)}?kind=${kindInAddress(kind)}`,
      words: kindAsks[kind].tells,
    })),
  });

export function makeReportPage(form: FormView, kind: ReportKind, engagements: readonly Engagement[]): PageEnding {
  const asks = kindAsks[kind];
  const name = reportKindWords[kind].toLowerCase();
  return page(template, {
    title: `Make ${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`,
    kind,
    of: `What is the ${name} of?`,
    either: asks.engagement === 'may be' && asks.period === 'may be',
    engagements: asks.engagement === 'never' ? null : engagements.map(({ id, title }) => ({ value: id, text: title })),
    days: asks.period !== 'never',
    nothing:
      asks.engagement === 'asked' && engagements.length === 0
        ? `There is no dialogue here yet. A ${name} is made of one.`
        : null,
    headlines: null,
    button: 'Make it from the record',
    form,
  });
}

/** @param headlines the words that may stand as its title, for a leaflet */
export const changeReportPage = (form: FormView, title: string, headlines: readonly Headline[] | null): PageEnding =>
  page(template, {
    title: `Change “${title}”`,
    ...{ kind: null, of: '', either: false, engagements: null, days: false, nothing: null },
    headlines: headlines && [...headlines, { value: '', text: 'No words of anybody: its own title stands alone' }],
    button: 'Keep these changes',
    form,
  });
