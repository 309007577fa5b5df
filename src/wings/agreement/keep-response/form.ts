// What service users, families or carers said of the draft, and what changed.
import { z } from 'zod';
import { id, maybeWords, oneOf, type Reading, readForm, words } from '../../../shell/form.ts';

const said = z.object({
  perspective: id('Say whose words these are'),
  words: words('Write what was said', 2000),
  whatChanged: maybeWords(1000),
  couldTell: oneOf(['no', 'yes'], 'Say whether anyone in the building could tell who said this'),
});
type Said = z.output<typeof said>;

export const readResponseForm = (body: Record<string, unknown>, perspectiveIds: readonly string[]): Reading<Said> =>
  readForm(said, body, ({ perspective, couldTell }) => [
    ...(perspective !== undefined && !perspectiveIds.includes(perspective)
      ? [{ name: 'perspective', text: 'Choose one of those on the page' }]
      : []),
    ...(couldTell === 'yes'
      ? [{ name: 'couldTell', text: 'Then put it in words that nobody could tell it by, and answer again' }]
      : []),
  ]);

const changed = z.object({ words: words('Write what was said', 2000), whatChanged: maybeWords(1000) });
export const readChangedResponse = (body: Record<string, unknown>): Reading<z.output<typeof changed>> =>
  readForm(changed, body);
