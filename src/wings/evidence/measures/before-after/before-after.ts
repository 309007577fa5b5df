import { type Ending, notFound } from '../../../../shell/endings.ts';
import type { Ask } from '../../../../shell/route.ts';
import { readMilestones } from '../../../partnership/index.ts';
import { readChangeIdeas } from '../../store/measures.ts';
import { compare } from '../before-after.ts';
import { heldWords, readHeld } from '../events-on-line.ts';
import { findWhole } from '../find-measure.ts';
import { beforeAfterPage } from './page.ts';

export async function showBeforeAfter(ask: Ask): Promise<Ending> {
  const found = await findWhole(ask);
  const idea = found?.ideas.find(({ id }) => id === ask.params.idea);
  if (!found || !idea) return notFound('change idea');
  const compared = compare(found.measure.every, found.points, idea, found.ideas.length);
  const others = await ask.read(async (scope) => [
    ...(await readChangeIdeas(scope))
      .filter(({ id }) => id !== idea.id)
      .map(({ beganOn, words }) => ({ on: beganOn, words: `Change idea: ${words}` })),
    ...(await readHeld(scope, ask.today)).map((session) => ({ on: session.onDate, words: heldWords(session) })),
    ...(await readMilestones(scope)).flatMap(({ onDate, title }) =>
      onDate === null ? [] : [{ on: onDate, words: `Milestone: ${title}` }],
    ),
  ]);
  return beforeAfterPage(found, idea, compared, others, ask.seat);
}
