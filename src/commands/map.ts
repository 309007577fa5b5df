// common-thread map VOTES.csv: where those who answered stand together and apart. It needs no database.
import type { Writable } from 'node:stream';
import { peopleIn } from '../opinion/answers/answers.ts';
import { inOrder } from '../opinion/answers/ids.ts';
import { polis } from '../opinion/index.ts';
import { PlainFault } from '../plain-fault.ts';
import type { Command } from './command.ts';
import { type Asked, askedBy } from './map/asked.ts';
import { type Given, readGiven } from './map/given.ts';
import { type Field, notFinite, piecesOf } from './map/json.ts';
import { polisFields } from './map/polis-fields.ts';
import { polisWords } from './map/polis-words.ts';
import { type Progress, progressOn } from './map/progress.ts';
import { remarks } from './map/words.ts';
import { writeOut } from './map/write-out.ts';

export const map: Command = {
  name: 'map',
  usage: 'map VOTES.csv        say where people stand together and apart; --method polis or common-ground, --json',
  run: (args) => makeMap(args, process.stdout, process.stderr),
};

const call =
  'common-thread map VOTES.csv [--statements FILE] [--perspectives FILE] --method polis|common-ground [--json]';

/** Nothing is written to `out` but a whole result. Whatever is wrong with the tables is thrown as a PlainFault. */
export async function makeMap(args: readonly string[], out: Writable, beside: Writable): Promise<number> {
  const asked = askedBy(args);
  if ('wrong' in asked) {
    beside.write(`${asked.wrong} ${call}\n`);
    return 2;
  }
  const progress = progressOn(beside);
  const given = await readGiven(asked, progress);
  const { result, fields, words } = readingOf(asked, given, progress);
  const wrong = notFinite(result);
  if (wrong !== undefined) throw new PlainFault(`The result is not to be relied on: ${wrong} holds what is no number.`);
  if (asked.json) for (const remark of remarks(given)) beside.write(`${remark}\n`);
  await writeOut(out, asked.json ? piecesOf(fields()) : [`${words().join('\n')}\n`]);
  return 0;
}

interface Reading {
  readonly result: unknown;
  readonly fields: () => Iterable<Field>;
  readonly words: () => string[];
}

function readingOf(asked: Asked, given: Given, progress: Progress): Reading {
  progress.say(() => 'Reading is done. Working.');
  if (asked.method === 'common-ground') throw new PlainFault('There is only the method polis as yet.');
  const { labels, groups } = groupsIn(given);
  const result = polis(given.answers, { statements: given.facts, ...(groups && { groups }) });
  return {
    result,
    fields: () => polisFields(given, result, labels),
    words: () => polisWords(given, result, labels),
  };
}

/** Groups that were given, as numbers: in the order of their labels. */
function groupsIn({ answers, groups: labelOf }: Given): { labels?: string[]; groups?: Int32Array } {
  if (!labelOf) return {};
  const all = [...new Set(answers.personIds.map((id) => labelOf.get(id)).filter((label) => label !== undefined))];
  const labels = Array.from(inOrder(all), (at) => all[at] ?? '');
  const numbers = new Map(labels.map((label, number) => [label, number]));
  const groups = new Int32Array(peopleIn(answers)).fill(-1);
  for (const [row, id] of answers.personIds.entries()) groups[row] = numbers.get(labelOf.get(id) ?? '') ?? -1;
  return { labels, groups };
}
