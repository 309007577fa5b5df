// Which perspectives someone brings: several, or none. Said by that person alone.
import { z } from 'zod';
import type { Fact } from '../../../shell/endings.ts';
import { type Reading, readForm, several } from '../../../shell/form.ts';
import type { Perspective } from '../perspective.ts';

export const none = 'none';

export interface Brings {
  readonly perspectiveIds: readonly string[];
}

export function readWhatYouBringForm(
  body: Record<string, unknown>,
  perspectives: readonly Perspective[],
): Reading<Brings> {
  const read = readForm(z.object({ brings: several() }), body, ({ brings = [] }) => {
    const wrong = (text: string) => [{ name: 'brings', text }];
    if (brings.length === 0) return wrong('Choose those you bring, or choose “None of these”');
    if (brings.includes(none) && brings.length > 1) return wrong('Choose either “None of these” or those you bring');
    const unknown = brings.some((one) => one !== none && !perspectives.some(({ id }) => id === one));
    return unknown ? wrong('Choose from the perspectives on the page') : [];
  });
  if (!read.ok) return read;
  const perspectiveIds = [...new Set(read.values.brings)].filter((one) => one !== none);
  return { ok: true, values: { perspectiveIds } };
}

export const bringsFacts = (ids: readonly string[], perspectives: readonly Perspective[]): Fact[] => [
  {
    name: 'You bring',
    value:
      perspectives
        .filter(({ id }) => ids.includes(id))
        .map(({ name }) => name)
        .join(', ') || 'None of these',
  },
];
