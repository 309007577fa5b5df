// A review from its start to its picture: with script off, on a device handed round at phone width, in Welsh and in easy read.
import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { follow, heading, kept, press, sees, seesNothingOf, send } from './support/person.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

async function handOn(
  page: Page,
  view: string,
  options: { welsh?: boolean; easy?: boolean },
  choice: number,
): Promise<void> {
  await page.getByLabel(view, { exact: true }).check();
  if (options.welsh) await page.getByLabel('Cymraeg (draft)', { exact: true }).check();
  if (options.easy) await page.getByLabel('Show it in easy read, with large letters', { exact: true }).check();
  await press(page, 'Begin');
  for (const group of await page.locator('.round-sheet__answers').all())
    await group.getByRole('radio').nth(choice).check();
  await page.locator('.form button').first().click();
}

test('a review is started, handed round, closed, opened together and made a line of the plan', async ({
  ownExample,
  page,
}) => {
  await page.goto(ownExample.address);
  const seats = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Larkmere Healthcare Partnership' }) });
  await seats.getByRole('button', { name: 'Facilitator', exact: true }).click();
  await page.goto(`${ownExample.address}/partnerships/larkmere-healthcare-partnership/rounds`);
  await follow(page, 'Start a review of standards');
  await page.getByLabel('Which standards?').selectOption({ label: 'Dialogic practices (4)' });
  await page.getByLabel('Residents', { exact: true }).check();
  await page.getByLabel('Officers', { exact: true }).check();
  await send(page, 'Plan this round', {
    'What is the round called?': 'How we talk on the landing',
    'Has the room agreed, before anyone answers, to see its own figures by perspective?': 'No. Show the room its whole',
  });
  await kept(page, 'The round is planned');
  await press(page, 'Open it for answers');
  await kept(page, 'The round is open');
  const round = page.url();
  await follow(page, 'Hand this device round');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  for (let i = 0; i < 6; i++) {
    await handOn(page, 'Residents', { welsh: i === 0, easy: i === 1 }, 0);
    await expect(heading(page)).toHaveText(/Thank you|Diolch/);
    await page.goto(`${round}/hand-round`);
    await handOn(page, 'Officers', {}, 2);
    await page.goto(`${round}/hand-round`);
  }
  await page.goto(round);
  await expect(page, 'a typed address leads nowhere else').toHaveURL(/hand-round$/);
  await follow(page, 'I handed this device round: take it back');
  await press(page, 'Take it back');
  await kept(page, 'The device is yours again');
  await seesNothingOf(page, /\b(6|12) (answers|people|sheets)/);
  await press(page, 'Close it: nobody answers any more');
  await kept(page, 'Nothing has been opened yet');
  await press(page, 'Open what was answered, with everyone together');
  await kept(page, 'The round is opened');
  await sees(page, 'Everyone rated alone first');
  await follow(page, 'The room’s own figures, to read out');
  await sees(page, 'Everyone');
  await page.goto(round);
  await follow(page, 'Voice');
  await send(page, 'Make it a line of the plan', {
    'Who leads?': 'Wing manager',
    'Who with lived experience leads with them?': 'Peer worker',
  });
  await kept(page, 'the thread leads back to the round');
  await sees(page, 'Wing manager, with Peer worker');
});
