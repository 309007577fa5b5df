// Whoever pays reads what came of the money, after those who took part were told: without script.
import { takeSeat } from './agreement/steps.ts';
import { expect, test } from './support/journey.ts';
import { answer, follow, go, heading, kept, press, sees, seesNothingOf, send } from './support/person.ts';

test.use({ javaScriptEnabled: false });

test('a commissioner reads the report, on which day people were told, and where a line of it comes from', async ({
  example,
  page,
}) => {
  await takeSeat(page, example, 'Commissioner');

  await test.step('reads the issue and takes it away', async () => {
    await go(page, 'Evidence');
    await follow(page, 'Issued');
    await follow(page, /^April to June 2026, issue 1/);
    await sees(page, /Told back to participants on 14 July 2026/);
    await sees(page, /Facilitation of two dialogues/);
    for (const [link, begins] of [
      [/^Print it \(PDF\)/, '%PDF-'],
      [/^As a Word file \(DOCX\)/, 'PK'],
    ] as const) {
      const href = await page.getByRole('link', { name: link }).getAttribute('href');
      const file = await page.request.get(example.address + href);
      expect((await file.body()).subarray(0, begins.length).toString('latin1')).toBe(begins);
    }
  });

  await test.step('follows one line to where it comes from', async () => {
    await follow(page, /^Where this comes from/);
    await expect(heading(page)).toBeVisible();
    await seesNothingOf(page, 'We cannot show this to you');
  });

  await test.step('sees what people were told first', async () => {
    await go(page, 'Evidence');
    await follow(page, 'Told back');
    await sees(page, /Told on 14 July 2026, read out in a forum/);
    await sees(page, 'The funder was told on 21 July 2026.');
    await seesNothingOf(page, 'Tell people back about a period');
    await follow(page, 'All reports');
    await follow(page, 'You said, we did');
    await sees(page, 'The funder was told of 1 April 2026 to 30 June 2026, on 21 July 2026.');
    await go(page, 'Evidence');
  });

  await test.step('looks at a measure before and after, and at how the thread holds', async () => {
    await follow(page, 'Measures');
    await follow(page, /^Crisis call-outs/);
    await follow(page, /^Before and after/);
    await expect(page.getByRole('heading', { name: 'What cannot be concluded from it' })).toBeVisible();
    await sees(page, /That the one brought the other about/);
    await follow(page, 'Thread');
    await expect(heading(page)).toHaveText('How the thread holds');
    await sees(page, /Of 13 things that were put/);
  });
});

test('a report to the funder waits until those who took part were told', async ({ ownExample, page }) => {
  await takeSeat(page, ownExample, 'Facilitator');
  await go(page, 'Evidence');
  await follow(page, 'Make a report');
  await follow(page, 'Report to the funder');
  await send(page, 'Make it from the record', {
    'From which day?': '12 1 2026',
    'To which day?': '31 1 2026',
    'What is it called?': 'The first weeks',
  });

  await test.step('it cannot be issued yet, and says why and what to do', async () => {
    await follow(page, 'Issue it');
    await sees(page, /The people who took part have not been told yet what came of this stretch of time/);
    await expect(page.getByRole('button', { name: /^Issue it/ })).toHaveCount(0);
  });

  await test.step('e-mail alone is not enough', async () => {
    await follow(page, 'Write down that they were told');
    await answer(page, { 'How?': ['E-mail'], 'Who was told?': 'Staff of the unit' });
    await press(page, 'Keep that they were told');
    await expect(page.getByText(/Choose a way that also reaches people with no e-mail/).first()).toBeVisible();
    await send(page, 'Keep that they were told', {
      'How?': ['Read out in a forum'],
      'Who was told?': 'Residents and staff of the unit, in the forum',
    });
    await kept(page, 'It is kept that they were told. The report to the funder can follow.');
  });

  await test.step('now it is issued, and says when people were told', async () => {
    await go(page, 'Evidence');
    await follow(page, 'The first weeks');
    await follow(page, 'Issue it');
    await press(page, 'Issue it as number 1');
    await kept(page, /^.*Issue 1 is out\. It stays as it is\./s);
    await sees(page, /Told back to participants on/);
  });
});
