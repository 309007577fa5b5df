// The Polis method.
import type { Result } from '../result.ts';
import { measureAll, real } from './conversations.ts';

export const measure = async (): Promise<Result[]> =>
  measureAll('polis', [
    ...real,
    { name: '10000 x 200', runs: 9, goal: 100 },
    { name: '100000 x 500', runs: 5, goal: 600 },
    { name: '1000000 x 500', runs: 3, goal: 4000, room: 300 },
  ]);
