// Guidance as rows of a list. Pure.

import { listOf, sentencesOf } from '../../../../shell/list-of.ts';
import { shortDay } from '../../../../shell/words-in-time.ts';
import type { Place } from '../../../partnership/index.ts';
import { forWhomWords, type Guidance, guidanceStand, type Maker, madeWithout, sideWords } from '../guidance.ts';
import { wardPaths } from '../paths.ts';

/** "For patients and for families and carers". */
export const forWhomOf = ({ forWhom }: Pick<Guidance, 'forWhom'>): string =>
  `F${listOf(forWhom.map((one) => `for ${forWhomWords[one].toLowerCase()}`)).slice(1)}`;

export const withoutWords = (makers: readonly Pick<Maker, 'side'>[]): string =>
  madeWithout(makers)
    .map((side) => sideWords[side])
    .join(', ');

export const madeByWords = (makers: readonly Maker[]): string => {
  if (makers.length === 0) return 'Nobody is named yet who makes it.';
  const without = withoutWords(makers);
  return `${sentencesOf([`Made by: ${makers.map(({ roles }) => roles).join('; ')}`, without && `Made without: ${without}`])}.`;
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
  words: sentencesOf([
    forWhomOf(guidance),
    places.find(({ id }) => id === guidance.placeId)?.name,
    guidance.state === 'out for comment' && guidance.commentsBy && `Comments until ${shortDay(guidance.commentsBy)}`,
    guidance.state === 'withdrawn' && guidance.because,
  ]),
  note: madeByWords(makers),
  state: guidanceStand(guidance, today),
});
