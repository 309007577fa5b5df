// Somebody is named: where, to lead with how many, who, and from which side.
import { z } from 'zod';
import { id, maybeId, oneOf, type Reading, readForm } from '../../../../shell/form.ts';
import { type Side, sides } from '../co-lead.ts';

interface Listed {
  readonly id: string;
}
export interface NamingForm {
  readonly placeId: string | null;
  readonly leads: 2 | 4;
  readonly personId: string;
  readonly side: Side;
}
const notListed = 'Choose one of the answers on the page';

export function readNamingForm(
  body: Record<string, unknown>,
  { places, people }: { readonly places: readonly Listed[]; readonly people: readonly Listed[] },
): Reading<NamingForm> {
  const schema = z.object({
    placeId: maybeId().refine((chosen) => chosen === null || places.some((one) => one.id === chosen), notListed),
    leads: oneOf(['2', '4'], 'Say whether two lead together or four').transform((typed) => (typed === '4' ? 4 : 2)),
    personId: id('Choose whom you name').refine((chosen) => people.some((one) => one.id === chosen), notListed),
    side: oneOf(sides, 'Say from which side they lead'),
  });
  return readForm(schema, body);
}
