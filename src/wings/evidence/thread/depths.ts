// How far from a beginning each end stands: the longest way there, so that whatever something was made from comes before it. Pure.

interface Link {
  readonly from: string;
  readonly to: string;
}

/** A circle, which nobody should have made, is cut where the walk comes round to it. */
export function depthsOf(ids: readonly string[], links: readonly Link[]): Map<string, number> {
  const next = Map.groupBy(links, ({ from }) => from);
  const order = new Map<string, number>();
  const begun = new Set<string>();
  const walk = (id: string): void => {
    begun.add(id);
    for (const { to } of next.get(id) ?? []) if (!begun.has(to)) walk(to);
    order.set(id, order.size);
  };
  const made = new Set(links.map(({ to }) => to));
  for (const id of [...ids.filter((one) => !made.has(one)), ...ids]) if (!begun.has(id)) walk(id);
  const depths = new Map<string, number>();
  // whatever was finished last comes first; what leads back in that order closes a circle
  for (const id of [...order.keys()].toReversed()) {
    const depth = depths.get(id) ?? 0;
    depths.set(id, depth);
    for (const { to } of next.get(id) ?? [])
      if ((order.get(to) ?? 0) < (order.get(id) ?? 0)) depths.set(to, Math.max(depths.get(to) ?? 0, depth + 1));
  }
  return depths;
}
