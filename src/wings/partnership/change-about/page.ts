import { type PageEnding, page } from '../../../shell/endings.ts';
import type { FormView } from '../../../shell/form.ts';

export const changeAboutPage = (form: FormView): PageEnding =>
  page('wings/partnership/change-about/change-about.njk', { title: 'Change what is said of the partnership', form });
