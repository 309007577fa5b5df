// People go from one team to another, each as the right people do it: to treatment that started, and by the other ends.
import type { Page } from '@playwright/test';
import { takeSeat } from './agreement/steps.ts';
import { expect, test } from './support/journey.ts';
import { answer, follow, go, heading, kept, press, sees, seesNothingOf, send } from './support/person.ts';

// a shared computer on a wing, and a browser in which script is switched off
test.use({ javaScriptEnabled: false });

const dayMs = 86_400_000;
/** As somebody types a day, so many days from today. */
const inDays = (days: number): string => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
  });
  return parts.format(new Date(Date.now() + days * dayMs)).replaceAll('/', ' ');
};
/** To a handover by its number, from the list. */
async function open(page: Page, number: string): Promise<void> {
  await page.goto(page.url().replace(/^(.*?\/partnerships\/[^/]+).*$/, '$1/handovers'));
  await follow(page, `Handover ${number}`);
}
/** What is to be done next is a button, everything else a link. */
async function take(page: Page, words: string | RegExp): Promise<void> {
  const named = { name: words, exact: typeof words === 'string' };
  await page.getByRole('link', named).or(page.getByRole('button', named)).first().click();
}
async function does(
  page: Page,
  link: string | RegExp,
  button: string,
  answers: Parameters<typeof send>[2] = {},
): Promise<void> {
  await take(page, link);
  await send(page, button, answers);
}

test('handed over: planned to started, refused, at short notice, lost and found, declined, one that rises, and a death', async ({
  page: worker,
  someoneElse,
  ownExample,
}) => {
  const [mill, manager, ashbeck, ashbeckNurse, nurse] = [
    await someoneElse(),
    await someoneElse(),
    await someoneElse(),
    await someoneElse(),
    await someoneElse(),
  ];
  await takeSeat(worker, ownExample, 'Recovery worker');
  await takeSeat(mill, ownExample, 'Recovery worker, The Mill');
  await takeSeat(manager, ownExample, 'Partnership manager');
  await takeSeat(ashbeck, ownExample, 'Partnership manager, HMP Ashbeck');
  await takeSeat(ashbeckNurse, ownExample, 'Substance misuse nurse, HMP Ashbeck');
  await takeSeat(nurse, ownExample, 'Nurse');

  await test.step('planned and sent, for the trust by its nurse', async () => {
    await open(nurse, '2');
    await does(nurse, 'The day of release has changed', 'Keep the new day', {
      'On which day are they expected to leave?': inDays(0),
      'Why has it moved?': 'The court said so',
    });
    await kept(nurse, 'The new day is kept.');
    await sees(nurse, /The court said so/);
    await does(nurse, /^Send it to/, 'Send it');
    await kept(nurse, 'they are asked to acknowledge it today');
  });

  await test.step('acknowledged, accepted by a named worker, and an appointment made before release', async () => {
    await go(mill, 'Home');
    await follow(mill, 'Handover 2');
    await does(mill, 'Acknowledge it', 'Acknowledge it');
    // whoever accepts is chosen already
    await does(mill, 'Accept, and say who the named worker is', 'Accept');
    await sees(mill, 'Recovery worker, The Mill');
    await does(mill, 'Make the appointment', 'Keep the appointment', {
      'On which day?': inDays(0),
      'At what time?': '14:00',
    });
    await kept(mill, 'The appointment is kept.');
  });

  await test.step('before they leave all is asked, and then they leave', async () => {
    await open(nurse, '2');
    await does(nurse, 'Answer the check list', 'Keep these answers', {
      'Have they naloxone in their hand?': 'Yes',
      'Does somebody meet them?': 'Not needed',
    });
    await sees(nurse, /Not asked yet/);
    await does(nurse, 'Say that they left', 'Keep the day', { 'On which day?': inDays(0) });
    await expect(heading(nurse)).toContainText('day of release');
  });

  await test.step('they came, and treatment started: the sender keeps dates alone', async () => {
    await open(mill, '2');
    await does(mill, 'Say that they came', 'Keep that they came');
    await does(mill, 'Say that treatment started', 'Keep that it started');
    await expect(heading(mill)).toHaveText('Handover 2: started');
    await nurse.reload();
    await sees(nurse, /You keep the number of this handover/);
    await seesNothingOf(nurse, 'The court said so');
  });

  await test.step('unacknowledged, it has risen to the partnership manager of the place', async () => {
    await go(manager, 'Home');
    await sees(manager, /not acknowledged within its limit/);
    await open(manager, '4');
    await does(manager, /^Ask .* again$/, 'Ask them');
    await sees(manager, /Not acknowledged yet/);
  });

  await test.step('refused: it rose, and somebody else can be asked', async () => {
    await go(ashbeck, 'Home');
    await sees(ashbeck, /Nobody is asked next/);
    await open(worker, '1');
    await does(worker, /for a named worker$/, 'Ask them');
    await open(mill, '1');
    await does(mill, 'Say no, and why', 'Say no', { 'Why?': 'There was no place to offer' });
    await worker.reload();
    await take(worker, 'Ask somebody else');
    await send(worker, 'Plan it', { 'Who is asked to take them on?': 'Steady Ground, Wharfside' });
    await expect(heading(worker)).toHaveText(/^Handover (?!1:)\d+: day 9 of 21$/);
  });

  await test.step('moved at short notice: to be acknowledged the same day, and accepted there', async () => {
    await open(ashbeckNurse, '10');
    await sees(ashbeckNurse, 'Short notice');
    await open(nurse, '10');
    await sees(nurse, /to be acknowledged the same day/);
    await take(nurse, 'Accept, and say who the named worker is');
    await nurse.getByLabel('Nurse', { exact: true }).check();
    await press(nurse, 'Accept');
    await kept(nurse, 'A named worker has accepted this person.');
  });

  await test.step('contact is lost, and found again, each with how', async () => {
    await open(mill, '6');
    await does(mill, 'Contact is lost', 'Keep that contact is lost', { 'What was tried?': 'Three calls' });
    await sees(mill, 'Lost contact');
    await does(mill, 'They are found again', 'Keep that they are found', { 'How were they found?': 'They rang' });
    await sees(mill, /They rang/);
  });

  await test.step('declined by the person: an end, and nobody chases them', async () => {
    await open(mill, '5');
    await does(mill, 'They want no help', 'Keep that they want no help');
    await expect(heading(mill)).toContainText('declined');
    await sees(mill, /Nobody chases them/);
  });

  await test.step('somebody has died: everything stops, no slip is made, and it waits for nobody any more', async () => {
    await go(worker, 'Home');
    const first = worker.getByRole('main').getByRole('link', { name: /^Handover \d+$/ });
    const handover = (await first.first().textContent())?.trim() ?? '';
    await go(manager, 'Home');
    await expect(manager.getByRole('link', { name: handover, exact: true })).toBeVisible();
    await first.first().click();
    const number = (await worker.getByRole('link', { name: /^Reference / }).textContent())?.trim() ?? '';
    await follow(worker, 'Print a slip for the person');
    const slip = worker.url();
    await follow(worker, handover);
    await follow(worker, number);
    await follow(worker, 'Record that this person has died');
    await answer(worker, { 'On which day?': inDays(0), 'Write the reference once more': 'L-0000' });
    await press(worker, 'Record it and stop everything');
    await expect(worker.getByRole('alert')).toContainText('This is another reference than the one on this page');
    await send(worker, 'Record it and stop everything', {
      'Write the reference once more': number.replace('Reference ', ''),
    });
    await sees(worker, /Nothing of it is destroyed or changed/);
    await worker.goto(slip);
    await sees(worker, /This person has died/);
    await seesNothingOf(worker, 'Make the slip');
    await worker.goto(slip.replace(/\/slip$/, ''));
    await expect(heading(worker)).toHaveText(`${handover}: stopped`);
    for (const one of [worker, manager]) {
      await go(one, 'Home');
      await expect(one.getByRole('link', { name: handover, exact: true })).toHaveCount(0);
    }
  });
});
