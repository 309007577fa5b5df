// What whoever keeps a statement says before it is asked of others. Pure.
import { z } from 'zod';
import type { Field } from '../../../../shell/asked.ts';
import { type FieldError, maybeWords, oneOf, ticked, words } from '../../../../shell/form.ts';
import { couldTellQuestion } from '../../record/keep/page.ts';
import { hasPage, LONGEST_DRAFT, LONGEST_STATEMENT, type Statement } from '../statement.ts';

export const shortWords = words('Write the statement').pipe(
  z
    .string()
    .max(
      LONGEST_STATEMENT,
      `Use ${LONGEST_STATEMENT} letters or fewer, so that it says one idea. What you typed is kept`,
    ),
);
export const tellableShape = {
  couldTell: oneOf(['no', 'maybe', 'yes'], 'Say whether anyone in the building could tell who said this'),
};
/** A statement stands under nobody's name, so its own words are all by which somebody could be told. */
export const tellableErrors = (
  { couldTell }: { couldTell?: 'no' | 'maybe' | 'yes' },
  statement: Pick<Statement, 'putBy' | 'came'>,
): FieldError[] =>
  couldTell === 'maybe' || (couldTell === 'yes' && hasPage(statement))
    ? [{ name: 'couldTell', text: 'Find other words by which nobody could be told, or ask whoever put it first' }]
    : [];
export const tellableOf = (couldTell: 'no' | 'maybe' | 'yes') => (couldTell === 'no' ? 'no' : 'yes, and they know');
/** Nobody who keeps a statement knows who put it on a page of their own, so nobody can have asked them. */
export const tellableField = (statement: Pick<Statement, 'putBy' | 'came'>): Field => ({
  is: 'radios',
  name: 'couldTell',
  options: {
    label: couldTellQuestion,
    small: true,
    items: [
      { value: 'no', text: 'No' },
      { value: 'maybe', text: 'Perhaps', hint: 'Then it is not asked in these words' },
      ...(hasPage(statement) ? [] : [{ value: 'yes', text: 'Yes, and they know and agree' }]),
    ],
  },
});

/** Words of somebody without a page of their own change only when they said yes, aloud or on paper. */
export const agreedShape = { words: shortWords, agreed: ticked() };
export const agreedErrors = (
  { words: to, agreed }: { words?: string; agreed?: boolean },
  { words: from, putBy }: Pick<Statement, 'words' | 'putBy'>,
): FieldError[] =>
  to !== undefined && to !== from && putBy !== 'organiser' && !agreed
    ? [{ name: 'agreed', text: 'Ask whoever put it first. Other words take their yes' }]
    : [];
export const agreedFields = ({ putBy }: Pick<Statement, 'putBy'>): Field[] => [
  {
    is: 'area',
    name: 'words',
    options: {
      label: 'The words that people are asked',
      hint: `One idea, ${LONGEST_STATEMENT} letters or fewer`,
      rows: 3,
    },
  },
  ...(putBy === 'organiser'
    ? []
    : [
        {
          is: 'boxes',
          name: 'agreed',
          options: {
            small: true,
            items: [{ value: 'yes', text: 'Whoever put it agreed to these words', hint: 'Only if you changed them' }],
          },
        } as const,
      ]),
];

export const draftShape = { easyWords: maybeWords(LONGEST_DRAFT), welshWords: maybeWords(LONGEST_DRAFT) };
export const draftFields: Field[] = [
  {
    is: 'area',
    name: 'easyWords',
    options: { label: 'In easy words', hint: 'A draft, until people who use easy read have checked it', rows: 2 },
  },
  {
    is: 'area',
    name: 'welshWords',
    options: { label: 'In Welsh', hint: 'A draft, until a translator has checked it', rows: 2 },
  },
];
