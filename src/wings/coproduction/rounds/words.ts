// The words that people meet who answer a round, in English and in draft Welsh. Pure.
import type { Language } from '../../../shell/words.ts';
import welsh from './words.cy.json' with { type: 'json' };
import english from './words.en.json' with { type: 'json' };

type RoundWords = Omit<typeof english, 'draft'> & { readonly draft: string | null };

const words: Readonly<Record<Language, RoundWords>> = { en: english, cy: welsh };
export const roundWordsIn = (language: Language): RoundWords => words[language];
