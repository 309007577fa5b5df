// Statements of a session that a round of a data file asks, and what was kept of all its sheets together. Pure.
import type { AskedStatement, Finding, LoadedQuestion } from '../../../wings/coproduction/index.ts';
import type { Making } from '../rows.ts';
import type { PartnershipFile } from '../schema.ts';
import type { FindingPart, RoundPart } from './round-schema.ts';

type Path = readonly PropertyKey[];
export type PutStatement = Omit<AskedStatement, 'id'>;
/** By their keys, as they are asked. */
export const statementsIn = ({ engagements }: PartnershipFile): ReadonlyMap<string, PutStatement> =>
  new Map(
    engagements
      .flatMap(({ sessions }) => sessions.flatMap(({ statements }) => statements))
      .flatMap(({ key, words, easy = null, welsh = null, by }) =>
        key === undefined ? [] : [[key, { words, easyWords: easy, welshWords: welsh, putBy: by }]],
      ),
  );

export function linkAsked(
  { link }: Making,
  sessionId: string,
  roundId: string,
  asked: readonly AskedStatement[],
  questions: readonly LoadedQuestion[],
): void {
  link('session', sessionId, 'round', roundId, 'asked');
  asked.forEach(({ id }, i) => {
    link('statement', id, 'standard in a round', questions[i]?.id ?? '', 'asked');
  });
}

export function askedOf(
  { keys }: Making,
  round: RoundPart,
  statements: ReadonlyMap<string, PutStatement>,
  at: Path,
): readonly AskedStatement[] {
  return round.statements.flatMap((key, s) => {
    const id = keys.find('statement', key, [...at, 'statements', s]);
    const put = statements.get(key);
    return id && put ? [{ id, ...put }] : [];
  });
}

export function found(
  { put, keys }: Making,
  { people, groups, evidence, map, askNext }: FindingPart,
  roundId: string,
  questions: readonly LoadedQuestion[],
  at: Path,
): void {
  const questionOf = (key: string | undefined, path: Path): string | null => {
    const id = keys.find('statement', key, path);
    return id === null ? null : (questions.find((question) => question.key === `statement/${id}`)?.id ?? null);
  };
  const finding: Finding = {
    people,
    groups:
      groups?.map(({ holds }, g) => ({
        holds: holds.flatMap(({ statement, answer }) => {
          const questionId = questionOf(statement, [...at, 'groups', g]);
          return questionId ? [{ questionId, answer }] : [];
        }),
      })) ?? null,
    groupsKeptBack: false,
    evidence: { chance: evidence.chance, stability: evidence.stability ?? null },
    map: map ?? null,
    askNext: questionOf(askNext, [...at, 'askNext']),
  };
  put('common_ground_finding', { round_id: roundId, finding: JSON.stringify(finding) });
}
