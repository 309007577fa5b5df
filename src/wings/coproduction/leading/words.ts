// What participants read of reward and recognition: each word once, in English and in draft Welsh. Pure.
import type { Language } from '../../../shell/words.ts';
import welsh from './words.cy.json' with { type: 'json' };
import english from './words.en.json' with { type: 'json' };

export interface LeadingWords {
  /** Said at the top of every page whose words nobody has checked yet. */
  readonly draft: string | null;
  readonly easyDraft: string;
  readonly easyLink: string;
  readonly print: typeof english.print;
  readonly easy: typeof english.easy;
}
const inEnglish: LeadingWords = english;
const inWelsh: LeadingWords = welsh;

export const leadingWordsIn = (language: Language): LeadingWords => (language === 'cy' ? inWelsh : inEnglish);
/** `{days}` in a sentence becomes what is given for it. */
export const filled = (sentence: string, given: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(given[name] ?? ''));
