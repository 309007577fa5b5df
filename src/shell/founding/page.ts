// The form that founds a partnership.
import { type PageEnding, page } from '../endings.ts';
import type { FormView } from '../form.ts';
import { roles } from '../standing.ts';

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

export const foundingPage = (form: FormView): PageEnding =>
  page('shell/founding/found.njk', {
    title: 'Found a partnership',
    roles: roles.map((role) => ({ value: role, text: sentence(role) })),
    form,
  });
