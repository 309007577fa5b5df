import fs from 'node:fs';
import type { TestEvent } from 'node:test/reporters';

export type Tally = { passed: number; failed: number; skipped: number };

/** Adds what was counted to the file that TALLY names, for whoever sums up. */
export function addToTally(counted: Tally, file = process.env.TALLY): void {
  if (file) fs.appendFileSync(file, `${JSON.stringify(counted)}\n`);
}

/** A reporter of node:test that says nothing and counts. The summary without a file is that of the whole run. */
export default async function* tally(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const { type, data } of events) {
    if (type !== 'test:summary' || data.file !== undefined) continue;
    const { tests, passed, skipped, todo } = data.counts;
    addToTally({ passed, failed: tests - passed - skipped - todo, skipped: skipped + todo });
  }
  yield '';
}
