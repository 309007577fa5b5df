// Refusing a statement. Where co-leads are in force a facilitator asks, both leads read the words, and it is done when both say yes;
// elsewhere it is done at once.
import { closed, type Ending, isRefusal } from '../../../shell/endings.ts';
import type { Ask } from '../../../shell/route.ts';
import { changedSince, type JointAct, takesBothLeads } from '../../partnership/index.ts';
import { changeStatement, findStatementToDecide, refuseByBoth } from '../store/statement.ts';
import { statementHappened } from './events.ts';
import type { AtStatement } from './found.ts';
import { mayKeepStatements } from './policy.ts';

/** Written by {@link refuseOrAsk} alone. */
const becauseIn = (asks: unknown): string => (asks as { readonly because: string }).because;

/** Undefined: it is refused. Otherwise why not, or that both leads are asked. */
export async function refuseOrAsk(
  ask: Ask,
  { statement, place }: Pick<AtStatement, 'statement' | 'place'>,
  seen: number,
  because: string,
): Promise<Ending | undefined> {
  const asked = await takesBothLeads(ask, {
    kind: 'refusing a statement',
    placeId: place?.id ?? null,
    subject: { kind: 'statement', id: statement.id },
    subjectVersion: seen,
    asks: { because },
  });
  if (asked) return asked;
  const done = await ask.act({
    may: mayKeepStatements(ask.seat),
    apply: async (scope) =>
      (await changeStatement(scope, statement, seen, { state: 'refused', because, offeredWords: null }))
        ? { result: true, happened: statementHappened.refused(statement.id) }
        : changedMeanwhile,
  });
  return isRefusal(done) ? done : undefined;
}

export const changedMeanwhile = closed(
  'Somebody changed this statement a moment before you.',
  'Nothing of yours was done. Look at it again first.',
);

export const refusingTogether: JointAct = {
  kind: 'refusing a statement',
  shown: async (scope, { id, subjectVersion, asks }) => {
    const statement = await findStatementToDecide(scope, id);
    return {
      words: 'A statement that somebody put is refused. Whoever put it is given this reason.',
      now: [{ name: 'The statement', value: statement?.words ?? 'Kept where it was put' }],
      would: [
        { name: 'What becomes of it', value: 'Refused: people are not asked about it' },
        { name: 'Why', value: becauseIn(asks) },
      ],
      fits:
        statement?.version === subjectVersion &&
        statement.askedOn === null &&
        (statement.state === 'put' || statement.state === 'accepted'),
      href: null,
    };
  },
  apply: async (scope, { id, subject }) =>
    (await refuseByBoth(scope, id)) ? { result: true, happened: statementHappened.refused(subject.id) } : changedSince,
};
