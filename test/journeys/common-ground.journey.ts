// From a sentence that somebody puts to where all agree and differ, with script off, at phone width. People answer in every way there is:
// on their own screen, by a link, on a device that is handed round and on paper that two people key.
import type { Page } from '@playwright/test';
import { takeSeat } from './agreement/steps.ts';
import { expect, test } from './support/journey.ts';
import { follow, heading, kept, press, sees, seesNothingOf, send } from './support/person.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });

/** One choice for each statement, from the first: 0 agrees, 1 does not. */
async function tick(page: Page, choices: readonly number[]): Promise<void> {
  const groups = await page.locator('.round-sheet__answers').all();
  for (const [i, group] of groups.entries())
    await group
      .getByRole('radio')
      .nth(choices[i] ?? 2)
      .check();
  await page.locator('.form button').first().click();
}

async function handOn(page: Page, view: string, choices: readonly number[]): Promise<void> {
  await page.getByLabel(view, { exact: true }).check();
  await press(page, 'Begin');
  await tick(page, choices);
  await expect(heading(page)).toHaveText(/Thank you/);
}

async function onTheirOwnScreen(officer: Page, round: string): Promise<void> {
  await officer.goto(round);
  await press(officer, 'Answer it on this screen');
  await tick(officer, [0, 1]);
  await kept(officer, /box/);
  await sees(officer, 'Your own answer is taken care of');
}

/** A slip is made, handed to somebody without an account, and used. */
async function byLink(facilitator: Page, holder: Page, round: string): Promise<void> {
  await facilitator.goto(round);
  await follow(facilitator, 'Make links for people without an account');
  await send(facilitator, 'Make them, and show the slips to print', {
    'For which view?': 'Officers',
    'How many?': '2',
  });
  const address = await facilitator
    .getByText(/^http\S+\/answer\/\S+$/)
    .first()
    .textContent();
  await holder.goto(address ?? '');
  await tick(holder, [0, 1]);
  await sees(holder, 'Your answers are in the box.');
  await holder.goto(address ?? '');
  await sees(holder, 'This link opens nothing now');
}

/** Seven sheets, keyed by one and keyed again by another. */
async function onPaper(facilitator: Page, coLead: Page, round: string): Promise<void> {
  const key = async (page: Page) => {
    for (let sheet = 0; sheet < 7; sheet++) {
      await page.getByRole('textbox', { name: /^The sheet, 2 keys/ }).fill('11');
      await page.keyboard.press('Enter');
    }
    await press(page, 'This pile is whole');
  };
  await facilitator.goto(round);
  await follow(facilitator, 'Print sheets, or enter filled ones');
  await press(facilitator, 'Start a pile and print its cover');
  await send(facilitator, 'Start the pile', { 'Whose answers?': 'Residents', 'Which sheets?': 'Easy read' });
  const pile = facilitator.url();
  await press(facilitator, 'Key this pile');
  await send(facilitator, 'Begin to key', { 'Sheets in the pile': '7' });
  await key(facilitator);
  await coLead.goto(pile);
  await press(coLead, 'Key this pile again, as the second person');
  await key(coLead);
  await press(coLead, 'Count this pile');
  await kept(coLead, 'The pile is counted. What was keyed is destroyed.');
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

test('statements are put, answered in every way, opened together and read', async ({
  ownExample,
  page,
  someoneElse,
}) => {
  await takeSeat(page, ownExample, 'Facilitator');
  const session = `${ownExample.address}/partnerships/larkmere-healthcare-partnership/dialogues/officers-and-nurses/sessions/third-dialogue`;
  await page.goto(`${session}/statements`);
  await put(page, 'We can laugh together on the landing.');
  await put(page, 'The clinic should open on Saturdays.');

  await press(page, 'Ask these statements');
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

  const [officer, coLead, holder] = [await someoneElse(), await someoneElse(), await someoneElse()];
  await takeSeat(officer, ownExample, 'Day officer');
  await takeSeat(coLead, ownExample, 'Co-lead, lived experience');
  await onTheirOwnScreen(officer, round);
  await byLink(page, holder, round);
  await onPaper(page, coLead, round);
  await page.goto(`${round}/hand-round`);
  await handOn(page, 'Residents', [0, 0]);
  for (let i = 0; i < 6; i++) {
    await page.goto(`${round}/hand-round`);
    await handOn(page, 'Officers', [0, 1]);
  }
  await page.goto(`${round}/hand-round`);
  await follow(page, 'I handed this device round: take it back');
  await press(page, 'Take it back');
  await kept(page, 'The device is yours again');
  await page.goto(round);
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
