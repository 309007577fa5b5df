// Every URL of the wing, built once. `p` is the partnership's slug; each part of the wing has its own.
import { continuityPaths } from './continuity/paths.ts';
import { directoryPaths } from './directory/paths.ts';
import { handoverPaths } from './handovers/paths.ts';
import { gatePaths } from './papers/paths.ts';
import { referencePaths } from './references/paths.ts';
import { lostPaths } from './sessions-lost/paths.ts';
import { teamPaths } from './teams/paths.ts';

export const paths = {
  ...directoryPaths,
  ...teamPaths,
  ...referencePaths,
  ...handoverPaths,
  ...lostPaths,
  ...continuityPaths,
  ...gatePaths,
};
