// Where something was made from: one step back along the thread, as this viewer may know it.
import type { Scope } from '../../db/scope.ts';
import { followThread } from '../../db/thread-links.ts';
import type { Seat } from '../../shell/standing.ts';
import { dialogue, readThemeRows } from '../dialogue/index.ts';
import { kinds as own } from './kinds.ts';
import type { Table } from './table.ts';

export interface Origin {
  /** "Theme", "Expectation". */
  readonly what: string;
  readonly title: string;
  readonly href: string | null;
}

export async function originsOf(scope: Scope, id: string, viewer: Seat): Promise<Origin[]> {
  const kinds = { ...dialogue.kinds, ...own };
  const ends = (await followThread(scope, id, 'backwards')).filter(({ to }) => to.id === id).map(({ from }) => from);
  const origins: Origin[] = [];
  for (const { kind: name, id: from } of ends) {
    const kind = kinds[name];
    if (!kind) continue;
    const stop = (await kind.title(scope, [from], viewer)).get(from);
    origins.push({ what: kind.word, title: stop?.title ?? 'kept where it was said', href: stop?.href ?? null });
  }
  return origins;
}

export interface ThemeHere {
  readonly id: string;
  readonly title: string;
  readonly engagementId: string;
}
/** The themes that this viewer may know of, of every dialogue. */
export async function readThemes(scope: Scope, { engagements }: Table, viewer: Seat): Promise<ThemeHere[]> {
  const themes: ThemeHere[] = [];
  for (const { id: engagementId } of engagements) {
    const ids = (await readThemeRows(scope, engagementId)).map(({ id }) => id);
    const titles = ids.length > 0 ? await dialogue.kinds.theme?.title(scope, ids, viewer) : undefined;
    for (const [id, { title }] of titles ?? []) themes.push({ id, title, engagementId });
  }
  return themes;
}
