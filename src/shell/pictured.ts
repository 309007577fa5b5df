// Sentences for an easy read print, each with the picture that stands beside it. Pure.
import type { SymbolName } from '../pictures/symbol.ts';

export interface Pictured {
  readonly words: string;
  readonly picture: SymbolName;
}
/** Sentence by sentence; there is a picture for each, the last for those that are more. */
export const pictured = (words: string, first: SymbolName, ...beside: readonly SymbolName[]): Pictured[] =>
  words
    .split(/(?<=[.?]) /)
    .map((sentence, at) => ({ words: sentence, picture: [first, ...beside][at] ?? beside.at(-1) ?? first }));
