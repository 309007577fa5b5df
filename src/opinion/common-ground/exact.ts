/**
 * Sums whose order never shows. Each term is rounded to a grid of 2^-32, ties to even, so that doubles add without loss up to 2^21; and rounding is
 * the same below nought as above. So what is alike by symmetry stays alike to the last bit.
 */
const SNAP = 1.5 * 2 ** 20;

/** The nearest place on the grid, of a size below 2^19. */
export const snap = (x: number): number => x + SNAP - SNAP;
