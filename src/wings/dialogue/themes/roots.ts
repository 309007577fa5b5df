// A theme that gathers from several rooms is named in each of their logs. Pure.
import type { Entry } from '../../../room/index.ts';

/** From the entry that names a theme in this room to the theme's own id, which is that of its first entry anywhere. */
export function themeRoots(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const named = entries.filter(({ header }) => header.kind === 'theme named');
  return new Map(named.map(({ header }) => [header.id, header.refs[0] ?? header.id]));
}
