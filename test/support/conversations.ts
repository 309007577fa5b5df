/** The real conversations under `test/fixtures/opinion`, packed, with what the peers found in them. Its README says where they come from. */
import { readFileSync } from 'node:fs';
import { type Answer, type Answers, cellOf } from '../../src/opinion/answers/answers.ts';
import type { StatementFacts } from '../../src/opinion/index.ts';

export const CONVERSATIONS = ['london.youth.policing', 'scoop-hivemind.biodiversity', 'vtaiwan.uberx'] as const;
type Name = (typeof CONVERSATIONS)[number];

interface Statistic {
  readonly tid: number;
}
export interface Expected {
  readonly red_dwarf: {
    readonly k: number;
    readonly silhouette_by_k: Readonly<Record<string, number>>;
    readonly group_of: Readonly<Record<string, number>>;
    readonly statement_ids: readonly number[];
    readonly mean: readonly number[];
    readonly pc1: readonly number[];
    readonly pc2: readonly number[];
    readonly projection: Readonly<Record<string, readonly [number, number]>>;
    readonly comment_priority: Readonly<Record<string, number>>;
    readonly group_aware_consensus_agree: Readonly<Record<string, number>>;
    readonly group_aware_consensus_disagree: Readonly<Record<string, number>>;
    readonly consensus: { readonly agree: readonly Statistic[]; readonly disagree: readonly Statistic[] };
    readonly repness: Readonly<Record<string, readonly (Statistic & { readonly 'repful-for': string })[]>>;
  };
  readonly polis_clojure: {
    readonly in_conv: readonly number[];
    readonly groups: readonly unknown[];
    readonly group_of: Readonly<Record<string, number>>;
  };
  readonly peer_agreement: { readonly ari_clj_rd: number };
}

export interface Conversation {
  readonly answers: Answers;
  readonly statements: readonly StatementFacts[];
  readonly expected: Expected;
}

export type GivenAnswer = readonly [personId: string, statementId: string, answer: Answer];

/** People and statements in the order in which they first answer or are answered. */
export function packed(given: readonly GivenAnswer[]): Answers {
  const statements = new Map<string, number>();
  const people = new Map<string, Map<number, Answer>>();
  for (const [personId, statementId, answer] of given) {
    const statement = statements.get(statementId) ?? statements.size;
    statements.set(statementId, statement);
    people.set(personId, (people.get(personId) ?? new Map<number, Answer>()).set(statement, answer));
  }
  const rows = [...people.values()].map((row) => [...row].sort(([a], [b]) => a - b));
  const starts = new Uint32Array(rows.length + 1);
  for (const [row, { length }] of rows.entries()) starts[row + 1] = (starts[row] ?? 0) + length;
  return {
    personIds: [...people.keys()],
    statementIds: [...statements.keys()],
    starts,
    cells: Uint16Array.from(rows.flat(), ([statement, answer]) => cellOf(statement, answer)),
  };
}

/** The answers as they were given, in time order where the file has it. */
export function givenIn(name: Name): GivenAnswer[] {
  return linesOf(`${name}.votes.csv`).map((line) => {
    const [person = '', statement = '', answer] = line.split(',');
    return [person, statement, Number(answer) as Answer];
  });
}

export function conversation(name: Name): Conversation {
  return {
    answers: packed(givenIn(name)),
    statements: linesOf(`${name}.statements.csv`).flatMap((line) => {
      const [, id, moderated, meta] = /^(\d+),[^,]*,(-?[01]),(True|False),/.exec(line) ?? [];
      return id ? [{ id, moderated: Number(moderated) as StatementFacts['moderated'], isMeta: meta === 'True' }] : [];
    }),
    expected: JSON.parse(textOf(`${name}.expected.json`)),
  };
}

const textOf = (file: string): string => readFileSync(new URL(`../fixtures/opinion/${file}`, import.meta.url), 'utf8');
const linesOf = (file: string): string[] => textOf(file).trim().split(/\r?\n/).slice(1);
