// common-thread map VOTES.csv: where those who answered stand together and apart. It needs no database.
import type { Writable } from 'node:stream';
import { peopleIn } from '../opinion/answers/answers.ts';
import { inOrder } from '../opinion/answers/ids.ts';
import { leaveOut } from '../opinion/answers/leave-out.ts';
import { type Answers, commonGround, finish, polisSteps, type Steps } from '../opinion/index.ts';
import { PlainFault } from '../plain-fault.ts';
import type { Command } from './command.ts';
import { type Asked, askedBy } from './map/asked.ts';
import { commonGroundFields } from './map/common-ground-fields.ts';
import { commonGroundWords } from './map/common-ground-words.ts';
import { crewOf } from './map/crew.ts';
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
  const { result, fields, words } = await readingOf(asked, given, progress);
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

async function readingOf(asked: Asked, given: Given, progress: Progress): Promise<Reading> {
  if (asked.method === 'common-ground') {
    progress.say(() => 'Working out what is common ground');
    const heard = withoutLeftOut(given);
    const result = commonGround(heard.answers, { perspectives: heard.perspectives });
    return {
      result,
      fields: () => commonGroundFields(heard, result),
      words: () => commonGroundWords(heard, result),
    };
  }
  const { labels, groups } = groupsIn(given);
  const steps = polisSteps(given.answers, { statements: given.facts, ...(groups && { groups }) });
  const result = await passesOf(given.answers, steps, progress);
  return {
    result,
    fields: () => polisFields(given, result, labels),
    words: () => polisWords(given, result, labels),
  };
}

/** What was refused is not heard, and what asks of a person and not of the matter is no common ground. */
function withoutLeftOut(given: Given): Given {
  const left = new Set([...given.refused, ...given.meta]);
  return {
    ...given,
    answers: leaveOut(
      given.answers,
      given.answers.statementIds.map((id) => left.has(id)),
    ),
  };
}

async function passesOf<T>(answers: Answers, steps: Steps<T>, progress: Progress): Promise<T> {
  const crew = crewOf(answers);
  let passes = 0;
  try {
    return finish(steps, (pass) => {
      passes += 1;
      progress.say(() => `Working: ${passes} times through all answers`);
      return crew.run(pass);
    });
  } finally {
    await crew.end();
  }
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
