// The words of a link to answer by, on its slip and on its page, in English and in draft Welsh. Pure.
import type { Language } from '../../../../shell/words.ts';
import welsh from './words.cy.json' with { type: 'json' };
import english from './words.en.json' with { type: 'json' };

type LinkWords = Omit<typeof english, 'draft'> & { readonly draft: string | null };

const words: Readonly<Record<Language, LinkWords>> = { en: english, cy: welsh };
export const linkWordsIn = (language: Language): LinkWords => words[language];
