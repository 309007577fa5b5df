// What is said of a code when it is proposed, changed, merged or split. Pure.
import { z } from 'zod';
import { type FieldError, maybeId, maybeWords, oneOf, readForm, words } from '../../../../shell/form.ts';
import { type Code, isNameTaken, longestName, mayStandUnder, whyNotMerged } from '../codebook.ts';

const name = words('Give the code a name', longestName).pipe(
  z.string().refine((typed) => !/\p{Cc}/u.test(typed), 'Write the name on one line'),
);
const of = z.object({
  name,
  memo: maybeWords(4000),
  parent: maybeId(),
  codable: oneOf(['yes', 'no'], 'Say whether it is given to words'),
});

const wrongWith = (
  { name: typed, parent }: { readonly name?: string; readonly parent?: string | null },
  book: readonly Code[],
  id: string | undefined,
): FieldError[] => {
  const under = parent ? book.find((code) => code.id === parent && code.state === 'in use') : undefined;
  return [
    ...(typed !== undefined && isNameTaken(book, typed, id)
      ? [{ name: 'name', text: 'There is a code with this name already' }]
      : []),
    ...(parent && !under ? [{ name: 'parent', text: 'Choose a code that is in use' }] : []),
    ...(under && id !== undefined && !mayStandUnder(book, id, under.id)
      ? [{ name: 'parent', text: 'That code stands under this one: codes cannot stand in a circle' }]
      : []),
  ];
};

export const readProposal = (body: Record<string, unknown>, book: readonly Code[]) =>
  readForm(of, body, (read) => wrongWith(read, book, undefined));
export const readChange = (body: Record<string, unknown>, book: readonly Code[], id: string) =>
  readForm(of.extend({ because: words('Say why', 1000) }), body, (read) => wrongWith(read, book, id));

export const readMerge = (body: Record<string, unknown>, book: readonly Code[], id: string) =>
  readForm(
    z.object({ into: words('Choose the code that it goes into', 40), because: words('Say why', 1000) }),
    body,
    ({ into }) => {
      const why = into === undefined ? undefined : whyNotMerged(book, id, into);
      return why ? [{ name: 'into', text: why }] : [];
    },
  );

/** Names, one on each line. */
export const readSplit = (body: Record<string, unknown>, book: readonly Code[]) =>
  readForm(
    z.object({ names: words('Write the names of the new codes'), because: words('Say why', 1000) }),
    body,
    ({ names }) => {
      const list = namesIn(names ?? '');
      const taken = list.find((one) => isNameTaken(book, one));
      const low = list.map((one) => one.toLocaleLowerCase());
      return [
        ...(list.length > 12 ? [{ name: 'names', text: 'Split it into 12 codes at most' }] : []),
        ...(taken ? [{ name: 'names', text: `There is a code with the name “${taken}” already` }] : []),
        ...(new Set(low).size < low.length ? [{ name: 'names', text: 'Two of these names are the same' }] : []),
        ...(list.some((one) => one.length > longestName)
          ? [{ name: 'names', text: `Use ${longestName} letters or fewer for each name` }]
          : []),
      ];
    },
  );
export const namesIn = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
