// What is published of an engagement, chosen one thing at a time. Pure.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import { paths } from '../../paths.ts';
import type { Report } from '../report.ts';
import { type Choice, type Choosable, choiceKey } from './choosing.ts';

export const groupWords: Record<Choosable, string> = {
  saying: 'That it was agreed, and that it was delivered',
  'vision line': 'Lines of the vision',
  commitment: 'Promises',
  action: 'Lines of the plan',
  forum: 'The forum',
  'look-back': 'Look-backs',
  'put item': 'What was put',
  'answer to what was put': 'Answers to it',
  change: 'What changed',
  measure: 'Measures, with every figure that was given',
};

export const choosePage = (form: FormView, choices: readonly Choice[], report: Report, slug: string): PageEnding =>
  page('wings/evidence/reports/choose/choose.njk', {
    title: 'Choose what is published',
    of: report.title,
    reportHref: paths.report(slug, report.slug),
    groups: [...Map.groupBy(choices, ({ kind }) => kind)].map(([kind, same]) => ({
      label: groupWords[kind],
      name: 'publish',
      items: same.map((choice) => ({ value: choiceKey(choice), text: choice.words })),
    })),
    shown: choices.map(choiceKey),
    form,
  });

export const chosenNow = (choices: readonly Choice[]): Record<string, unknown> => ({
  publish: choices.filter(({ tier }) => tier === 'published').map(choiceKey),
});
