// What the published Polis method found, for a person who reads: one line, then a minute.
import type { PolisResult } from '../../opinion/index.ts';
import type { Given } from './given.ts';
import { sizes } from './polis-fields.ts';
import { counted, remarks, section, statementIn } from './words.ts';

export function polisWords(given: Given, result: PolisResult, labels?: readonly string[]): string[] {
  const { statementIds, personIds, cells } = given.answers;
  const statement = statementIn(given);
  const named = (number: number) => statement(statementIds[number] ?? '');
  const groups = sizes(result);
  const label = (number: number) => labels?.[number] ?? String(number);
  return [
    `${groupsLine(result, groups)} ${counted(personIds.length, 'person', 'people')} gave ${counted(cells.length, 'answer')} to ${counted(statementIds.length, 'statement')}.`,
    ...section('Most agree, of all who answered:', result.consensus.agree.map(named)),
    ...section('Most disagree, of all who answered:', result.consensus.disagree.map(named)),
    ...result.repness.flatMap((all, number) =>
      section(
        `What tells group ${label(number)} (${counted(groups[number] ?? 0, 'person', 'people')}) from the others:`,
        all.map((one) => `${one.successes} of ${one.seen} ${one.direction}: ${named(one.statement)}`),
      ),
    ),
    ...section('What this can and cannot tell you:', [
      'This is the published Polis method. It draws two groups or more even of answers given at random.',
      'Whether there are groups at all, and how sure each figure is, --method common-ground says.',
      'Only those who answered are counted. In a small room these figures can point at a person: keep them as you keep the answers.',
    ]),
    ...section('Of the tables:', remarks(given)),
  ];
}

function groupsLine({ inMap, k }: PolisResult, groups: readonly number[]): string {
  if (k === 0) return 'Nobody is in a group.';
  const people = `${counted(inMap.length, 'person is', 'people are')} in the map`;
  return k === 1
    ? `${people}, in one group.`
    : `${people}, in ${k} groups of ${groups.slice(0, -1).join(', ')} and ${groups.at(-1)}.`;
}
