import type { Ending } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import type { HomePart, Wing } from '../../../shell/wing.ts';
import type { ReadPending } from '../../agreement/index.ts';
import { whatBecame } from './became.ts';
import { nextForum } from './next-forum.ts';
import { homePage } from './page.ts';

export function showHome(wings: () => readonly Wing[], readPending: ReadPending) {
  return async (ask: Ask): Promise<Ending> => {
    const parts: HomePart[] = [];
    for (const wing of wings()) if (wing.home) parts.push(await wing.home(ask));
    const pending = await ask.read((scope) => readPending(scope, ask.seat, ask.today));
    const { slug, sourceTitle } = ask.seat.partnership;
    return homePage(
      {
        parts,
        drafts: await ask.drafts(),
        became: whatBecame(pending, slug, sourceTitle !== null),
        forum: nextForum(pending, slug, ask.today),
      },
      slug,
      ask.today,
    );
  };
}
