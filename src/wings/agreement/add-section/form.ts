// One more section: in which part, of which kind, under which heading.
import { z } from 'zod';
import { oneOf, type Reading, readForm, words } from '../../../shell/form.ts';
import type { SectionKind } from '../working-agreement.ts';

const addableKinds = ['words', 'services', 'commitments'] as const satisfies readonly SectionKind[];
const schema = z.object({
  heading: words('Give the section a heading', 200),
  kind: oneOf(addableKinds, 'Say what stands in it'),
  part: words('Say where it stands'),
});

export interface SectionSaid {
  readonly heading: string;
  readonly kind: SectionKind;
  /** Null: the common part. */
  readonly placeId: string | null;
}

/** What the common part is called in the form. */
export const commonPart = 'common';

export function readAddSectionForm(body: Record<string, unknown>, placeIds: readonly string[]): Reading<SectionSaid> {
  const read = readForm(schema, body, ({ part }) =>
    part !== undefined && part !== commonPart && !placeIds.includes(part)
      ? [{ name: 'part', text: 'Choose one of the parts on the page' }]
      : [],
  );
  if (!read.ok) return read;
  const { heading, kind, part } = read.values;
  return { ok: true, values: { heading, kind, placeId: part === commonPart ? null : part } };
}
