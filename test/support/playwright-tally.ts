import type { Reporter, Suite, TestCase, TestError, TestResult } from '@playwright/test/reporter';
import { addToTally } from './tally.ts';

/** A Playwright reporter that says each journey and why it failed, and counts. The summing up is left to who started it. */
export default class PlaywrightTally implements Reporter {
  #suite: Suite | undefined;
  #outside = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  onTestEnd(test: TestCase, { status, duration, errors }: TestResult): void {
    const mark = status === 'skipped' ? '﹣' : test.ok() ? '✔' : '✖';
    console.log(`${mark} ${test.titlePath().slice(2).join(' > ')} (${duration}ms)`);
    if (!test.ok()) for (const error of errors) tell(error);
  }

  /** Something outside any test, such as a file that cannot be read. */
  onError(error: TestError): void {
    this.#outside += 1;
    tell(error);
  }

  onEnd(): void {
    const outcomes = this.#suite?.allTests().map((test) => test.outcome()) ?? [];
    const count = (...which: string[]) => outcomes.filter((outcome) => which.includes(outcome)).length;
    addToTally({
      passed: count('expected'),
      failed: count('unexpected', 'flaky') + this.#outside,
      skipped: count('skipped'),
    });
  }

  printsToStdio(): boolean {
    return true;
  }
}

function tell({ message, stack, value, snippet }: TestError): void {
  console.log([stack ?? message ?? value, snippet].filter(Boolean).join('\n'));
}
