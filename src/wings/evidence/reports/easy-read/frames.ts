// The sentences of an easy-read summary: fixed frames with the words of one row in each, and a picture beside each. Pure.
//
// Every frame is one short sentence. Words of a row stand behind it as they are: nobody rewrites them here.
import type { SymbolName } from '../../../../pictures/symbol.ts';
import { day } from '../../../../shell/words-in-time.ts';
import type { ReadingValue } from '../../../partnership/index.ts';
import { type Claim, claim, type Source } from '../claim.ts';

/** "We want this: we eat together." */
export const framed = (
  kind: Source,
  id: string,
  picture: SymbolName,
  frame: string,
  words: string | null = null,
): Claim => ({
  ...claim(kind, id, words === null ? `${frame}.` : `${frame}: ${ended(words)}`),
  picture,
});

const ended = (words: string): string => (/[.!?…]["”’)]*$/.test(words.trim()) ? words.trim() : `${words.trim()}.`);

export const levelFrames = {
  strategic: 'between those in charge',
  managerial: 'between the managers',
  operational: 'in daily work',
} as const;
const gotOn: Record<ReadingValue, { frame: string; picture: SymbolName }> = {
  productive: { frame: 'People worked well together', picture: 'hands' },
  working: { frame: 'People got their work done together', picture: 'people' },
  'under strain': { frame: 'It was hard to work together', picture: 'half ring' },
  'in conflict': { frame: 'People worked against each other', picture: 'cross' },
  unknown: { frame: 'Nobody could say how people worked together', picture: 'question' },
};
/** "Before: people worked against each other in daily work." */
export function relationFrame(moment: string, value: ReadingValue, level: keyof typeof levelFrames | null) {
  const { frame, picture } = gotOn[value];
  const where = level === null ? '' : ` ${levelFrames[level]}`;
  return { frame: `${moment}: ${frame.charAt(0).toLowerCase()}${frame.slice(1)}${where}`, picture };
}

export const onDay = (on: string): string => `It was on ${day(on)}`;
export const fromDay = (on: string): string => `It began on ${day(on)}`;
export const toDay = (on: string): string => `It ended on ${day(on)}`;
export const byDay = (on: string | null): string =>
  on === null ? 'They will do this' : `They will do this by ${day(on)}`;

/** The beginning of every sentence that a summary may hold. */
export const draftNote = 'Easy read, a draft: its readers have not checked it yet.';
