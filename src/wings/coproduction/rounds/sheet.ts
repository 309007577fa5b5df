// One filled sheet, in the order of its round's questions: what goes into the sealed box, by whichever way it came. Pure.
import type { Language } from '../../../shell/words.ts';

/** 1 to 4 is the answer by its place among four; 0 is a line left empty; to a question in words its words, or null. */
export type SheetAnswer = 0 | 1 | 2 | 3 | 4 | string | null;
export type Sheet = readonly SheetAnswer[];

/** How a question is answered: by one of four answers, or in words. */
export type Answers = 'standard' | 'agreement' | 'change' | 'words';
export type Ticked = Exclude<Answers, 'words'>;
type Four = readonly [string, string, string, string];

/**
 * The four answers to each kind of question, in the order of their keys 1 to 4. They are the same on screen, on a shared device
 * and on every paper, so that all count alike. The Welsh is a draft until a translator has checked it.
 */
export const answerWords: Readonly<Record<Language, Readonly<Record<Ticked, Four>>>> = {
  en: {
    standard: ['Not here yet', 'Partly', 'Here, every day', 'I do not know'],
    agreement: ['I agree', 'I do not agree', 'I am not sure', 'I would rather not say'],
    change: ['Yes', 'A bit', 'No', 'I do not know'],
  },
  cy: {
    standard: ['Ddim yma eto', 'Yn rhannol', 'Yma, bob dydd', 'Dydw i ddim yn gwybod'],
    agreement: ['Rwy’n cytuno', 'Dydw i ddim yn cytuno', 'Dydw i ddim yn siŵr', 'Byddai’n well gen i beidio â dweud'],
    change: ['Ydy', 'Ychydig', 'Nac ydy', 'Dydw i ddim yn gwybod'],
  },
};

/** The name of the symbol that stands beside each answer, for people who would rather look than read. */
export const answerSymbols: Readonly<Record<Ticked, Four>> = {
  standard: ['empty ring', 'half ring', 'full ring', 'question'],
  agreement: ['tick', 'cross', 'question', 'hand'],
  change: ['tick', 'half ring', 'cross', 'question'],
};
