// Guidance: what it is about, for whom, where, and who makes it, in roles.
import { z } from 'zod';
import { maybeId, maybeWords, type Reading, readForm, several, words } from '../../../../shell/form.ts';
import type { GuidanceWords } from '../../store/guidance.ts';
import { type Guidance, type Maker, type MakingSide, makingSides, readersOf } from '../guidance.ts';

const schema = z.object({
  title: words('Say what it is called', 120),
  about: maybeWords(500),
  forWhom: several(),
  place: maybeId(),
  madeByPatients: maybeWords(200),
  madeByFamilies: maybeWords(200),
  madeByAdvocates: maybeWords(200),
  madeByStaff: maybeWords(200),
  from: maybeWords(60),
});
const fieldOf: Record<MakingSide, 'madeByPatients' | 'madeByFamilies' | 'madeByAdvocates' | 'madeByStaff'> = {
  patients: 'madeByPatients',
  families: 'madeByFamilies',
  advocates: 'madeByAdvocates',
  staff: 'madeByStaff',
};

export interface GuidanceForm {
  readonly words: GuidanceWords;
  /** What it is made from: the kind and the id of a line of the plan or of a theme. */
  readonly from: string | null;
}
export function readGuidanceForm(
  body: Record<string, unknown>,
  around: { readonly placeIds: readonly string[]; readonly origins: readonly string[] },
): Reading<GuidanceForm> {
  const read = readForm(schema, body, ({ forWhom, place, from }) => [
    ...(forWhom && !readersOf.some((one) => forWhom.includes(one))
      ? [{ name: 'forWhom', text: 'Say for whom it is written' }]
      : []),
    ...(place && !around.placeIds.includes(place)
      ? [{ name: 'place', text: 'Choose one of the places on the page' }]
      : []),
    ...(from && !around.origins.includes(from) ? [{ name: 'from', text: 'Choose one of the lines on the page' }] : []),
  ]);
  if (!read.ok) return read;
  const { values } = read;
  const makers = makingSides.flatMap((side): Maker[] => {
    const roles = values[fieldOf[side]];
    return roles === null ? [] : [{ side, roles }];
  });
  return {
    ok: true,
    values: {
      words: {
        title: values.title,
        about: values.about,
        placeId: values.place,
        forWhom: readersOf.filter((one) => values.forWhom.includes(one)),
        makers,
      },
      from: values.from,
    },
  };
}

export const guidanceFormValues = (guidance: Guidance, makers: readonly Maker[]): Record<string, unknown> => ({
  title: guidance.title,
  about: guidance.about,
  forWhom: guidance.forWhom,
  place: guidance.placeId,
  ...Object.fromEntries(makers.map(({ side, roles }) => [fieldOf[side], roles])),
});
