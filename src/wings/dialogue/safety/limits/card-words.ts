// The words around the limits of confidentiality on the card, in English and in Welsh, and the words to begin from. Pure.
import type { Language } from '../../../../shell/words.ts';
import type { LimitPart } from '../../safety.ts';
import welsh from './card-words.cy.json' with { type: 'json' };
import english from './card-words.en.json' with { type: 'json' };

export interface CardWords
  extends Readonly<Record<'title' | 'caption' | 'lead' | 'pass' | 'strike' | 'version' | 'back' | 'other', string>> {
  readonly draft: string | null;
  readonly names: Readonly<Record<LimitPart, string>>;
  /** To begin from. Each service words them with those who advise it on the law. */
  readonly starting: Readonly<Record<LimitPart, string>>;
}
const inEnglish: CardWords = english;
const inWelsh: CardWords = welsh;
export const cardWordsIn = (language: Language): CardWords => (language === 'cy' ? inWelsh : inEnglish);

/** In Welsh where the words are still those to begin from; what a service worded itself stays in its own language. */
export function limitSaid(
  part: LimitPart,
  words: string,
  language: Language,
): { words: string; lang: Language | null } {
  if (language === 'en') return { words, lang: null };
  return words === inEnglish.starting[part] ? { words: inWelsh.starting[part], lang: null } : { words, lang: 'en' };
}
