import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';
import type { Place } from '../place.ts';

export const peopleCalledPage = (form: FormView, place: Place): PageEnding =>
  page(
    'wings/partnership/people-called/people-called.njk',
    { title: `What are people called at ${place.name}?`, form },
    { worriedAt: place.slug },
  );
