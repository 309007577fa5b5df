// Whether someone is met by the others, and how: their own choice. Not shown unless they choose it.
import { z } from 'zod';
import type { Fact } from '../../../shell/endings.ts';
import { maybeWords, oneOf, type Reading, readForm, several } from '../../../shell/form.ts';
import type { TeamEntry } from '../team.ts';

type Chosen = Pick<TeamEntry, 'shown' | 'name' | 'about' | 'placeIds'>;

const schema = z.object({
  choice: oneOf(['not', 'role', 'name'], 'Choose whether you are shown'),
  name: maybeWords(150),
  about: maybeWords(300),
  places: several(),
});

/** Null: not shown, and nothing is kept whatever was typed. */
export function readEntryForm(body: Record<string, unknown>, placeIds: readonly string[]): Reading<Chosen | null> {
  const read = readForm(schema, body, ({ choice, name, places = [] }) => [
    ...(choice === 'name' && name === null
      ? [{ name: 'name', text: 'Write your name, or choose to be shown by what you do' }]
      : []),
    ...(places.some((id) => !placeIds.includes(id))
      ? [{ name: 'places', text: 'Choose from the places on the page' }]
      : []),
  ]);
  if (!read.ok) return read;
  const { choice, name, about, places } = read.values;
  if (choice === 'not') return { ok: true, values: null };
  return {
    ok: true,
    values: { shown: choice, name: choice === 'name' ? name : null, about, placeIds: [...new Set(places)] },
  };
}

export const entryValues = (entry: Chosen | undefined): Record<string, unknown> =>
  entry
    ? { choice: entry.shown, name: entry.name ?? '', about: entry.about ?? '', places: entry.placeIds }
    : { choice: 'not', places: [] };

const words = { not: 'Not shown', role: 'By what you do', name: 'By name' } as const;

export const entryFacts = (entry: Chosen | null, places: readonly { id: string; name: string }[]): Fact[] => [
  { name: 'How you are shown', value: words[entry?.shown ?? 'not'] },
  { name: 'Name', value: entry?.name ?? null },
  { name: 'About you', value: entry?.about ?? null },
  {
    name: 'Where',
    value:
      places
        .filter(({ id }) => entry?.placeIds.includes(id))
        .map(({ name }) => name)
        .join(', ') || null,
  },
];
