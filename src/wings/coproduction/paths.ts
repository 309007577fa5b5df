// Every URL of the wing, built once. `p` is the partnership's slug; each part of the wing has its own below.
import { answerPaths } from './answers/paths.ts';
import { commonGroundPaths } from './common-ground/paths.ts';
import { leadingPaths } from './leading/paths.ts';
import { paperPaths } from './paper/paths.ts';
import { roundPaths } from './rounds/paths.ts';
import { wardPaths } from './wards/paths.ts';

export const paths = {
  ...answerPaths,
  ...roundPaths,
  ...commonGroundPaths,
  ...paperPaths,
  ...wardPaths,
  ...leadingPaths,
};
