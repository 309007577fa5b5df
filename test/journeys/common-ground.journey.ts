// From a sentence that somebody puts to where all agree and differ: with script off, at phone width, on a device that is handed round.
import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { follow, heading, kept, press, sees, seesNothingOf, send } from './support/person.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });

async function handOn(page: Page, view: string, choices: readonly number[]): Promise<void> {
  await page.getByLabel(view, { exact: true }).check();
  await press(page, 'Begin');
  const groups = await page.locator('.round-sheet__answers').all();
  for (const [i, group] of groups.entries())
    await group
      .getByRole('radio')
      .nth(choices[i] ?? 2)
      .check();
  await page.locator('.form button').first().click();
  await expect(heading(page)).toHaveText(/Thank you/);
}

async function put(page: Page, words: string): Promise<void> {
  await press(page, 'Put a statement');
  await send(page, 'Put it', { 'Your statement': words, 'Whose words are these?': 'Ours, the organisers' });
  await kept(page, 'It is kept');
  await follow(page, words);
  await press(page, 'Accept it');
  await page.getByLabel('No', { exact: true }).check();
  await press(page, 'Accept it');
  await kept(page, 'It is accepted');
}

test('statements are put, asked of each view apart, opened together and read', async ({ ownExample, page }) => {
  await page.goto(ownExample.address);
  const seats = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Larkmere Healthcare Partnership' }) });
  await seats.getByRole('button', { name: 'Facilitator', exact: true }).click();
  const session = `${ownExample.address}/partnerships/larkmere-healthcare-partnership/dialogues/officers-and-nurses/sessions/third-dialogue`;
  await page.goto(`${session}/statements`);
  await put(page, 'We can laugh together on the landing.');
  await put(page, 'The clinic should open on Saturdays.');

  await page.goto(`${session}/common-ground/ask`);
  for (const box of await page.getByRole('group', { name: 'Which statements?' }).getByRole('checkbox').all())
    await box.uncheck();
  await page.getByLabel('We can laugh together on the landing.').check();
  await page.getByLabel('The clinic should open on Saturdays.').check();
  await page.getByLabel('Residents', { exact: true }).check();
  await page.getByLabel('Officers', { exact: true }).check();
  await send(page, 'Plan this round', {
    'What is the round called?': 'Before the fourth dialogue',
    'Has the room agreed, before anyone answers, to see its own figures by perspective?': 'No. Show the room its whole',
  });
  await kept(page, 'The round is planned');
  await press(page, 'Open it for answers');
  await kept(page, 'The round is open');
  const round = page.url();
  await page.goto(`${session}/common-ground`);
  await sees(page, 'Nobody can see what was answered, or how many have.');

  await page.goto(`${round}/hand-round`);
  for (let i = 0; i < 8; i++) {
    await handOn(page, 'Residents', [0, 0]);
    await page.goto(`${round}/hand-round`);
    await handOn(page, 'Officers', [0, 1]);
    await page.goto(`${round}/hand-round`);
  }
  await follow(page, 'I handed this device round: take it back');
  await press(page, 'Take it back');
  await kept(page, 'The device is yours again');
  await press(page, 'Close it: nobody answers any more');
  await press(page, 'Open what was answered, with everyone together');
  await kept(page, 'The round is opened');
  await press(page, 'Where we agree, and where we differ');

  await expect(heading(page)).toHaveText('Where we agree, and where we differ');
  await sees(page, /Residents and officers agree on 1 thing\. They differ on 1\./);
  await sees(page, /Residents agree, officers do not/);
  await sees(page, /settled groups|did not look/);
  await seesNothingOf(page, /\b(8|16) (people|answered|of)/);
  await follow(page, 'In one line');
  await sees(page, /It is not a verdict/);
  await follow(page, 'In ten minutes');
  await sees(page, 'What this can and cannot tell you');
  await sees(page, 'Both can be true.');
  await follow(page, 'A page to read aloud');
  await sees(page, 'Nobody can see who said what.');
});
