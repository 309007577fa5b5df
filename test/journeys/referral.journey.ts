// People come from the list of the team and nobody is keyed: a list with a wrong row, put right and kept; then one of them is referred,
// received and accepted by the team beside. Without script, on a phone.
import type { Page } from '@playwright/test';
import { takeSeat } from './agreement/steps.ts';
import { expect, test } from './support/journey.ts';
import { follow, go, heading, kept, press, sees, seesNothingOf, send } from './support/person.ts';

const head = 'reference,name,date_of_birth,expected_release_date,release_unknown_because,place';
const wrong = `${head}
LK-2057,Tom Ferris,2001-07-21,2027-01-29,,larkmere-healthcare
LK-3101,Hal Thorne,1990-02-31,2027-03-05,,larkmere-healthcare
LK-3102,Wil Sedge,1982-06-09,,waits for a court day,Nowhere`;
const right = wrong.replace('1990-02-31', '1990-02-21').replace('Nowhere', 'larkmere-healthcare');

interface People {
  readonly worker: Page;
  readonly nurse: Page;
}

async function takeIn({ worker }: People): Promise<void> {
  await worker.goto(`${worker.url().replace(/\/$/, '')}/references`);
  await press(worker, 'Take in the list of your team');
  await send(worker, 'Look what it would change', { 'Or paste the list here': wrong });
  await expect(heading(worker)).toHaveText('2 rows to put right');
  await sees(worker, 'The date of birth is not a day in the calendar.');
  await sees(worker, 'The place is no code of a prison and none of the places of this partnership.');
  await seesNothingOf(worker, /Thorne|Sedge/);
  await press(worker, 'Take the list in again');
  await worker.getByLabel('The file', { exact: true }).setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(right),
  });
  await press(worker, 'Look what it would change');
  await sees(worker, '2 people are new');
  await sees(worker, 'Leaves on 22 January 2027. From now: leaves on 29 January 2027');
  await sees(worker, /people are not on the list any more/);
  await press(worker, 'Keep all of it');
  await kept(worker, '2 people are new, and of 1 person something changed');
  await seesNothingOf(worker, /Thorne|Sedge/);
}

async function writeDown({ worker }: People): Promise<void> {
  await send(worker, 'Find', { 'Find a reference': 'LK-3101' });
  await follow(worker, 'LK-3101');
  await follow(worker, 'Write down what goes along');
  await send(worker, 'Keep it', {
    'What is it?': 'A goal, in their own words',
    'In their own words': 'Be at my son’s birthday in May',
    'Read it back to them. Do they agree that it goes along?': 'Yes, whoever is asked next may read it',
  });
  await kept(worker, 'It is kept.');
  await follow(worker, 'Print what stands here, to read it together');
  await sees(worker, 'Be at my son’s birthday in May');
  await follow(worker, 'Easy read in Welsh, draft');
  await sees(worker, 'Beth ysgrifennom amdanoch');
  await follow(worker, 'LK-3101');
}

async function refer({ worker }: People): Promise<void> {
  await follow(worker, 'Ask another provider');
  await press(worker, 'Ask them');
  await expect(worker.getByText('Choose whom you ask').first()).toBeVisible();
  await send(worker, 'Ask them', {
    'Whom do you ask?': 'Wold and Mere NHS Trust, Healthcare unit, HMP Larkmere',
    'What do you ask of them?': 'To take this person on',
  });
  await kept(worker, 'is asked.');
  await sees(worker, 'No answer yet');
}

async function accept({ worker, nurse }: People): Promise<void> {
  const number = (await heading(worker).textContent()) ?? '';
  await go(nurse, 'Services');
  await follow(nurse, 'People');
  await follow(nurse, 'What is asked of us, and what we asked');
  await follow(nurse, new RegExp(`^${number}, LK-3101$`));
  await follow(nurse, 'Say that it is received');
  await press(nurse, 'Say that it is received');
  await kept(nurse, 'received');
  await worker.reload();
  await sees(worker, 'Received');
  await follow(nurse, 'Say: suitable, but not ready yet');
  await press(nurse, 'Say: suitable, but not ready yet');
  await expect(nurse.getByText('Choose the reason').first()).toBeVisible();
  await follow(nurse, number);
  await follow(nurse, 'Accept it');
  await send(nurse, 'Accept it', { 'A word to whoever asked': 'I see him on Tuesday' });
  await kept(nurse, 'The referral is accepted.');
  await worker.reload();
  await sees(worker, 'Accepted');
  await seesNothingOf(worker, 'I see him on Tuesday');
  await follow(nurse, /^Look/);
  await sees(nurse, 'Be at my son’s birthday in May');
  await sees(nurse, 'I see him on Tuesday');
}

async function openName({ nurse }: People): Promise<void> {
  await press(nurse, 'Open the name');
  await press(nurse, 'Open the name');
  await expect(nurse.getByText('Say why you open it').first()).toBeVisible();
  await send(nurse, 'Open the name', { 'Why?': 'To meet them' });
  await sees(nurse, 'Hal Thorne');
  await follow(nurse, 'I have it: go back');
  await seesNothingOf(nurse, 'Thorne');
  await sees(nurse, /Nurse, .*: To meet them/);
}

test.describe('without script, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
  test('people come from a list, and one of them is referred, received and accepted', async ({
    page,
    someoneElse,
    ownExample,
  }) => {
    const people = { worker: page, nurse: await someoneElse() };
    await takeSeat(people.worker, ownExample, 'Recovery worker');
    await takeSeat(people.nurse, ownExample, 'Nurse');
    await test.step('a list is taken in', () => takeIn(people));
    await test.step('what goes along is written down', () => writeDown(people));
    await test.step('another provider is asked', () => refer(people));
    await test.step('received and accepted', () => accept(people));
    await test.step('the name is opened', () => openName(people));
  });
});
