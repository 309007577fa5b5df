// The words of a consent slip, in English and in Welsh. Pure.
import type { Language } from '../../../shell/words.ts';
import type { Use } from './quotation.ts';
import welsh from './slip-words.cy.json' with { type: 'json' };
import english from './slip-words.en.json' with { type: 'json' };

export interface SlipWords
  extends Readonly<
    Record<
      | ('title' | 'lead' | 'said' | 'use' | 'yes' | 'no' | 'name' | 'wide' | 'sign' | 'give')
      | ('keep' | 'number' | 'back' | 'whole' | 'post' | 'who'),
      string
    >
  > {
  readonly draft: string | null;
  readonly uses: Readonly<Record<Use, string>>;
}
const inEnglish: SlipWords = english;
const inWelsh: SlipWords = welsh;
export const slipWordsIn = (language: Language): SlipWords => (language === 'cy' ? inWelsh : inEnglish);
