// Every URL of the wing, built once. `p` is the partnership's slug; each part of the wing has its own.
import { codingPaths } from './coding/paths.ts';
import { exportPaths } from './exports/paths.ts';
import { lookBackPaths } from './look-backs/paths.ts';
import { measurePaths } from './measures/paths.ts';
import { publicPagePaths } from './public-page/paths.ts';
import { issuePaths } from './reports/issues/paths.ts';
import { reportPaths } from './reports/paths.ts';
import { searchPaths } from './search/paths.ts';
import { threadPaths } from './thread/paths.ts';

export const paths = {
  home: (p: string) => `/partnerships/${p}`,
  ...threadPaths,
  ...reportPaths,
  ...issuePaths,
  ...lookBackPaths,
  ...measurePaths,
  ...codingPaths,
  ...searchPaths,
  ...exportPaths,
  ...publicPagePaths,
};
