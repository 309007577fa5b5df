// The words that people meet who put statements, in English and in draft Welsh. Pure.
import type { Language } from '../../../shell/words.ts';
import welsh from './words.cy.json' with { type: 'json' };
import english from './words.en.json' with { type: 'json' };

export type StatementWords = Omit<typeof english, 'draft'> & { readonly draft: string | null };

const words: Readonly<Record<Language, StatementWords>> = { en: english, cy: welsh };
export const statementWordsIn = (language: Language): StatementWords => words[language];
