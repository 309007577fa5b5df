// From the words read aloud to a record that the room has agreed.
import type { Page } from '@playwright/test';
import { follow, heading, press, sees, seesNothingOf, send } from '../support/person.ts';
import { toSession } from './prepare.ts';

const canary = 'The bell at three was answered by the one from Leeds';

export async function openSession(page: Page): Promise<void> {
  await toSession(page);
  await press(page, 'Open the session');
  await send(page, 'Open the session', {
    'Which words were read aloud?': 'The healthcare unit, version 1',
    'Who read them?': 'A facilitator',
    'How much did the room choose to have kept?': 'Point by point',
  });
}

export async function keepWhatIsSaid(page: Page): Promise<void> {
  for (const [words, view] of [
    ['Handover is two people reading one screen in two rooms', 'Nurses'],
    ['I come on and do not know the mood of the place', 'Officers'],
    [canary, 'Officers'],
  ] as const)
    await send(page, 'Keep it, and on to the next', {
      'The words': words,
      'Which view does it come from?': view,
      'How did it come?': 'Spoken',
      'Is it a point, or exact words?': 'A short point, in your words',
      'Could anyone in the building tell who said this?': 'No',
    });
  await follow(page, new RegExp(`^Don’t write that down ?: ${canary}`));
  await send(page, 'Destroy these words', { 'Why?': 'Someone asked for it in the room' });
  await toRecord(page);
  await seesNothingOf(page, canary);
}

async function toRecord(page: Page): Promise<void> {
  if ((await heading(page).textContent())?.trim() === 'What was said') return;
  await toSession(page);
  await press(page, /^(What was said|Keep what is said)$/);
}

export async function gatherThemes(page: Page): Promise<void> {
  await toRecord(page);
  await follow(page, 'Name a theme');
  await send(page, 'Keep this theme', {
    'What is it called?': 'Handing over',
    'Which points belong to it?': [
      'Handover is two people reading one screen in two rooms',
      'I come on and do not know the mood of the place',
    ],
  });
  await toRecord(page);
  await follow(page, 'Hold a difference open');
  await send(page, 'Hold it open', {
    'One side': 'Safety first, even when care waits',
    'The other side': 'Care that waits is not care',
    'Could anyone in the building tell who said this?': 'No',
    'When does it come back?': '19 1 2027',
  });
  await toRecord(page);
  await sees(page, 'Care that waits is not care');
}

export async function closeSession(page: Page): Promise<void> {
  await follow(page, 'Say how many were there');
  await send(page, 'Keep the number', { 'People in all': '12' });
  await toRecord(page);
  await follow(page, 'Close the session');
  await send(page, 'Close the session', { 'Did the room choose something to do?': 'Yes' });
  await toRecord(page);
  await follow(page, 'Take a theme further');
  await follow(page, 'Handing over');
  await follow(page, 'Take it further');
  await send(page, 'Put it to the partners', {
    'In which words do the partners see it?': 'Handing over face to face',
    'Who chose this?': 'The room',
    'Could anyone in the building tell who said this?': 'No',
  });
  await toRecord(page);
  await follow(page, 'Offer the record back to the room');
  await send(page, 'It was offered back', { 'How was it offered back?': 'Read out' });
  await toRecord(page);
  await press(page, 'The room agrees this record');
  await sees(page, 'Agreed');
}
