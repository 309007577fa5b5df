// What service users, families or carers said of the draft, and what changed.
import { z } from 'zod';
import { type FieldError, id, maybeWords, oneOf, type Reading, readForm, words } from '../../../shell/form.ts';

const couldTell = () => oneOf(['no', 'yes'], 'Say whether anyone in the building could tell who said this');
const told = (answer: 'no' | 'yes' | undefined): FieldError[] =>
  answer === 'yes'
    ? [{ name: 'couldTell', text: 'Then put it in words that nobody could tell it by, and answer again' }]
    : [];

const said = z.object({
  perspective: id('Say whose words these are'),
  words: words('Write what was said', 2000),
  whatChanged: maybeWords(1000),
  couldTell: couldTell(),
});
type Said = z.output<typeof said>;

export const readResponseForm = (body: Record<string, unknown>, perspectiveIds: readonly string[]): Reading<Said> =>
  readForm(said, body, (typed) => [
    ...(typed.perspective !== undefined && !perspectiveIds.includes(typed.perspective)
      ? [{ name: 'perspective', text: 'Choose one of those on the page' }]
      : []),
    ...told(typed.couldTell),
  ]);

/** Other words can point at someone too. */
const changed = z.object({
  words: words('Write what was said', 2000),
  whatChanged: maybeWords(1000),
  couldTell: couldTell(),
});
export const readChangedResponse = (body: Record<string, unknown>): Reading<z.output<typeof changed>> =>
  readForm(changed, body, (typed) => told(typed.couldTell));
