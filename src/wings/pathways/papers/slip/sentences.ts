// The slip, sentence by sentence: each with its picture. Pure.
import { type SlipLine, type SlipWords, slipLines } from './slip-words.ts';

export type SlipPicture = SlipLine | 'no' | 'yes' | 'naloxone' | 'life' | 'ask' | 'late';
export interface SlipSentence {
  readonly picture: SlipPicture;
  readonly heading: string;
  readonly words: string | null;
}

/** What was typed for this print; null is not known. */
export type SlipTyped = Readonly<Record<SlipLine, string | null>>;

export function slipSentences(
  words: SlipWords,
  typed: SlipTyped,
  { easyRead, naloxone }: { readonly easyRead: boolean; readonly naloxone: boolean },
): SlipSentence[] {
  const own = (line: SlipLine): SlipSentence => ({
    picture: line,
    heading: easyRead && typed[line] !== null ? words.easy[line] : words[line],
    words: typed[line] ?? words.unknown[line],
  });
  const plain = (picture: SlipPicture, heading: string, more: string | null = null) => ({
    picture,
    heading,
    words: more,
  });
  if (!easyRead)
    return [
      ...slipLines
        .map(own)
        .map((one) =>
          one.picture === 'ring' && typed.ring !== null ? { ...one, words: `${one.words}. ${words.ringNote}` } : one,
        ),
      ...(naloxone ? [plain('naloxone', words.naloxone, words.naloxoneWords)] : []),
      plain('no', words.no, words.noWords),
    ];
  return [
    ...slipLines.map(own),
    ...(typed.ring === null ? [] : [plain('late', words.easy.ringNote)]),
    ...(naloxone
      ? [
          plain('naloxone', words.easy.naloxone),
          plain('life', words.easy.naloxoneWhy),
          plain('ask', words.easy.naloxoneAsk),
        ]
      : []),
    plain('no', words.easy.no),
    plain('yes', words.easy.noAgain),
  ];
}
