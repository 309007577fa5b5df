// A long list goes to the database in parts, so that no statement takes longer than the database lets one, or has more
// than the 65,535 values that it takes.

const rowsAtOnce = 4000;

export async function inParts<T>(all: readonly T[], work: (part: readonly T[]) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += rowsAtOnce) await work(all.slice(at, at + rowsAtOnce));
}
