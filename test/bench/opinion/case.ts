// One conversation, measured in a process of its own, so that no other's memory or warmth is counted with it. Started by opinion.bench.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { type Crew, crewOf } from '../../../src/commands/map/crew.ts';
import type { Answers } from '../../../src/opinion/answers/answers.ts';
import { commonGround, polisSteps } from '../../../src/opinion/index.ts';
import { finish } from '../../../src/opinion/steps.ts';
import { conversation, conversations } from '../../support/conversation.ts';
import { invented } from './invented.ts';

/** Milliseconds of wall time, and of all processors' time; megabytes. */
export interface Measured {
  readonly answers: number;
  readonly workers: number;
  /** From packed answers to the whole result in a process that has never done it, its workers not yet started. */
  readonly first: number;
  readonly firstBusy: number;
  /** The median of as many runs as were asked for, the first among them. */
  readonly usual: number;
  readonly usualBusy: number;
  /** The most memory that the first run held, above what the process held with the packed answers in it. */
  readonly above: number;
  /** Reading every packed answer once, one after the other, on one thread: the median. */
  readonly pass: number;
}

export interface Asked {
  readonly method: 'polis' | 'common ground';
  readonly case: string;
  readonly runs: number;
}

function answersOf(name: string): Answers {
  const real = conversations.find((each) => each === name);
  if (real) return conversation(real).answers;
  const [people = 0, statements = 0] = name.split(' x ').map(Number);
  return invented(people, statements);
}

const kibibytes = (field: string): number =>
  Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0);
/** What the process holds, and the most it has held since it was last asked to forget. */
const megabytes = (field: string): number => (kibibytes(field) * 1024) / 1e6;
const held = () => (process.platform === 'linux' ? megabytes('VmRSS') : process.memoryUsage.rss() / 1e6);
const most = () => (process.platform === 'linux' ? megabytes('VmHWM') : (process.resourceUsage().maxRSS * 1024) / 1e6);
function forgetMost(): void {
  global.gc?.();
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
}

const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;

function timed(work: () => unknown): { wall: number; busy: number } {
  const [from, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - from, busy: (user + system) / 1000 };
}

/** The sum is used, so that no compiler leaves the pass out. */
function onePass({ cells }: Answers): number {
  let sum = 0;
  for (let at = 0; at < cells.length; at++) sum += cells[at] as number;
  return sum;
}

/** People as three perspectives, in turn. */
const inThree = ({ personIds }: Answers) =>
  new Map(personIds.map((id, at) => [id, ['resident', 'officer', 'nurse'][at % 3] as string]));

async function measured({ method, case: name, runs }: Asked): Promise<Measured> {
  const answers = answersOf(name);
  const perspectives = method === 'polis' ? new Map() : inThree(answers);
  forgetMost();
  const input = held();
  let crew: Crew | undefined;
  const once = () =>
    timed(() => {
      if (method === 'common ground') return commonGround(answers, { perspectives });
      crew ??= crewOf(answers);
      return finish(polisSteps(answers), crew.run);
    });
  const first = once();
  const above = most() - input;
  const times = [first, ...Array.from({ length: runs - 1 }, once)];
  const passes = Array.from({ length: 9 }, () => timed(() => onePass(answers)).wall);
  await crew?.end();
  return {
    answers: answers.cells.length,
    workers: crew?.workers ?? 0,
    first: first.wall,
    firstBusy: first.busy,
    usual: median(times.map(({ wall }) => wall)),
    usualBusy: median(times.map(({ busy }) => busy)),
    above,
    pass: median(passes),
  };
}

const asked: Asked = JSON.parse(process.argv[2] ?? '{}');
console.log(JSON.stringify(await measured(asked)));
process.exit(0);
