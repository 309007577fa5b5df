// The words on what the directory hands out: each once, in English and in draft Welsh. Pure.
import type { SymbolName } from '../../../pictures/symbol.ts';
import type { Language } from '../../../shell/words.ts';
import welsh from './directory-words.cy.json' with { type: 'json' };
import english from './directory-words.en.json' with { type: 'json' };
import type { ServiceType } from './service.ts';

export type DirectoryWords = Omit<typeof english, 'draft' | 'ownWords' | 'types'> & {
  /** Said on every paper whose words nobody has checked yet. */
  readonly draft: string | null;
  /** Where the paper is in one language and what the services say of themselves in another. */
  readonly ownWords: string | null;
  readonly types: Readonly<Record<ServiceType, string>>;
};
const inEnglish: DirectoryWords = english;
const inWelsh: DirectoryWords = welsh;
export const directoryWordsIn = (language: Language): DirectoryWords => (language === 'cy' ? inWelsh : inEnglish);

/** The picture beside what a service of each type is. */
export const typePictures: Record<ServiceType, SymbolName> = {
  'drug recovery wing': 'home',
  'therapeutic community': 'hands',
  'rolling programme': 'people',
  'structured alcohol programme': 'people',
  SMART: 'pencil',
  '12-step': 'change',
  NA: 'hands',
  AA: 'hands',
  CA: 'hands',
  'peer support': 'person',
  prescribing: 'heart',
  psychosocial: 'talk',
  'family support': 'home',
  bespoke: 'star',
  other: 'question',
};
