/**
 * What each perspective holds while a conversation goes on. It takes one person's answers at a time, in the time of their answers, however many people
 * there are, and holds whole numbers only: so what it reads is to the same bit what {@link readStatements} reads in all answers at once, in whatever
 * order they came, and whoever changed their mind on the way. The map and the groups are of everybody together, and are found anew by `commonGround`.
 */
import type { Answer } from '../answers/answers.ts';
import { readStatements } from './read-statements.ts';
import type { Asked, StatementReading } from './result.ts';

export interface RunningViews {
  /**
   * All that a person answered, and the perspective that they said they speak from: it takes the place of what they answered before, the last of several
   * answers to one statement counting. Nothing at all: they are taken out.
   */
  readonly take: (
    personId: string,
    perspective: string,
    answers: Iterable<readonly [statementId: string, answer: Answer]>,
  ) => void;
  /** How often each perspective gave each answer, for every statement that anybody answered: exact. */
  readonly asked: () => Asked[];
  readonly readings: () => StatementReading[];
}

interface Said {
  readonly perspective: string;
  readonly answers: ReadonlyMap<string, Answer>;
}

export function runningViews(): RunningViews {
  const people = new Map<string, Said>();
  const members = new Map<string, number>();
  /** By statement and perspective: how often -1, 0 and 1 were answered. */
  const counts = new Map<string, Map<string, [number, number, number]>>();

  function count({ perspective, answers }: Said, times: 1 | -1): void {
    added(members, perspective, times);
    for (const [statementId, answer] of answers) {
      const views = counts.get(statementId) ?? new Map<string, [number, number, number]>();
      counts.set(statementId, views);
      const view = views.get(perspective) ?? [0, 0, 0];
      view[answer + 1] = (view[answer + 1] as number) + times;
      if (view.some((one) => one > 0)) views.set(perspective, view);
      else views.delete(perspective);
      if (views.size === 0) counts.delete(statementId);
    }
  }
  const asked = (): Asked[] =>
    Array.from(counts, ([statementId, views]) => ({
      statementId,
      byPerspective: [...members.keys()].map((perspective) => {
        const [disagree, pass, agree] = views.get(perspective) ?? [0, 0, 0];
        return { perspective, counts: [{ agree, pass, disagree, chance: 1 }] };
      }),
    }));

  return {
    take(personId, perspective, given) {
      const before = people.get(personId);
      if (before) count(before, -1);
      const said: Said = { perspective, answers: new Map(given) };
      if (said.answers.size === 0) people.delete(personId);
      else {
        people.set(personId, said);
        count(said, 1);
      }
    },
    asked,
    readings: () => readStatements(asked()),
  };
}

function added(members: Map<string, number>, perspective: string, times: 1 | -1): void {
  const now = (members.get(perspective) ?? 0) + times;
  if (now > 0) members.set(perspective, now);
  else members.delete(perspective);
}
