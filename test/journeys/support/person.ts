// What someone does on a page, said as they would say it: by the words that are on it.
import { expect, type Locator, type Page } from '@playwright/test';

type Answers = Readonly<Record<string, string | true | readonly string[]>>;

/** Follows a link by its words. */
export async function follow(page: Page, words: string | RegExp): Promise<void> {
  await page
    .getByRole('link', { name: words, exact: typeof words === 'string' })
    .first()
    .click();
}

export async function press(page: Page, words: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name: words, exact: typeof words === 'string' })
    .first()
    .click();
}

/**
 * Answers what is asked. A question is named by its label, or by its legend when it is a group: then the answer is the
 * label of what is chosen (several of them, in a list), or a day as '11 6 2026'. `true` ticks a box.
 */
export async function answer(page: Page, answers: Answers): Promise<void> {
  for (const [question, given] of Object.entries(answers)) {
    const group = page.getByRole('group', { name: question });
    if (given === true) await page.getByRole('checkbox', { name: question, exact: true }).check();
    else if (await group.count()) await choose(group.first(), given);
    else await write(page.getByLabel(question, { exact: true }).filter({ visible: true }).first(), String(given));
  }
}

async function choose(group: Locator, given: string | readonly string[]): Promise<void> {
  const day = typeof given === 'string' ? /^(\d+) (\d+) (\d{4})$/.exec(given) : null;
  if (day) {
    for (const [at, part] of ['Day', 'Month', 'Year'].entries())
      await group.getByRole('textbox', { name: part, exact: true }).fill(day[at + 1] ?? '');
    return;
  }
  for (const one of [given].flat()) await group.getByLabel(one, { exact: true }).check();
}

async function write(field: Locator, words: string): Promise<void> {
  if ((await field.evaluate((one) => one.localName)) === 'select') await field.selectOption({ label: words });
  else await field.fill(words);
}

/** Fills in a form and sends it, and looks that it was taken. */
export async function send(page: Page, button: string, answers: Answers): Promise<void> {
  await answer(page, answers);
  await press(page, button);
  await expect(page.getByText(/things? to put right/)).toHaveCount(0);
}

export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });

/** What was just kept, as the next page says it. */
export async function kept(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByRole('status')).toContainText(words);
}

/** Goes to a part of the service by the navigation that stands on every page. */
export const go = (page: Page, part: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Parts of this partnership' })
    .getByRole('link', { name: part, exact: true })
    .click();

export const sees = (page: Page, words: string | RegExp): Promise<void> =>
  expect(page.getByRole('main').getByText(words).first()).toBeVisible();

export const seesNothingOf = (page: Page, words: string | RegExp): Promise<void> =>
  expect(page.getByText(words)).toHaveCount(0);
