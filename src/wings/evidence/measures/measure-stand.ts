// How a measure stands, with its word. Pure.
import type { Measure } from './measure.ts';

export const measureStand = ({ state }: Pick<Measure, 'state'>): { readonly kind: string; readonly word: string } =>
  state === 'gap'
    ? { kind: 'gap', word: 'Gap: no effective measure yet' }
    : state === 'ended'
      ? { kind: 'stopped', word: 'Ended' }
      : { kind: 'under-way', word: 'In use' };
