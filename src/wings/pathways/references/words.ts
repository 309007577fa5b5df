// The words on the paper that a person reads about themselves, in English and in draft Welsh. Pure.
import type { Language } from '../../../shell/words.ts';
import type { Travelling } from '../what-travels.ts';
import welsh from './reference-words.cy.json' with { type: 'json' };
import english from './reference-words.en.json' with { type: 'json' };

export interface ReferenceWords {
  readonly draft: string | null;
  readonly easyReadDraft: string;
  readonly title: string;
  /** {who} keeps it, {reference} is the number */
  readonly caption: string;
  readonly lead: string;
  readonly how: readonly { readonly picture: string; readonly words: string }[];
  readonly none: string;
  readonly kinds: Readonly<Record<Travelling['kind'], string>>;
  /** {where} a paper is */
  readonly keptIn: string;
  readonly goes: string;
  readonly stays: string;
  readonly boxGoes: string;
  readonly boxStays: string;
  readonly boxCross: string;
  readonly more: string;
  readonly sign: string;
  readonly on: string;
  readonly after: string;
  readonly worried: string;
  readonly prints: Readonly<Record<'ordinary-en' | 'easy-read-en' | 'ordinary-cy' | 'easy-read-cy', string>>;
}

const inEnglish: ReferenceWords = english;
const inWelsh: ReferenceWords = welsh;

export const referenceWordsIn = (language: Language): ReferenceWords => (language === 'cy' ? inWelsh : inEnglish);
