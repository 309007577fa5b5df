import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Engagement } from '../../engagement.ts';
import { trail } from '../../trail.ts';

const asks = {
  decline: {
    title: 'Why is it declined?',
    button: 'Keep that it is declined',
    next: ['Everyone in the partnership can read the reason.', 'A reasoned no is a good ending.'],
  },
  stop: {
    title: 'Why does it stop?',
    button: 'Stop this dialogue',
    next: [
      'Everyone in the partnership can read the reason.',
      'What was said in preparation is destroyed, unless it is held for the law. What people chose for the picture of the whole stays.',
    ],
  },
} as const;

export const becausePage = (
  form: FormView,
  step: keyof typeof asks,
  engagement: Engagement,
  slug: string,
): PageEnding =>
  page('wings/dialogue/engagement/step/because.njk', {
    ...asks[step],
    asked: engagement.title,
    crumbs: trail(slug, engagement),
    form,
  });
