// The number on a tear-off: 12 figures in groups of four, as they are read out and written by hand. Pure.

export const howManyNumbers = 10 ** 12;

/** @param n a whole number from 0 up to `howManyNumbers` */
export const slipNumber = (n: number): string =>
  String(n)
    .padStart(12, '0')
    .replace(/(\d{4})(\d{4})(\d{4})/, '$1 $2 $3');

/** As it was printed, however it was typed; null for what cannot be one. */
export function readSlipNumber(typed: string): string | null {
  const figures = typed.replaceAll(/[\s.\-–]/g, '');
  return /^[0-9]{12}$/.test(figures) ? slipNumber(Number(figures)) : null;
}
