// What was found of each statement, where the thread goes through the question that asked it.
import type { Scope } from '../../../db/scope.ts';
import type { ThreadStop } from '../../../shell/wing.ts';
import { readRounds } from '../store/rounds.ts';
import { anchorOf } from './chart.ts';
import { readSessionOf } from './of-session.ts';
import { commonGroundPaths as paths } from './paths.ts';
import { isLaterOpened, readResult } from './read-common-ground.ts';
import type { Band } from './reading.ts';
import { verdictWords, whyWords } from './verdict-words.ts';

const kinds: Readonly<Record<Band, string>> = {
  'common ground': 'agreed',
  'we differ': 'held-open',
  'not sure yet': 'tbc',
};
type FoundOfOne = Required<Pick<ThreadStop, 'on' | 'state' | 'note'>> & { readonly href: string | null };

/** By question: nothing of a round before it is opened, and nothing of words that were taken back. */
export async function foundOfEach(
  scope: Scope,
  partnership: string,
  roundIds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, FoundOfOne>> {
  const opened = (await readRounds(scope)).filter(
    ({ kind, state }) => kind === 'common ground' && state === 'revealed',
  );
  const found = new Map<string, FoundOfOne>();
  for (const round of opened.filter(({ id }) => roundIds.has(id))) {
    const session = await readSessionOf(scope, round);
    // the page of a session shows the latest that was opened, and no earlier one
    const isShown = session && !opened.some((one) => isLaterOpened(one, round));
    for (const line of (await readResult(scope, round)).lines)
      found.set(line.statement.id, {
        on: round.revealedOn,
        href: isShown
          ? `${paths.commonGroundInFull(partnership, session.engagementSlug, session.slug)}#${anchorOf(line)}`
          : null,
        state: { kind: kinds[line.band], word: verdictWords(line) },
        note: `${whyWords(line)}. Asked in: ${round.title}`,
      });
  }
  return found;
}
