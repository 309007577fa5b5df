// The form's page: the same for adding and changing.
import { SHARED_BY_AT_LEAST } from '../../../disclosure/index.ts';
import { perspectiveKinds } from '../../../pictures/mark.ts';
import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import { levels } from '../../../shell/standing.ts';
import { levelWords } from '../interface.ts';
import { experiences, experienceWords, markWords, type Perspective } from '../perspective.ts';
import type { PerspectiveChoices } from './form.ts';

export const perspectiveFormPage = (
  form: FormView,
  { perspectives, partners }: PerspectiveChoices,
  changed?: Perspective,
): PageEnding =>
  page('wings/partnership/change-perspective/form.njk', {
    title: changed ? `Change the perspective “${changed.name}”` : 'Add a perspective',
    button: changed ? 'Keep these changes' : 'Add this perspective',
    least: SHARED_BY_AT_LEAST,
    kinds: perspectiveKinds.map((kind) => ({ value: kind, text: markWords[kind] })),
    partners: partners.map(({ id, name }) => ({ value: id, text: name })),
    levels: [
      ...levels.map((level) => ({ value: level, text: levelWords[level] })),
      { value: '', text: 'None, or more than one' },
    ],
    experiences: experiences.map((one) => ({ value: one, text: experienceWords[one] })),
    wider: perspectives.filter(({ id }) => id !== changed?.id).map(({ id, name }) => ({ value: id, text: name })),
    form,
  });
