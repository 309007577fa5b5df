import { element, silent } from './svg.ts';

const strand = (name: string, d: string) => element('path', { d, class: `strands__${name}` });

/** Four strands come in from the left edge of the page and meet where the thread begins. It may be stretched sideways. */
export const strands = (): string =>
  silent(
    { class: 'strands', viewBox: '0 0 100 100', preserveAspectRatio: 'none' },
    strand('resident', 'M0 4C48 4 52 98.5 100 98.5'),
    strand('officer', 'M0 28C46 28 54 98.5 100 98.5'),
    strand('health', 'M0 53C46 53 58 98.5 100 98.5'),
    strand('manager', 'M0 76C42 76 58 98.5 100 98.5'),
  );

/** The same idea small enough to stand beside the name on a phone. */
export const smallStrands = (): string =>
  silent(
    { class: 'strands-small', viewBox: '0 0 28 20', width: 28, height: 20 },
    strand('resident', 'M0 2C10 2 12 15 20 15'),
    strand('officer', 'M0 9C9 9 12 15 20 15'),
    strand('health', 'M0 18.5C9 18.5 12 15 20 15'),
    strand('thread', 'M18 15H28'),
  );

/** On a sheet of paper they come in at the top and turn down into the margin. */
export const strandsDown = (): string =>
  silent(
    { class: 'strands-down', viewBox: '0 0 60 150', width: 60, height: 150 },
    strand('resident', 'M0 4C44 4 57 40 57 150'),
    strand('officer', 'M0 44C40 44 57 64 57 150'),
    strand('health', 'M0 84C38 84 57 94 57 150'),
    strand('manager', 'M0 118C36 118 57 118 57 150'),
  );
