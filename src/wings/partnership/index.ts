// The face of the partnership wing: who is in it.
import type { Wing } from '../../shell/wing.ts';
import { paths } from './paths.ts';
import { routes } from './routes.ts';

export const partnership: Wing = {
  name: 'partnership',
  routes,
  navigation: [
    {
      text: 'Partners',
      href: paths.partners,
      owns: /^\/(partners|places|people|perspectives|interfaces|goals|milestones)/,
    },
  ],
  kinds: {},
};
