// Three partners, each with someone signed in at the same time, from something asked to an agreement in force.
import { expect, type Page } from '@playwright/test';
import { answer, follow, go, heading, kept, press, sees, seesNothingOf, send } from '../support/person.ts';
import type { Served } from '../support/served.ts';

export interface Signatories {
  readonly governor: Page;
  readonly nurse: Page;
  readonly worker: Page;
  readonly manager: Page;
  readonly facilitator: Page;
}
const partners = { prison: 'HMP Larkmere', trust: 'Wold and Mere NHS Trust', charity: 'Lanternway' };
const agreement = 'One team at the gate';

export async function takeSeat(page: Page, { address }: Served, seat: string): Promise<void> {
  await page.goto(address);
  const seats = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Larkmere Healthcare Partnership' }) });
  await seats.getByRole('button', { name: seat, exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Parts of this partnership' })).toBeVisible();
}

export async function proposeAndCounter({ nurse, worker }: Signatories): Promise<void> {
  await go(nurse, 'Agreement');
  await follow(nurse, 'Expectations');
  await follow(nurse, 'Ask for something');
  await send(nurse, 'Ask for this', {
    'Who asks?': partners.trust,
    'Who is asked?': partners.charity,
    'What is it, in a few words?': 'Meet people before they leave',
    'What is needed, and why?': 'A visit in the last week, so that a face is known outside',
  });
  await go(worker, 'Home');
  await follow(worker, 'Meet people before they leave');
  await send(worker, 'Send our answer', {
    'What do you say?': 'Yes, with a change',
    'What would work for you?': 'A visit or a video call in the last two weeks',
    'Who looks after it on your side?': 'Team leader',
    'When should we look at it again?': '1 12 2027',
  });
  await go(nurse, 'Home');
  await follow(nurse, 'Meet people before they leave');
  await send(nurse, 'Send our answer', { 'What do you say?': 'Yes, we take the change' });
  await go(nurse, 'Agreement');
  await follow(nurse, 'Commitments');
  await sees(nurse, 'A visit or a video call in the last two weeks');
}

export async function startAndDraft({ governor, nurse, worker }: Signatories): Promise<void> {
  await go(governor, 'Agreement');
  await follow(governor, 'Working agreement');
  await follow(governor, /^Start/);
  const sign: readonly string[] = Object.values(partners);
  for (const box of await governor.locator('input[name="partners"]').all()) {
    const label = governor.locator(`label[for="${await box.getAttribute('id')}"]`);
    if (!sign.includes((await label.textContent())?.trim() ?? '')) await box.uncheck();
  }
  await send(governor, 'Start it', {
    'What is it called?': agreement,
    'Which places get a schedule of their own?': ['The Mill recovery centre'],
    'On which day do we look at it again?': '1 6 2028',
  });
  await toAgreement(nurse);
  await press(nurse, 'Write in section 2');
  await toAgreement(worker);
  await sees(worker, /is writing this, until/);
  await expect(worker.getByRole('button', { name: 'Write in section 2', exact: true })).toHaveCount(0);
  await press(worker, 'Write in section 4');
  await send(worker, 'Keep these words', { Words: 'A recovery worker is on the unit each weekday.' });
  await send(nurse, 'Keep these words', { Words: 'We tell each other first.\n\nWe meet each week.' });
  await sees(nurse, 'We tell each other first.');
  await sees(nurse, 'A visit or a video call in the last two weeks');
  await sees(nurse, 'not asked');
}

async function toAgreement(page: Page): Promise<void> {
  await go(page, 'Agreement');
  await follow(page, 'Working agreement');
  await follow(page, agreement);
}

export async function freeze(page: Page, version: number): Promise<void> {
  await toAgreement(page);
  await press(page, `Freeze version ${version}`);
  await expect(heading(page)).toHaveText(`Freeze version ${version}`);
  await send(page, `Freeze version ${version}`, {});
  await kept(page, `Version ${version} is frozen`);
}

async function toVersion(page: Page, version: number): Promise<void> {
  await toAgreement(page);
  await follow(page, `Version ${version}`);
}

/** Both press the button before either has an answer. */
export async function signAtOnce(pages: readonly (readonly [Page, string])[], version: number): Promise<void> {
  for (const [page, partner] of pages) {
    await toVersion(page, version);
    await follow(page, `Sign for ${partner}`);
    await answer(page, { 'I have read these words, and may sign them for this partner': true });
  }
  await Promise.all(pages.map(([page, partner]) => press(page, `Sign for ${partner}`)));
  for (const [page, partner] of pages) await kept(page, `You have signed for ${partner}`);
}

export async function signWithPen({ manager, facilitator }: Signatories, version: number): Promise<void> {
  await toVersion(manager, version);
  await seesNothingOf(manager, 'Its words can be changed');
  const panel = manager.locator('main').getByText('These eight words belong to this version only.').locator('..');
  const words = (await panel.locator('strong').textContent())?.trim() ?? '';
  expect(words.split(' ')).toHaveLength(8);
  await follow(manager, `Enter a signature made with a pen for ${partners.prison}`);
  const today = new Date();
  await send(manager, 'Enter this signature', {
    'What did they sign as?': 'Governor',
    'On which day?': `${today.getDate()} ${today.getMonth() + 1} ${today.getFullYear()}`,
    'Which eight words stand on the last page?': words,
  });
  await sees(manager, /Not checked yet/);
  await expect(manager.getByRole('link', { name: /^Check the paper/ })).toHaveCount(0);
  await toVersion(facilitator, version);
  await follow(facilitator, `Check the paper of ${partners.prison}`);
  await send(facilitator, 'The paper says this', { 'Which eight words stand on its last page?': words });
  await kept(facilitator, 'All have signed: it is in force from today');
}

export async function changeAfterSigning({ governor, nurse, worker, facilitator }: Signatories): Promise<void> {
  await toAgreement(nurse);
  await press(nurse, 'Write in section 2');
  await send(nurse, 'Keep these words', { Words: 'We tell each other first.\n\nWe meet every two weeks.' });
  await freeze(facilitator, 2);
  await signAtOnce([[worker, partners.charity]], 2);
  await toVersion(governor, 2);
  await follow(governor, 'Open it again to change its words');
  await sees(governor, 'These signatures fall, and everyone signs again:');
  await send(governor, 'Open it again', { 'Why does it have to change?': 'Two weeks is too long' });
  await kept(governor, `The signatures of ${partners.charity} fell`);
  await toVersion(governor, 1);
  await sees(governor, /^In force since/);
  await toVersion(governor, 2);
  await follow(governor, 'What is different from version 1');
  await expect(heading(governor)).toHaveText('Version 1 and version 2');
}

export async function printVersion(page: Page): Promise<Buffer> {
  await toVersion(page, 1);
  const href = await page.getByRole('link', { name: /PDF/ }).getAttribute('href');
  const response = await page.request.get(new URL(href ?? '', page.url()).href);
  expect(response.headers()['content-type']).toBe('application/pdf');
  return response.body();
}

/** The agreement that the example brings with it has come to its day: the rounds call it back, and home says so. */
export async function reviewWhatIsDue(page: Page): Promise<void> {
  const due = page.getByRole('link', { name: 'Look at Partnership working agreement again' }).first();
  await expect(async () => {
    await go(page, 'Home');
    await expect(due).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 120_000, intervals: [5_000] });
  await due.click();
  await send(page, 'Keep what you found', {
    'What do the partners want?': 'Keep it as it is',
    'What was said of it?': 'It does what it says',
    'If you keep it: on which day do you look at it again?': '13 10 2028',
  });
  await sees(page, 'It is looked at again on 13 October 2028.');
  await go(page, 'Home');
  await expect(due).toHaveCount(0);
}
