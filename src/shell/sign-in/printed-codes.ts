// One-time codes on paper, for places where phones are forbidden.
import { randomInt } from 'node:crypto';

export const codesPerSheet = 10;

/** No letter or figure that is taken for another when it is read from paper or read aloud. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 3;
const perGroup = 4;

const makeCode = (): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: perGroup }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');

export const makeCodes = (): string[] => Array.from({ length: codesPerSheet }, makeCode);

/** What someone typed, in the form that the sheet has: capitals, with hyphens, whatever was left out or put between. */
export function asPrinted(typed: string): string {
  const plain = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  return (plain.match(/.{1,4}/g) ?? []).join('-');
}
