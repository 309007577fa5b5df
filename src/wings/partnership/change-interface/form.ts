// The name of an interface and its sides, two to four, on the pages that add and change one.
import { z } from 'zod';
import type { Fact } from '../../../shell/endings.ts';
import { type FieldError, maybeWords, type Reading, readForm, words } from '../../../shell/form.ts';
import { maybeAmong } from '../choose.ts';
import type { Interface, Side } from '../interface.ts';
import type { Partner } from '../partner.ts';

export const mostSides = 4;

export interface InterfaceSaid {
  readonly name: string;
  readonly about: string | null;
  readonly sides: readonly SideSaid[];
}
type SideSaid = Pick<Side, 'name' | 'partnerId' | 'position'>;

const schemaFor = (partners: readonly Partner[]) => {
  const side = maybeWords(100);
  const partner = maybeAmong(partners);
  return z.object({
    name: words('Say what this interface is called', 200),
    about: maybeWords(1000),
    side1: side,
    partner1: partner,
    side2: side,
    partner2: partner,
    side3: side,
    partner3: partner,
    side4: side,
    partner4: partner,
  });
};

/** @param was the sides that stand already: they are renamed, never taken away */
export function readInterfaceForm(
  body: Record<string, unknown>,
  partners: readonly Partner[],
  was: readonly Side[] = [],
): Reading<InterfaceSaid> {
  const needed = Math.max(2, was.length);
  const read = readForm(schemaFor(partners), body, (typed) => {
    const names = [typed.side1, typed.side2, typed.side3, typed.side4];
    const faults: FieldError[] = [];
    for (const [at, name] of names.entries()) {
      const field = `side${at + 1}`;
      if (name === null && at < needed) faults.push({ name: field, text: `Say what side ${at + 1} is called` });
      if (name && names.indexOf(name) < at) faults.push({ name: field, text: 'Two sides cannot be called the same' });
      if (name && at > 0 && names[at - 1] === null && at - 1 >= needed)
        faults.push({ name: `side${at}`, text: `Write this side before side ${at + 1}` });
    }
    return faults;
  });
  if (!read.ok) return read;
  const { name, about, side1, side2, side3, side4, partner1, partner2, partner3, partner4 } = read.values;
  const partnerIds = [partner1, partner2, partner3, partner4];
  const sides = [side1, side2, side3, side4].flatMap((side, at) =>
    side === null ? [] : [{ name: side, partnerId: partnerIds[at] ?? null, position: at + 1 }],
  );
  return { ok: true, values: { name, about, sides } };
}

export const interfaceValues = (face: Interface): Record<string, unknown> => ({
  name: face.name,
  about: face.about,
  ...Object.fromEntries(
    face.sides.flatMap((side, at) => [
      [`side${at + 1}`, side.name],
      [`partner${at + 1}`, side.partnerId],
    ]),
  ),
});

export const interfaceFacts = ({ name, about, sides }: InterfaceSaid, partners: readonly Partner[]): Fact[] => [
  { name: 'Name', value: name },
  { name: 'Who meets there', value: about },
  ...sides.map((side, at) => ({
    name: `Side ${at + 1}`,
    value: [side.name, partners.find(({ id }) => id === side.partnerId)?.name].filter(Boolean).join(', of '),
  })),
];
