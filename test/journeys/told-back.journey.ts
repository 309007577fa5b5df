// A story taken on a ward, put to a partner, refused with a reason, and told back as a sealed slip: with and without script, on a
// phone, in Welsh and in easy read.
import type { Page } from '@playwright/test';
import { takeSeat } from './agreement/steps.ts';
import { expect, test } from './support/journey.ts';
import { answer, follow, go, heading, kept, press, sees, seesNothingOf, send } from './support/person.ts';

const story = 'Nobody came when I rang at three in the night';
const put = 'Answer the bell within five minutes at night';
const reason = 'There is one nurse for two floors until the spring.';

interface People {
  readonly facilitator: Page;
  readonly officer: Page;
  readonly nurse: Page;
  readonly coLead: Page;
}

async function takeStory({ officer }: People): Promise<void> {
  await go(officer, 'Answers');
  await follow(officer, 'Take a story');
  await answer(officer, {
    'What do they say?': story,
    'Ask: how do you want to hear what came of it?': 'On a sealed slip, handed to me',
  });
  await press(officer, 'Keep the story');
  await expect(
    officer.getByText('Read the words back to them first. Tick this when they have said yes').first(),
  ).toBeVisible();
  await officer.getByText(/^More they can choose/).click();
  await send(officer, 'Keep the story', {
    'I read every word back to them, and they said: yes, that is it': true,
    'They want a number, to take it back by post': true,
    'They want easy read': true,
  });
  await expect(heading(officer)).toHaveText('The story is kept');
  await sees(officer, /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
}

async function putIt({ facilitator }: People): Promise<void> {
  await go(facilitator, 'Home');
  await follow(facilitator, /things were told to us/);
  await follow(facilitator, story);
  await press(facilitator, 'Keep it');
  await send(facilitator, 'Keep it', { 'Could anyone in the building tell who said this?': 'No' });
  await press(facilitator, 'Put it to a partner who can act');
  await send(facilitator, 'Put it to them', {
    'In which words do the partners see it?': put,
    'Which partner can act?': 'Wold and Mere NHS Trust',
  });
  await kept(facilitator, 'It is put. Wold and Mere NHS Trust sees these words, and nothing of who said it.');
}

async function refuse({ nurse }: People): Promise<void> {
  await go(nurse, 'Home');
  await follow(nurse, put);
  await seesNothingOf(nurse, story);
  await press(nurse, 'Answer it');
  await answer(nurse, { 'What is the answer?': 'Not done, because' });
  await press(nurse, 'Give this answer');
  await expect(nurse.getByText('Write why it is not done').first()).toBeVisible();
  await send(nurse, 'Give this answer', { 'In your words': reason });
  await kept(nurse, 'It counts once those who put it have been told.');
}

async function tellBack({ facilitator }: People): Promise<void> {
  await go(facilitator, 'Answers');
  await follow(facilitator, put);
  await sees(facilitator, 'Those who put it have not been told yet.');
  await follow(facilitator, 'Tell people, and write it down');
  for (const print of ['A notice for the wing', 'A sheet to read out', 'Easy read, in Welsh (draft)']) {
    await follow(facilitator, print);
    await sees(facilitator, reason);
    await seesNothingOf(facilitator, story);
    await facilitator.goBack();
  }
  await follow(facilitator, /^Print a sealed slip/);
  await answer(facilitator, { 'Which name goes on the outside?': 'Sam, room 12' });
  await press(facilitator, 'Make the slip');
  await sees(facilitator, 'Sam, room 12');
  await sees(facilitator, `“${story}”`);
  await sees(facilitator, 'No. This is why:');
  await facilitator.emulateMedia({ media: 'print' });
  const sheet = await facilitator.evaluate(() => getComputedStyle(document.body).getPropertyValue('page'));
  expect(sheet, 'on A5, and on no sheet of another print').toMatch(/^slip/);
  await facilitator.emulateMedia({ media: 'screen' });
  await go(facilitator, 'Answers');
  await follow(facilitator, put);
  await sees(facilitator, 'Those who put it have not been told yet.');
  await follow(facilitator, 'Tell people, and write it down');
  await follow(facilitator, /^Write down that they were told/);
  await send(facilitator, 'Write it down', {
    'How were they told, or why could they not be?': 'A slip is in their hand',
  });
  await follow(facilitator, 'What was put');
  await sees(facilitator, 'Those who put it have been told.');
  await press(facilitator, 'It has ended: answered and told');
  await sees(facilitator, /told back on .*, and ended/);
}

/** Their own page, on a phone, in Welsh and in easy read. */
async function lookAtYours({ coLead }: People): Promise<void> {
  await go(coLead, 'Home');
  await follow(coLead, 'There is an answer to what you said');
  await follow(coLead, 'See this in easy read');
  await sees(coLead, /Easy read, a draft/);
  await follow(coLead, 'Cymraeg (draft)');
  await coLead.goto(`${new URL(coLead.url()).origin}/partnerships/larkmere-healthcare-partnership/answers/yours`);
  await sees(coLead, "Beth ddaeth o'r hyn a ddywedoch");
  await press(coLead, 'Rwyf wedi darllen hwn');
  await kept(coLead, 'rydych wedi ei ddarllen');
  await press(coLead, 'Dweud rhywbeth');
  await sees(coLead, 'Beth ydych chi eisiau ei ddweud?');
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script, on a phone', () => {
    test.use({
      javaScriptEnabled,
      viewport: javaScriptEnabled ? { width: 1280, height: 900 } : { width: 320, height: 800 },
    });
    test('a story taken on a ward is put, refused with a reason, and told back as a sealed slip', async ({
      page,
      someoneElse,
      ownExample,
    }) => {
      const people = {
        facilitator: page,
        officer: await someoneElse(),
        nurse: await someoneElse(),
        coLead: await someoneElse(),
      };
      await takeSeat(people.facilitator, ownExample, 'Facilitator');
      await takeSeat(people.officer, ownExample, 'Day officer');
      await takeSeat(people.nurse, ownExample, 'Nurse');
      await takeSeat(people.coLead, ownExample, 'Co-lead, lived experience');
      await test.step('taken down and read back', () => takeStory(people));
      await test.step('kept and put', () => putIt(people));
      await test.step('refused, with a reason', () => refuse(people));
      await test.step('told back', () => tellBack(people));
      await test.step('someone reads their own page', () => lookAtYours(people));
    });
  });
