// The words on the printed page of a team: each once, in English and in draft Welsh. Pure.
import type { Language } from '../../../shell/words.ts';
import welsh from './team-words.cy.json' with { type: 'json' };
import english from './team-words.en.json' with { type: 'json' };

export type TeamWords = Omit<typeof english, 'draft'> & {
  /** Said on every paper whose words nobody has checked yet. */
  readonly draft: string | null;
};
const inEnglish: TeamWords = english;
const inWelsh: TeamWords = welsh;

export const teamWordsIn = (language: Language): TeamWords => (language === 'cy' ? inWelsh : inEnglish);
