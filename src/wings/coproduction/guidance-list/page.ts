// Guidance as rows of a list. Pure.
import { shortDay } from '../../../shell/words-in-time.ts';
import type { Place } from '../../partnership/index.ts';
import { forWhomWords, type Guidance, guidanceStand, type Maker, madeWithout, sideWords } from '../guidance.ts';
import { listOf } from '../ward-list.ts';
import { wardPaths } from '../ward-paths.ts';

export const forWhomOf = ({ forWhom }: Pick<Guidance, 'forWhom'>): string =>
  `For ${listOf(forWhom.map((one) => forWhomWords[one].toLowerCase()))}`;

export const madeByWords = (makers: readonly Maker[]): string => {
  const without = madeWithout(makers);
  const by =
    makers.length === 0 ? 'Nobody is named yet who makes it' : `Made by ${listOf(makers.map(({ roles }) => roles))}`;
  return without.length === 0 || makers.length === 0
    ? `${by}.`
    : `${by}. Made without ${listOf(without.map((side) => sideWords[side]))}.`;
};

export const guidanceRow = (
  slug: string,
  today: string,
  places: readonly Place[],
  guidance: Guidance,
  makers: readonly Maker[],
) => ({
  name: guidance.title,
  href: wardPaths.guidance(slug, guidance.slug),
  words: [
    forWhomOf(guidance),
    places.find(({ id }) => id === guidance.placeId)?.name,
    guidance.state === 'out for comment' && guidance.commentsBy
      ? `comments until ${shortDay(guidance.commentsBy)}`
      : null,
    guidance.state === 'withdrawn' ? guidance.because : null,
  ]
    .filter(Boolean)
    .join('. '),
  note: madeByWords(makers),
  state: guidanceStand(guidance, today),
});
