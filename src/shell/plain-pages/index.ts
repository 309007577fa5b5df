// Pages for anybody, in plain words: no seat, no sign-in.
import { page } from '../endings.ts';
import type { OutsideRoute } from '../route.ts';

export const plainPages: readonly OutsideRoute[] = [
  {
    method: 'GET',
    path: '/help',
    who: 'anybody',
    handler: async () => page('shell/plain-pages/help.njk', { title: 'Help in plain words' }),
  },
];
