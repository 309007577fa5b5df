// The words of the slip for the person, in English, in draft Welsh and in draft easy read: each once. Pure.
import type { Language } from '../../../../shell/words.ts';
import type { HandoverKind } from '../../handover.ts';
import welsh from './slip-words.cy.json' with { type: 'json' };
import english from './slip-words.en.json' with { type: 'json' };

type Each<Names extends string> = Readonly<Record<Names, string>>;
/** What is written on it for one person. */
export const slipLines = ['meets', 'when', 'where', 'bring', 'ring'] as const;
export type SlipLine = (typeof slipLines)[number];

export interface SlipWords
  extends Each<
    SlipLine | 'private' | 'fold' | 'ringNote' | 'no' | 'noWords' | 'naloxone' | 'naloxoneWords' | 'foot' | 'easyDraft'
  > {
  /** Said at the foot where nobody has checked the words yet. */
  readonly draft: string | null;
  readonly title: Readonly<Record<HandoverKind, string>>;
  readonly unknown: Readonly<Record<SlipLine, string>>;
  readonly easy: Each<SlipLine | 'ringNote' | 'no' | 'noAgain' | 'naloxone' | 'naloxoneWhy' | 'naloxoneAsk'>;
}

export const slipWordsIn = (language: Language): SlipWords => (language === 'cy' ? welsh : english);
