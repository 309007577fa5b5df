// Every URL of the wing, built once. `p` is the partnership's slug; each part of the wing has its own below.
import { answerPaths } from './answer-paths.ts';
import { leadingPaths } from './leading-paths.ts';
import { paperPaths } from './paper-paths.ts';
import { roundPaths } from './round-paths.ts';
import { wardPaths } from './ward-paths.ts';

export const paths = { ...answerPaths, ...roundPaths, ...paperPaths, ...wardPaths, ...leadingPaths };
