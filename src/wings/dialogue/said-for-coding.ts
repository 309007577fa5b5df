// What a room said, for those who were named to read it: only where the room agreed, without what was struck out or kept out,
// and attributed as widely as everywhere beyond the room.
import type { Scope } from '../../db/scope.ts';
import { reduce } from '../../room/index.ts';
import { readPerspectives } from '../partnership/index.ts';
import { beyondTheRoom } from './record/attributed.ts';
import { readCodingConsents, readKeptOut } from './store/coding-consent.ts';
import { readLog } from './store/log.ts';

interface SaidForCoding {
  readonly entryId: string;
  readonly who: string;
  readonly words: string;
}

/** Nothing where the room did not agree, or took it back. Asked by nobody who was not named to read it. */
export async function readSaidForCoding(scope: Scope, sessionId: string): Promise<SaidForCoding[]> {
  const agreed = (await readCodingConsents(scope, sessionId)).some(({ takenBackAt }) => takenBackAt === null);
  if (!agreed) return [];
  const keptOut = await readKeptOut(scope, sessionId);
  const perspectives = await readPerspectives(scope);
  const { contributions } = reduce(await readLog(scope, sessionId, 'partners', true), sessionId);
  return contributions.flatMap(({ id, standing, words, perspective, couldTell }): SaidForCoding[] =>
    standing !== 'kept' || !words || keptOut.has(id)
      ? []
      : [
          {
            entryId: id,
            words,
            who: beyondTheRoom(perspectives, perspective, {
              ...{ couldTell: couldTell ?? 'not asked', narrowest: null, surface: 'partners' },
            }).words,
          },
        ],
  );
}
