// Letters that no font of ours has: which ones the typesetter names, and their numbers in their place. Pure.

/** The texts, of one letter or more, that a refusal of the typesetter says it could not show or may not hold. */
export const lettersIn = (because: readonly string[]): string[] =>
  because.flatMap((words) =>
    [...words.matchAll(/(?:the text|disallowed codepoint) `\\*"(.+?)\\*"`/gsu)].map(([, told]) =>
      unescaped(told ?? ''),
    ),
  );

const short: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

/** A refusal is told with its escapes escaped again, so that there may be any number of backslashes. */
const unescaped = (told: string): string =>
  told
    .replaceAll(/\\+u\{([0-9a-f]{1,6})\}/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/\\+(.)/gsu, (_, letter) => short[letter] ?? letter);

/** Every letter of every text in some data, once. */
export function lettersOf(data: unknown): Set<string> {
  if (typeof data === 'string') return new Set(data);
  if (typeof data !== 'object' || data === null) return new Set();
  return new Set(Object.values(data).flatMap((inner) => [...lettersOf(inner)]));
}

/** Those beyond the letters of western Europe. */
export const uncommonLetters = (data: unknown): string[] =>
  [...lettersOf(data)].filter((letter) => !/[\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018-\u201d\n]/u.test(letter));

/** The data with the numbers of such letters in their place, and told of it. Without any the same data. */
export function withoutLetters(data: object, missing: ReadonlySet<string>): object {
  if (missing.size === 0) return data;
  const longestFirst = [...missing].filter(Boolean).toSorted((a, b) => b.length - a.length);
  const without = (value: unknown): unknown => {
    if (typeof value === 'string') return longestFirst.reduce(asNumbers, value);
    if (Array.isArray(value)) return value.map(without);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, without(inner)]));
  };
  return { ...Object(without(data)), letters: told };
}

const told =
  'We have no letters for some of the words. Each such letter stands here as its number in square brackets. The attached words hold the letters themselves.';

const asNumbers = (words: string, letters: string): string =>
  words.replaceAll(letters, () => `[${numbersOf(letters)}]`);

const numbersOf = (letters: string): string =>
  [...letters].map((letter) => `U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
