// Words as they can be set on paper: nothing blank, nothing that runs off the edge. Pure.
import { day } from '../../../../shell/words-in-time.ts';

/** A day as it is said; anything else as it stands. */
export const dayWords = (on: string): string => {
  const real = /^\d{4}-\d{2}-\d{2}$/.test(on) && !Number.isNaN(Date.parse(`${on}T00:00:00Z`));
  return real ? day(on) : breakable(on);
};

export const filled = (words: string, otherwise: string): string =>
  words.trim() === '' ? otherwise : breakable(words);

/** A word that is longer than a line may be broken: otherwise it would run off the paper. */
export const breakable = (words: string): string =>
  words.replace(/[\p{L}\p{N}\p{P}\p{S}]{40}(?=[\p{L}\p{N}\p{P}\p{S}])/gu, '$&\u200b');

export const listed = (names: readonly string[]): string => {
  const [last, ...before] = names.map((name) => filled(name, 'a partner without a name')).toReversed();
  if (last === undefined) return 'we';
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
};
