// Figures of agreement in words. No figure has a verdict. Pure.
import type { AgreementFigures, Figure } from '../agreement-figures.ts';
import type { Code } from '../codebook.ts';
import type { figuresOf } from '../compare.ts';

const two = (value: number): string => value.toFixed(2).replace('-0.00', '0.00').replace('-', '\u2212');
const inHundred = (value: number): string => `${Math.round(value * 100)}`;

const shown = (figure: Figure | null, as: (value: number) => string): string =>
  figure === null
    ? 'Cannot be told'
    : `${as(figure.value)} (${as(figure.interval.low)} to ${as(figure.interval.high)})`;

export const figuresHead: readonly string[] = [
  'Code',
  'Sentences with it, of all',
  'Same, of 100 pairs',
  'Alpha',
  'Kappa, for two',
];

const cells = ({ sentences, given, coders, tooFew, percent, alpha, kappa }: AgreementFigures, of: string): string[] => {
  const counts = `${given} of ${of || sentences}`;
  if (tooFew) return [counts, 'Too few to tell', 'Too few to tell', 'Too few to tell'];
  return [
    counts,
    shown(percent, inHundred),
    shown(alpha, two),
    coders === 2 ? shown(kappa, two) : 'For two people only',
  ];
};

export function figureRows({ overall, each }: ReturnType<typeof figuresOf>, book: readonly Code[]): string[][] {
  const named = each
    .map(({ codeId, figures }) => ({
      name: book.find(({ id }) => id === codeId)?.name ?? 'A code that is gone',
      figures,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const asked = String(overall.sentences * Math.max(1, each.length));
  return [
    ...named.map(({ name, figures }) => [name, ...cells(figures, '')]),
    ['All codes together', ...cells(overall, asked)],
  ];
}
