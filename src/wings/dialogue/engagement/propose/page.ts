// The form's page: the same questions for proposing and for changing.
import { type PageEnding, page } from '../../../../shell/endings.ts';
import type { FormView } from '../../../../shell/form.ts';
import type { Interface, Place } from '../../../partnership/index.ts';
import type { Engagement } from '../../engagement.ts';
import { type Step, trail } from '../../trail.ts';

export interface ProposeFacts {
  readonly slug: string;
  readonly interfaces: readonly Interface[];
  readonly places: readonly Place[];
}

export function proposeFormPage(
  form: FormView,
  { slug, interfaces, places }: ProposeFacts,
  changing?: Engagement,
): PageEnding {
  const crumbs: Step[] = trail(slug, changing);
  return page('wings/dialogue/engagement/propose/propose.njk', {
    title: changing ? 'Change what is said of this dialogue' : 'Propose a dialogue',
    button: changing ? 'Keep these changes' : 'Propose it',
    crumbs,
    changing: changing !== undefined,
    interfaces: interfaces.map(({ id, name }) => ({ value: id, text: name })),
    places: places.map(({ id, name }) => ({ value: id, text: name })),
    form,
  });
}
