// The common ground method, with people of three perspectives. Nobody has set a goal for it.
import type { Result } from '../result.ts';
import { measureAll, real } from './conversations.ts';

export const measure = async (): Promise<Result[]> =>
  measureAll('common ground', [
    ...real.map((each) => ({ ...each, runs: 3 })),
    { name: '10000 x 200', runs: 3 },
    { name: '100000 x 500', runs: 1 },
    { name: '1000000 x 500', runs: 1, long: true },
  ]);
