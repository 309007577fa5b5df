// The kinds of thing that this wing owns in the thread, and how they are titled for a viewer.
import type { Wing } from '../../shell/wing.ts';
import { codingKinds } from './coding/kinds.ts';
import { exportKinds } from './exports/kinds.ts';
import { lookBackKinds } from './look-backs/kinds.ts';
import { measureKinds } from './measures/kinds.ts';
import { publicPageKinds } from './public-page/kinds.ts';
import { issueKinds } from './reports/issues/kinds.ts';
import { reportKinds } from './reports/kinds.ts';
import { searchKinds } from './search/kinds.ts';

export const kinds: Wing['kinds'] = {
  ...reportKinds,
  ...issueKinds,
  ...lookBackKinds,
  ...measureKinds,
  ...codingKinds,
  ...searchKinds,
  ...exportKinds,
  ...publicPageKinds,
};
