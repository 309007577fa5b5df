// How a paper may be asked for: in ordinary print, in large print, in easy words, or in draft Welsh. Pure.
import type { Language } from './words.ts';

export const printings = ['ordinary', 'large', 'easy', 'welsh'] as const;
export type Printing = (typeof printings)[number];
export const printingWords: Readonly<Record<Printing, string>> = {
  ordinary: 'Ordinary print',
  large: 'Large print',
  easy: 'Easy read, a draft',
  welsh: 'Welsh, a draft',
};
/** As it was asked for, or otherwise. */
export const printingIn = (asked: unknown, otherwise: Printing = 'ordinary'): Printing =>
  printings.find((one) => one === asked) ?? otherwise;
export const languageOf = (printing: Printing): Language => (printing === 'welsh' ? 'cy' : 'en');

/** The other ways in which the same paper is there. */
export const otherPrints = (
  printing: Printing,
  href: string,
  ways: readonly Printing[] = printings,
): { readonly text: string; readonly href: string }[] =>
  ways.filter((one) => one !== printing).map((one) => ({ text: printingWords[one], href: `${href}?as=${one}` }));
