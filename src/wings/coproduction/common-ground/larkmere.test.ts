// What the fictional partnership's file says was found is what the method finds: nothing on its pages is made up beside it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { disclose } from '../../../disclosure/index.ts';
import { chance } from '../../../opinion/chance.ts';
import { findingOf } from './finding-of.ts';

type Counts = readonly number[];
interface AskedRound {
  readonly key: string;
  readonly statements?: readonly string[];
  readonly asks: readonly { readonly counts?: readonly Counts[] }[];
  readonly finding?: object;
}
const file: { readonly rounds: readonly AskedRound[] } = parse(readFileSync('examples/larkmere.yaml', 'utf8'));
const rounds = file.rounds.filter(({ statements }) => statements !== undefined);

/** The file has counts and no sheets: who answered what to two statements is dealt out by lot within each view. */
function dealt(counts: readonly Counts[], lot: { below(size: number): number }): number[][] {
  const people = Math.max(...counts.map((one) => one.reduce((sum, count) => sum + count, 0)));
  const lines = counts.map((one) => {
    const ticks = one.flatMap((count, option) => new Array<number>(count).fill(option + 1));
    while (ticks.length < people) ticks.push(0);
    for (let i = people - 1; i > 0; i--) {
      const j = lot.below(i + 1);
      [ticks[i], ticks[j]] = [ticks[j] ?? 0, ticks[i] ?? 0];
    }
    return ticks;
  });
  return Array.from({ length: people }, (_, person) => lines.map((line) => line[person] ?? 0));
}

const isShown = (counts: Counts): boolean =>
  disclose({ rooms: [{ id: 'one', closed: true, counts }], released: [] }, { rooms: ['one'], surface: 'partners' })
    .shown;

test('two rounds of statements stand in the file', () => assert.equal(rounds.length, 2));

for (const { key, statements = [], asks, finding } of rounds)
  test(`what was found in the round “${key}” is what the method finds in sheets with its counts`, () => {
    const views = asks.flatMap(({ counts }) => (counts ? [counts] : []));
    const lot = chance(1);
    const sheets = views.flatMap((counts) => dealt(counts, lot));
    const shown = new Set(statements.filter((_, i) => views.every((counts) => isShown(counts[i] ?? []))));
    const { people, groups, groupsKeptBack, evidence, map, askNext } = findingOf(sheets, statements, shown);
    assert.equal(groupsKeptBack, false, 'the file has no word for that');
    assert.deepEqual(finding, {
      people,
      ...(groups && {
        groups: groups.map(({ holds }) => ({
          holds: holds.map(({ questionId, answer }) => ({ statement: questionId, answer })),
        })),
      }),
      evidence: { chance: evidence.chance, ...(evidence.stability !== null && { stability: evidence.stability }) },
      ...(map && { map }),
      ...(askNext && { askNext }),
    });
  });
