// What the things on a thread are called in a sentence: one of them, and several. Pure.

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const nouns: Readonly<Record<string, readonly [one: string, many: string]>> = {
  Told: ['thing told', 'things told'],
  Put: ['thing put', 'things put'],
  Said: ['point', 'points'],
  Question: ['question that was asked', 'questions that were asked'],
  Launch: ['launch', 'launches'],
  Guidance: ['piece of guidance', 'pieces of guidance'],
  'Held open': ['difference held open', 'differences held open'],
  Vision: ['line of the vision', 'lines of the vision'],
  Version: ['version of the agreement', 'versions of the agreement'],
  'Audit of notes': ['audit of notes', 'audits of notes'],
  'Sessions lost': ['quarter of sessions lost', 'quarters of sessions lost'],
  'Sessions of a week': ['week of sessions', 'weeks of sessions'],
  'Contracted to bring': ['thing contracted', 'things contracted'],
  'Work done together': ['piece of work done together', 'pieces of work done together'],
  'Decided by both leads': ['decision of both leads', 'decisions of both leads'],
  'Service that is not here': ['service that is not here', 'services that are not here'],
};

/** 'the thing put', 'the theme' */
export const theOne = (word: string): string => `the ${nouns[word]?.[0] ?? word.toLowerCase()}`;

/** 'one theme', 'two pieces of guidance' */
export function howMany(word: string, count: number): string {
  const [one, many] = nouns[word] ?? [word.toLowerCase(), plural(word.toLowerCase())];
  return `${numbers[count] ?? count} ${count === 1 ? one : many}`;
}
const plural = (word: string): string => (/[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`);

export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
