/**
 * How often lots do as well as what was found, of `most` draws: stops when two did (Besag and Clifford 1991, "Sequential Monte Carlo p-values"); the
 * chance is then the share that did.
 */
export function chanceByLot(most: number, doesAsWell: () => boolean): number {
  let [draws, asWell] = [0, 0];
  while (draws < most && asWell < 2) {
    draws++;
    asWell += Number(doesAsWell());
  }
  return asWell === 2 ? 2 / draws : (asWell + 1) / (draws + 1);
}
