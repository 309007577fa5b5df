// A statement as a question of a round: what marks it, and how it is found again in the next round that asks it. Pure.
import type { RoundQuestion } from '../rounds/round.ts';

/** More than that, and people stop reading: thirty long ones are four sides of ordinary print, and nine of easy read. */
export const STATEMENTS_AT_MOST = 40;

/** The same statement has the same key in every round that asks it: what was let out of it before is found by this. */
const statementKey = (statementId: string): string => `statement/${statementId}`;
const statementIn = (key: string | null): string | null =>
  key?.startsWith('statement/') ? key.slice('statement/'.length) : null;

/** Stands where a standard has its heading. */
const organisers = 'organisers';
export const isByOrganisers = ({ key, grouping }: Pick<RoundQuestion, 'key' | 'grouping'>): boolean =>
  grouping === organisers && statementIn(key) !== null;

/** What stands in place of a statement that was taken back (migration 0051): nothing is claimed, shown or made of words that are gone. */
export const isTakenBack = ({ name }: Pick<RoundQuestion, 'name'>): boolean => name === 'These words were taken back.';

export interface AskedStatement {
  readonly id: string;
  readonly words: string;
  readonly easyWords: string | null;
  readonly welshWords: string | null;
  readonly putBy: 'participant' | 'organiser';
}

/** In their order, which is the same on every sheet and every print: a pile of paper is keyed by the numbers of its lines. */
export const statementQuestions = (asked: readonly AskedStatement[], newId: () => string): RoundQuestion[] =>
  asked.map(({ id, words, easyWords, welshWords, putBy }, i) => ({
    id: newId(),
    position: i + 1,
    key: statementKey(id),
    grouping: putBy === 'organiser' ? organisers : null,
    name: words,
    words: null,
    easyWords,
    welshWords,
    answers: 'agreement',
  }));
