// Shares in words, each wide enough that the word alone tells no count. Pure.
import type { Range } from './range.ts';

/** From the strongest to the weakest. */
export const bands = ['nearly everyone', 'most', 'about half', 'some', 'few or nobody'] as const;
export type Band = (typeof bands)[number];

/**
 * The band of `count` out of `answered`. "Nearly everyone" is also said when all but one do, and "few or nobody" when at
 * most one does, so that all-the-same is never told from one who differs.
 */
export function bandOf(count: number, answered: number): Band {
  if (count >= answered - 1 || 20 * count >= 17 * answered) return 'nearly everyone';
  if (count <= 1 || 20 * count <= 3 * answered) return 'few or nobody';
  if (5 * count > 3 * answered) return 'most';
  return 5 * count >= 2 * answered ? 'about half' : 'some';
}

/** The least and the most that a band can stand for: least above most where no count has that word. */
export function rangeOfBand(band: Band, answered: number): Range {
  const [near, few] = [
    Math.min(answered - 1, Math.ceil((17 * answered) / 20)),
    Math.max(1, Math.floor((3 * answered) / 20)),
  ];
  const above = Math.floor((3 * answered) / 5) + 1;
  const half = Math.ceil((2 * answered) / 5);
  switch (band) {
    case 'nearly everyone':
      return { least: near, most: answered };
    case 'most':
      return { least: Math.max(above, few + 1), most: near - 1 };
    case 'about half':
      return { least: Math.max(half, few + 1), most: Math.min(above, near) - 1 };
    case 'some':
      return { least: few + 1, most: Math.min(half, near) - 1 };
    case 'few or nobody':
      return { least: 0, most: Math.min(few, near - 1) };
  }
}
