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
