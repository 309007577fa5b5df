// What every journey stands on: the real command on data of its own, and a look at every page that it answers with.
import { test as base, expect, type Page } from '@playwright/test';
import { type Looking, openLooking } from './look.ts';
import { type Served, withServed } from './served.ts';

export { expect };

interface OfWorker {
  readonly examples: Served;
}
interface OfJourney {
  /** The example, for journeys that change nothing. One for all of them. */
  readonly example: Served;
  /** The example on data of its own, for a journey that changes it. */
  readonly ownExample: Served;
  /** An empty installation, in which nobody has an account yet. */
  readonly empty: Served;
  /** Looks at every page of the journey; what is wrong on any of them fails it at its end. */
  readonly looking: Looking;
  /** Another person, at another machine. */
  readonly someoneElse: () => Promise<Page>;
}

const lookedAt = (looking: Looking, use: (served: Served) => Promise<void>) => async (served: Served) => {
  served.tellOf(looking.at);
  await use(served);
  // what is still to be looked at needs its style sheet
  await looking.found();
};

export const test = base.extend<OfJourney, OfWorker>({
  examples: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => withServed('example', use),
    { scope: 'worker', timeout: 60_000 },
  ],
  looking: async ({ browser, javaScriptEnabled }, use) => {
    const looking = await openLooking(browser, { script: javaScriptEnabled });
    await use(looking);
    const found = await looking.found();
    await looking.close();
    expect(found).toEqual([]);
  },
  example: async ({ examples, looking }, use) => {
    examples.tellOf(looking.at);
    await use(examples);
    examples.tellOf(() => {});
  },
  ownExample: ({ looking }, use) => withServed('example', lookedAt(looking, use)),
  empty: ({ looking }, use) => withServed('serve', lookedAt(looking, use)),
  someoneElse: async ({ browser, javaScriptEnabled, viewport }, use) => {
    const pages: Page[] = [];
    await use(async () => {
      const context = await browser.newContext({ javaScriptEnabled, viewport });
      const page = await context.newPage();
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
});
