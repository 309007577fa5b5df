// What all sheets of a round say together is kept in the act that opens its boxes, of what was let out in that act. Then the sheets are gone.
import type { Scope } from '../../../db/scope.ts';
import type { AtRound } from '../rounds/find-round.ts';
import { ledgerKey } from '../rounds/read-seen.ts';
import type { Kept } from '../store/figures.ts';
import { keepFinding } from '../store/finding.ts';
import { readRoundPerspectives } from '../store/rounds.ts';
import { findingOf } from './finding-of.ts';

/** @param sheets as they came out of the boxes; they are held here and nowhere else */
export async function keepFound(
  scope: Scope,
  { round, questions }: Pick<AtRound, 'round' | 'questions'>,
  sheets: readonly (readonly number[])[],
  released: readonly Pick<Kept, 'question' | 'rooms'>[],
): Promise<void> {
  const counted = (await readRoundPerspectives(scope, round.id)).filter(({ outcome }) => outcome === 'counted');
  if (counted.length === 0) return;
  const isShown = (key: string) =>
    counted.every(({ id }) => released.some(({ question, rooms }) => question === key && rooms.includes(id)));
  const shown = new Set(questions.filter((question) => isShown(ledgerKey(question))).map(({ id }) => id));
  const questionIds = questions.map(({ id }) => id);
  await keepFinding(scope, round.id, findingOf(sheets, questionIds, shown));
}
