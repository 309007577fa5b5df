// One pass as it is handed to the threads that share it: each takes the next people that nobody has taken, until none are left.
import { type Answers, peopleIn } from '../../opinion/answers/answers.ts';
import { addPass } from '../../opinion/passes.ts';
import type { Pass } from '../../opinion/steps.ts';

/** The answers as threads share them: no names of people, which no pass reads. */
export type Given = Answers;

export interface Task {
  readonly pass: Pass;
  /** Which part is next, how many workers are at it, and whether one of them could not go on. */
  readonly board: Int32Array;
  readonly into: Float64Array;
  /** How many parts the people are taken in. */
  readonly parts: number;
}

/** Takes part in a pass until nobody is left to take. */
export function take(answers: Given, { pass, board, into, parts }: Task): void {
  const people = peopleIn(answers);
  const each = Math.max(1, Math.ceil(people / parts));
  for (let from = Atomics.add(board, 0, 1) * each; from < people; from = Atomics.add(board, 0, 1) * each)
    addPass(answers, pass, from, Math.min(people, from + each), into);
}

/** The same for a worker, who says that it is at it before it takes anything: whoever waits for it sees either all of its work or none. */
export function takePart(answers: Given, task: Task): void {
  Atomics.add(task.board, 1, 1);
  try {
    take(answers, task);
  } catch (error) {
    Atomics.store(task.board, 2, 1);
    throw error;
  } finally {
    Atomics.sub(task.board, 1, 1);
    Atomics.notify(task.board, 1);
  }
}

/** Answers in memory that threads share: where they lie, if they lie in such memory already. */
export function share({ starts, cells, statementIds }: Answers): Given {
  return { personIds: [], statementIds, starts: inShared(starts), cells: inShared(cells) };
}

function inShared<T extends Uint16Array | Uint32Array>(array: T): T {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const copy = new (array.constructor as new (buffer: SharedArrayBuffer) => T)(new SharedArrayBuffer(array.byteLength));
  copy.set(array);
  return copy;
}
