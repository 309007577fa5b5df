// Which perspectives of which places are added up: the latest of each place, and none twice. Pure.
export interface Room {
  readonly id: string;
  readonly placeId: string;
  readonly roundId: string;
  readonly revealedOn: string;
}
export const placesAtLeast = 3;

/** In a round one perspective of a kind or more; none that is in a sum already. */
export function latestOf(rooms: readonly Room[], pooled: readonly { readonly rooms: readonly string[] }[]): Room[] {
  const used = new Set(pooled.flatMap((one) => one.rooms));
  const byPlace = Map.groupBy(
    rooms.filter(({ id }) => !used.has(id)),
    ({ placeId }) => placeId,
  );
  return [...byPlace.values()].flatMap((own) => {
    const [latest] = own.toSorted(
      (a, b) => b.revealedOn.localeCompare(a.revealedOn) || b.roundId.localeCompare(a.roundId),
    );
    return own.filter(({ roundId }) => roundId === latest?.roundId);
  });
}
