// A rating round on paper alone: printed, filled, keyed by one person, keyed again by another, put right together, counted, revealed.
import type { Page } from '@playwright/test';
import { takeSeat } from './agreement/steps.ts';
import { expect, test } from './support/journey.ts';
import { follow, go, heading, kept, press, sees, seesNothingOf, send } from './support/person.ts';

// a tired officer's phone, and a browser in which script is switched off
test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

/** Four standards, one key each: 1 not here yet, 2 partly, 3 here every day, 4 do not know, 0 left empty. */
const residents = ['1122', '1112', '1211', '1121', '1112', '2111'];
const officers = ['3332', '3323', '3333', '3233', '3333', '3303'];

interface People {
  readonly facilitator: Page;
  readonly coLead: Page;
}

async function planAndOpen({ facilitator }: People): Promise<string> {
  await go(facilitator, 'Answers');
  await follow(facilitator, 'Reviews and views');
  await follow(facilitator, 'Start a review of standards');
  await facilitator.getByLabel('Which standards?').selectOption({ label: 'Dialogic practices (4)' });
  await facilitator.getByLabel('Residents', { exact: true }).check();
  await facilitator.getByLabel('Officers', { exact: true }).check();
  await send(facilitator, 'Plan this round', {
    'What is the round called?': 'On paper alone',
    'Has the room agreed, before anyone answers, to see its own figures by perspective?': 'No. Show the room its whole',
  });
  await press(facilitator, 'Open it for answers');
  await kept(facilitator, 'The round is open');
  return facilitator.url();
}

/** Every print of the sheet: none has a name, a number or anything that differs from one to the next. */
async function print({ facilitator }: People, round: string): Promise<void> {
  await follow(facilitator, 'Print sheets, or enter filled ones');
  const pack = facilitator.url();
  const main = facilitator.getByRole('main');
  const prints = await main.getByRole('link', { name: /ordinary print|large print|easy read/i }).all();
  expect(prints.length).toBeGreaterThanOrEqual(6);
  const addresses = await Promise.all(prints.map((link) => link.getAttribute('href')));
  for (const address of addresses) {
    await facilitator.goto(new URL(address ?? '', pack).href);
    await expect(main.getByRole('region').first()).toBeVisible();
    const once = (await main.innerHTML()).replaceAll(/name="csrf" value="[^"]*"/g, '');
    await facilitator.reload();
    expect((await main.innerHTML()).replaceAll(/name="csrf" value="[^"]*"/g, '')).toBe(once);
  }
  await facilitator.goto(pack);
  await seesNothingOf(facilitator, /serial/i);
  expect(round).toContain('/rounds/');
}

async function keySheets(page: Page, sheets: readonly string[]): Promise<void> {
  for (const sheet of sheets) {
    await page.getByRole('textbox', { name: /^The sheet, 4 keys/ }).pressSequentially(sheet);
    await page.keyboard.press('Enter');
  }
}

async function countPile({ facilitator, coLead }: People, whose: string, sheets: readonly string[]): Promise<void> {
  await press(facilitator, 'Start a pile and print its cover');
  await send(facilitator, 'Start the pile', { 'Whose answers?': whose, 'Which sheets?': 'Easy read' });
  await kept(facilitator, 'The pile is started');
  const pile = facilitator.url();
  await follow(facilitator, 'Print the cover');
  await sees(facilitator, 'These three words are on this cover and on no sheet.');
  await facilitator.goto(pile);
  await press(facilitator, 'Key this pile');
  await send(facilitator, 'Begin to key', { 'Sheets in the pile': String(sheets.length) });
  await keySheets(facilitator, sheets);
  await press(facilitator, 'This pile is whole');
  await kept(facilitator, 'Now it waits for a second person');

  // the second person slips once, on the second line of the first sheet
  const [first = '', ...others] = sheets;
  const slipped = `${first[0]}${first[1] === '3' ? '1' : '3'}${first.slice(2)}`;
  await coLead.goto(pile);
  await press(coLead, 'Key this pile again, as the second person');
  await seesNothingOf(coLead, 'read back');
  await keySheets(coLead, [slipped, ...others]);
  await press(coLead, 'This pile is whole');
  await expect(heading(coLead)).toHaveText('Two piles beside each other');
  const main = coLead.getByRole('main');
  await sees(coLead, '1 line differs. Look at the paper together.');
  await main
    .getByRole('group', { name: /^Sheet 1, line 2/ })
    .getByRole('radio', { name: new RegExp(`^${first[1]}: `) })
    .check();
  // nothing was written on any sheet, and the second person says so
  for (const words of await main.getByRole('radio', { name: 'As on the sheet' }).all()) await words.check();
  await press(coLead, 'Count this pile');
  await kept(coLead, 'The pile is counted. What was keyed is destroyed.');
  await facilitator.goto(pile);
  await seesNothingOf(facilitator, 'read back');
  await follow(facilitator, 'Paper for this round');
}

test('a rating round is printed, filled, keyed, checked and revealed, and nothing shows before', async ({
  page,
  someoneElse,
  ownExample,
}) => {
  const people = { facilitator: page, coLead: await someoneElse() };
  await takeSeat(people.facilitator, ownExample, 'Facilitator');
  await takeSeat(people.coLead, ownExample, 'Co-lead, lived experience');
  const round = await test.step('planned and opened', () => planAndOpen(people));
  await test.step('printed', () => print(people, round));
  await test.step('the residents’ pile', () => countPile(people, 'Residents', residents));
  await test.step('the officers’ pile', () => countPile(people, 'Officers', officers));
  await test.step('closed and revealed', async () => {
    await page.goto(round);
    await seesNothingOf(page, 'Everyone rated alone first');
    await press(page, 'Close it: nobody answers any more');
    await press(page, 'Open what was answered, with everyone together');
    await kept(page, 'The round is opened');
    await sees(page, 'Everyone rated alone first');
    await seesNothingOf(page, /Residents: too few/);
  });
});
