// The fields of one figure, as the measure needs them. Pure.
import type { Field } from '../../../../shell/asked.ts';
import type { FieldError } from '../../../../shell/form.ts';
import { type FigureFault, isCounted, type ReadFigure, readFigure, type Typed } from '../figure.ts';
import type { Measure } from '../measure.ts';

type Of = Pick<Measure, 'kind' | 'unit' | 'per'>;

export const figureFields = ({ kind, unit, per }: Of): Field[] => [
  ...(isCounted(kind)
    ? [
        number('numerator', kind === 'proportion' ? 'How many' : `How many ${unit}`),
        number(
          'denominator',
          kind === 'proportion' ? 'Of how many in all' : 'Counted among how many',
          hintOf({ kind, per }),
        ),
      ]
    : [number('value', `How many ${unit}`)]),
  {
    is: 'text',
    name: 'unknownBecause',
    options: { label: 'Or, if it is not known, why', hint: 'It then stands as a gap that says so. Without names' },
  },
];
const hintOf = ({ kind, per }: Pick<Of, 'kind' | 'per'>): string =>
  kind === 'proportion' ? 'All who could have been counted' : `It is shown for every ${per}`;
const number = (name: string, label: string, hint?: string): Field => ({
  is: 'text',
  name,
  options: { label, width: '5', inputmode: 'decimal', autocomplete: 'off', ...(hint && { hint }) },
});

const text = (typed: unknown): string => (typeof typed === 'string' ? typed : '');
const typedIn = (body: Record<string, unknown>): Typed => ({
  value: text(body.value),
  numerator: text(body.numerator),
  denominator: text(body.denominator),
  unknownBecause: text(body.unknownBecause),
});
export const figureIn = ({ kind, unit }: Of, body: Record<string, unknown>): ReadFigure =>
  readFigure(kind, typedIn(body), unit);

export const errorsOf = (faults: readonly FigureFault[]): FieldError[] =>
  faults.map(({ field, text: said }) => ({ name: field, text: said }));
