// Where something of this part was made from: one step back along the thread, as this viewer may know it.
import type { Scope } from '../../../db/scope.ts';
import { followThread } from '../../../db/thread-links.ts';
import type { Seat } from '../../../shell/standing.ts';
import { agreementKinds } from '../../agreement/index.ts';
import { dialogue } from '../../dialogue/index.ts';

export interface Origin {
  readonly what: string;
  readonly title: string;
  readonly href: string | null;
}
export async function originsOf(scope: Scope, id: string, viewer: Seat): Promise<Origin[]> {
  const kinds = { ...dialogue.kinds, ...agreementKinds };
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
