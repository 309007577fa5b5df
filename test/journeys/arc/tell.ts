// From the closing questions to the case study on paper.
import { expect, type Page } from '@playwright/test';
import { follow, go, heading, press, sees, seesNothingOf, send } from '../support/person.ts';
import { dialogue } from './prepare.ts';

export async function closeEngagement(page: Page): Promise<void> {
  await go(page, 'Dialogues');
  await follow(page, dialogue);
  await expect(page.getByRole('button', { name: 'It exists now' })).toHaveCount(0);
  await follow(page, 'Close this dialogue');
  await expect(page.getByLabel('Why does it close with something missing?')).toHaveCount(0);
  await send(page, 'Close this dialogue', {
    Awareness: 'Hearing each other in one room',
    Potential: 'The shared vision',
    Participation: 'The answers to what was asked',
    Coherence: 'The joint plan',
  });
  await sees(page, 'Closed');
}

export async function lookBack(page: Page): Promise<void> {
  await go(page, 'Evidence');
  await follow(page, 'Look-backs');
  await follow(page, /^Six months on/);
  await follow(page, 'Write down what was found');
  const now = new Date();
  await send(page, 'Keep this look-back', {
    'When did you look back?': `${now.getDate()} ${now.getMonth() + 1} ${now.getFullYear()}`,
    'How do the two sides get on at strategic level?': 'Productive',
    'How do the two sides get on at managerial level?': 'Nobody was asked',
    'How do the two sides get on at operational level?': 'Working',
    'Who read it so?': 'Both sides together',
    'Is the forum still meeting?': 'Yes',
    'What has it cost?': 'Six days of a facilitator',
    'Who may read it?': 'Anyone: it stands in the case study',
  });
}

export async function writeCaseStudy(page: Page): Promise<Buffer> {
  await go(page, 'Evidence');
  await follow(page, dialogue);
  await send(page, 'Make it from the record', {
    'What is the case study of?': dialogue,
    'What is it called?': 'Officers and nurses on one unit',
    'Who made it?': 'The facilitators',
  });
  await follow(page, 'Choose what is published');
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await press(page, 'Publish what is ticked');
  await expect(heading(page)).toHaveText('Officers and nurses on one unit');
  for (const part of [
    'Context',
    'Aims and Objectives',
    'Method: Activity, Participants and Duration',
    'Outcomes',
    'Learning',
    'Looking back',
  ])
    await expect(page.getByRole('heading', { level: 2, name: part, exact: true })).toBeVisible();
  for (const fact of ['as we would want to be handed over', 'Handover is done on every shift', 'The Fleet forum'])
    await sees(page, fact);
  await seesNothingOf(page, 'one screen in two rooms');
  const href = await page
    .getByRole('link', { name: /PDF|on paper/i })
    .first()
    .getAttribute('href');
  const answer = await page.request.get(new URL(href ?? '', page.url()).href);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  return answer.body();
}
