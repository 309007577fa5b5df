// The words that people meet who answer a round, in English and in draft Welsh. Pure.
import type { Language } from '../../../shell/words.ts';
import type { RoundKind } from './round.ts';
import welsh from './words.cy.json' with { type: 'json' };
import english from './words.en.json' with { type: 'json' };

type RoundWords = Omit<typeof english, 'draft'> & { readonly draft: string | null };

const words: Readonly<Record<Language, RoundWords>> = { en: english, cy: welsh };
export const roundWordsIn = (language: Language): RoundWords => words[language];

/** As they stand on a sheet of this kind of round: statements are led in by words of their own. */
export const sheetWordsIn = (language: Language, kind: RoundKind): RoundWords =>
  kind === 'common ground' ? { ...words[language], ...words[language].statements } : words[language];
