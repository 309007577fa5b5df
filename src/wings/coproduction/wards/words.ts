// The words on what wards and courses hand out: each once, in English and in draft Welsh. Pure.
import type { Language } from '../../../shell/words.ts';
import welsh from './words.cy.json' with { type: 'json' };
import english from './words.en.json' with { type: 'json' };

export type WardWords = Omit<typeof english, 'draft'> & {
  /** Said on every paper whose words nobody has checked yet. */
  readonly draft: string | null;
};
const inEnglish: WardWords = english;
const inWelsh: WardWords = welsh;

export const wardWordsIn = (language: Language): WardWords => (language === 'cy' ? inWelsh : inEnglish);

/** How a paper may be asked for: in ordinary print, in large print, in easy words, or in draft Welsh. */
export const printings = ['ordinary', 'large', 'easy', 'welsh'] as const;
export type Printing = (typeof printings)[number];
export const printingWords: Record<Printing, string> = {
  ordinary: 'Ordinary print',
  large: 'Large print',
  easy: 'Easy read, a draft',
  welsh: 'Welsh, a draft',
};
export const printingIn = (asked: unknown): Printing => printings.find((one) => one === asked) ?? 'ordinary';
export const languageOf = (printing: Printing): Language => (printing === 'welsh' ? 'cy' : 'en');
