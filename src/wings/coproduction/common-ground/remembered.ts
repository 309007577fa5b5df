/**
 * What was worked out of figures that were let out, kept for the next reader. Such figures never change, and thirty statements take half a
 * second to read. Nothing but what every reader is shown is in it, and another process that lacks it works out the same.
 */
const most = 20;

/** @param work gives the same for the same facts, which are plain data */
export function remembered<Facts, T>(work: (facts: Facts) => T): (facts: Facts) => T {
  const kept = new Map<string, T>();
  return (facts) => {
    const key = JSON.stringify(facts);
    const before = kept.get(key);
    if (before !== undefined) return before;
    const made = work(facts);
    kept.set(key, made);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return made;
  };
}
