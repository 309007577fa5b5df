// The form's page: the same for making a report and for changing it.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Engagement } from '../../../dialogue/index.ts';

const template = 'wings/evidence/reports/make-report/make-report.njk';

export const makeReportPage = (form: FormView, engagements: readonly Engagement[]): PageEnding =>
  page(template, {
    title: 'Make a case study',
    engagements: engagements.map(({ id, title }) => ({ value: id, text: title })),
    button: 'Make it from the record',
    form,
  });

export const changeReportPage = (form: FormView, title: string): PageEnding =>
  page(template, { title: `Change “${title}”`, engagements: null, button: 'Keep these changes', form });
