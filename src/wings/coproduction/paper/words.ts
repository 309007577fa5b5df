// The words of the prints that people fill in, in English and in Welsh. Pure.
import type { Language } from '../../../shell/words.ts';
import type { RoundKind } from '../rounds/round.ts';
import welsh from './words.cy.json' with { type: 'json' };
import english from './words.en.json' with { type: 'json' };

export const printForms = ['ordinary', 'large print', 'easy read'] as const;
export type PrintForm = (typeof printForms)[number];
export const blankNames = ['story', 'views', 'ward-round'] as const;
export type BlankName = (typeof blankNames)[number];

interface Pictured {
  readonly picture: string;
  readonly words: string;
}
export interface BlankAsk {
  readonly picture: string;
  readonly ask: string;
  readonly lines?: number;
  readonly choices?: readonly string[];
}
export interface Blank {
  readonly title: string;
  readonly about: string;
  readonly how: readonly Pictured[];
  readonly parts: readonly { readonly heading: string | null; readonly asks: readonly BlankAsk[] }[];
  readonly foot: string;
}
export interface PaperWords {
  /** Said on every print whose words nobody has checked yet. */
  readonly draft: string | null;
  readonly easyReadDraft: string;
  readonly forms: Readonly<Record<PrintForm, string>>;
  readonly titles: Readonly<Record<RoundKind, string>>;
  readonly how: Readonly<Record<'tick' | 'notSure' | 'empty' | 'noName', string>>;
  readonly helpFirst: string;
  readonly help: string;
  readonly worried: string;
  readonly foot: string;
  /** "Page {n} of {m}" */
  readonly page: string;
  readonly screen: string;
  readonly back: string;
  readonly blanks: Readonly<Record<BlankName, Blank>>;
}

const inEnglish: PaperWords = english;
const inWelsh: PaperWords = welsh;

export const paperWordsIn = (language: Language): PaperWords => (language === 'cy' ? inWelsh : inEnglish);

/** A print by its form and its language, as its address names it: 'easy-read-cy'. */
export interface Print {
  readonly key: string;
  readonly form: PrintForm;
  readonly language: Language;
}
export const prints: readonly Print[] = (['en', 'cy'] as const).flatMap((language) =>
  printForms.map((form) => ({ key: `${form.replace(' ', '-')}-${language}`, form, language })),
);
export const printNamed = (key: string | undefined): Print | undefined => prints.find((print) => print.key === key);
