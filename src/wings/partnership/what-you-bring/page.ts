import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import type { Partner } from '../partner.ts';
import type { Perspective } from '../perspective.ts';
import { whereFrom } from '../perspectives/page.ts';
import { none } from './form.ts';

export const whatYouBringPage = (
  form: FormView,
  perspectives: readonly Perspective[],
  partners: readonly Partner[],
): PageEnding =>
  page('wings/partnership/what-you-bring/what-you-bring.njk', {
    title: 'Which perspectives do you bring?',
    items: [
      ...perspectives.map((perspective) => ({
        value: perspective.id,
        text: perspective.name,
        hint: whereFrom(perspective, partners),
      })),
      { divider: 'or' },
      { value: none, text: 'None of these', behaviour: 'exclusive' },
    ],
    form,
  });
