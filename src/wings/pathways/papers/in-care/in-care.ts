import { type Ending, page } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { sectionsOf } from '../../sections.ts';

export const showInCare = async (ask: Ask): Promise<Ending> =>
  page('wings/pathways/papers/in-care/in-care.njk', {
    title: 'What this does and does not do in care',
    caption: 'Services',
    sections: sectionsOf(ask.seat, 'handovers'),
  });
