// What a working agreement begins with; anything of it can be worded anew, added to or taken out. Pure.
import type { Place } from '../../partnership/index.ts';
import type { SectionKind } from '../working-agreement.ts';

interface Beginning {
  readonly placeId: string | null;
  readonly kind: SectionKind;
  readonly heading: string;
}

export const firstSections: readonly Beginning[] = [
  { placeId: null, kind: 'vision', heading: 'What we want together' },
  { placeId: null, kind: 'words', heading: 'How we work together' },
  { placeId: null, kind: 'commitments', heading: 'What we promise each other' },
  { placeId: null, kind: 'services', heading: 'Services' },
  { placeId: null, kind: 'said', heading: 'What service users, families and carers said' },
  { placeId: null, kind: 'review', heading: 'When we look at this again' },
];

/** The schedule of one establishment. */
export const scheduleSections = ({ id, name }: Pick<Place, 'id' | 'name'>): Beginning[] => [
  { placeId: id, kind: 'words', heading: `How we work at ${name}` },
  { placeId: id, kind: 'commitments', heading: `What we promise at ${name}` },
  { placeId: id, kind: 'services', heading: `Services at ${name}` },
];
