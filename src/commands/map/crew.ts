// Runs the passes of a method over everybody's answers: on this thread, and beside it on as many workers as are worth starting. Sums are exact, so
// that who took which people never shows (decision 0041).
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Answers, peopleIn } from '../../opinion/answers/answers.ts';
import { addPass, figuresOf } from '../../opinion/passes.ts';
import type { Pass } from '../../opinion/steps.ts';
import { type Given, share, type Task, take } from './task.ts';

export interface Crew {
  readonly workers: number;
  /** Settles when every worker has started. Nobody needs to wait for it. */
  readonly ready: Promise<unknown>;
  /** A whole pass. This thread takes part and waits for the others. */
  readonly run: (pass: Pass) => Float64Array;
  /** Settles when every worker has gone. */
  readonly end: () => Promise<void>;
}

/** A worker takes as long to start as this many answers take to be counted whole, or longer. */
const worthAWorker = 10_000_000;

export const workersFor = ({ cells }: Pick<Answers, 'cells'>): number =>
  cells.length < worthAWorker ? 0 : Math.min(availableParallelism(), 8) - 1;

/** @param workers beside this thread. They begin as soon as they have started: until then this thread takes everybody. */
export function crewOf(answers: Answers, workers = workersFor(answers)): Crew {
  const given: Given = workers > 0 ? share(answers) : answers;
  const hands = Array.from({ length: workers }, () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: given });
    worker.unref();
    // one that is gone leaves its people to the others; what it had begun and could not end is told by the board
    worker.on('error', () => {});
    return worker;
  });
  return {
    workers,
    ready: Promise.allSettled(hands.map((worker) => once(worker, 'message'))),
    run: (pass) => (workers === 0 ? alone(answers, pass) : together(given, hands, pass)),
    end: async () => {
      await Promise.all(hands.map((worker) => worker.terminate()));
    },
  };
}

function alone(answers: Answers, pass: Pass): Float64Array {
  const into = new Float64Array(figuresOf(answers, pass));
  addPass(answers, pass, 0, peopleIn(answers), into);
  return into;
}

function together(given: Given, hands: readonly Worker[], pass: Pass): Float64Array {
  const figures = figuresOf(given, pass);
  const room = () => new Float64Array(new SharedArrayBuffer(8 * figures));
  const board = new Int32Array(new SharedArrayBuffer(12));
  // figures of each person are written where they belong, by whoever takes that person; sums are made apart and added up
  const into = room();
  // so many that whoever began late, or is held up, leaves more of them to the others
  const parts = 8 * (hands.length + 1);
  const tasks = hands.map((worker): Task => {
    const task: Task = { pass, board, into: pass.each ? into : room(), parts };
    worker.postMessage(task);
    return task;
  });
  take(given, { pass, board, into, parts });
  for (let busy = Atomics.load(board, 1); busy > 0; busy = Atomics.load(board, 1)) Atomics.wait(board, 1, busy);
  if (Atomics.load(board, 2) > 0) throw new Error(`A worker could not go on with the pass “${pass.kind}”`);
  if (!pass.each)
    for (const task of tasks) for (let at = 0; at < figures; at++) (into[at] as number) += task.into[at] as number;
  return into;
}
