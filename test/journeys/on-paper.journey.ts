// What is printed to be handed out stands on as few sheets as it can; a drawn line never runs through the word that it belongs to.
import type { Page } from '@playwright/test';
import { pdfWords } from '../support/pdf-words.ts';
import { takeSeat } from './agreement/steps.ts';
import { expect, test } from './support/journey.ts';
import { sees } from './support/person.ts';

const larkmere = '/partnerships/larkmere-healthcare-partnership';
const sheetsOf = async (page: Page): Promise<number> =>
  (await pdfWords(await page.pdf({ preferCSSPageSize: true }))).pages;

test('open questions stand on one sheet in ordinary print, in Welsh too', async ({ page, example }) => {
  await takeSeat(page, example, 'Facilitator');
  for (const language of ['en', 'cy']) {
    await page.goto(`${example.address}${larkmere}/answers/paper/blank/views/ordinary-${language}`);
    expect(await sheetsOf(page), language).toBe(1);
  }
});

test('four slips with a link stand on one sheet, with nothing around them', async ({ page, ownExample }) => {
  await takeSeat(page, ownExample, 'Facilitator');
  const links = `${ownExample.address}${larkmere}/rounds/has-it-changed-open-the-garden/answer-links`;
  for (const language of ['en', 'cy']) {
    await page.goto(links);
    await page.getByRole('radio', { name: 'Residents', exact: true }).check();
    await page.getByLabel('How many?').fill('4');
    await page.getByRole('radio', { name: language === 'en' ? 'English' : 'Welsh (draft)' }).check();
    await page.getByRole('button', { name: 'Make them, and show the slips to print' }).click();
    await expect(page.locator('.answer-slip')).toHaveCount(4);
    expect(await sheetsOf(page), language).toBe(1);
  }
});

test('on a phone the broken line of a relationship in conflict stays clear of its word', async ({ page, example }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(example.address);
  const seats = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Dorchester Healthcare Partnership' }) });
  await seats.getByRole('button', { name: 'Facilitator', exact: true }).click();
  await page.goto(`${example.address}/partnerships/dorchester-healthcare-partnership/interfaces/prison-and-health`);
  await sees(page, 'In conflict');
  const between = page.locator('.relation__between.relation--in-conflict').first();
  const word = await between.locator('.relation__word').boundingBox();
  const drawn = await Promise.all((await between.locator('path, line, ellipse').all()).map((one) => one.boundingBox()));
  expect(drawn.length).toBeGreaterThan(3);
  for (const line of drawn)
    expect((line?.y ?? 0) + (line?.height ?? 0), 'above the word').toBeLessThanOrEqual((word?.y ?? 0) + 1);
});
