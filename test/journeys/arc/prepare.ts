// From a proposal to a session that is ready to open.
import type { Page } from '@playwright/test';
import { follow, go, heading, press, sees, seesNothingOf, send } from '../support/person.ts';

export const dialogue = 'Officers and nurses';

export async function contractEngagement(page: Page): Promise<void> {
  await go(page, 'Dialogues');
  await follow(page, 'Propose a dialogue');
  await send(page, 'Propose it', {
    'What is it called?': dialogue,
    'Between whom?': 'Prison and health',
    'Where?': 'Healthcare unit',
    'Who proposes it?': 'The Governor',
    'To whom?': 'The trust',
    'Who pays for it?': 'Both, half each',
    'Why now?': 'Nurses and officers stopped eating together.',
  });
  await follow(page, 'Contract it');
  await send(page, 'Contract it', {
    'How will it be done?': 'A facilitated dialogue of all who work on the unit',
    'What is it to bring?': [
      'Dialogue',
      'A shared vision',
      'Expectations of each other, contracted',
      'A joint plan',
      'A regular forum',
    ],
    'Which contract?': 'A letter between the two',
    'Who is told how it goes, and when?': 'The Governor and the trust, each month',
  });
  await press(page, 'It has started');
  await sees(page, 'Under way');
}

export async function hearSomeoneAlone(page: Page): Promise<void> {
  await toEngagement(page);
  await follow(page, 'Preparation');
  await follow(page, 'Ask someone to talk');
  await send(page, 'Keep that they are asked', { 'Which seat?': 'A nurse', 'Which perspective?': 'Nurses' });
  await press(page, 'Begin the talk');
  await send(page, 'Begin the talk', {
    'Which words did you read?': 'The healthcare unit, version 1',
    'I read them aloud, and they still want to talk': true,
  });
  await send(page, 'Keep this point', { 'What is it about?': 'Need', 'In short': 'Ten minutes to hand over' });
  await send(page, 'Keep this point', { 'What is it about?': 'Hope', 'In short': 'To be greeted by name' });
  await follow(page, /^They want this in the picture ?: Ten minutes/);
  await send(page, 'Put it in the picture', {
    'In the words they want': 'Time to hand over',
    'Could anyone in the building tell who said this?': 'No',
    'Who may read it?': 'Those who take part',
  });
  await toEngagement(page);
  await follow(page, 'Picture of the whole');
  await sees(page, 'Time to hand over');
  await seesNothingOf(page, 'To be greeted by name');
}

export async function chooseWhoComes(page: Page): Promise<void> {
  await toEngagement(page);
  await follow(page, 'Views we need');
  for (const [words, side] of [
    ['Nurses', 'Health'],
    ['Officers', 'Prison'],
  ] as const) {
    await follow(page, 'Add a seat');
    await send(page, 'Add this seat', {
      'Whose view?': words,
      'Which perspective is it?': words,
      'On which side?': side,
      'At which level?': 'Operational',
      'How many do we need?': '6',
      'How many are coming?': '6',
      'How were they chosen?': 'Their peers chose them',
      'Who may read this line?': 'Those who take part',
    });
  }
}

export async function designSession(page: Page): Promise<void> {
  await toEngagement(page);
  await follow(page, 'Plan a session');
  const today = new Date();
  await send(page, 'Plan it', {
    'What kind of session is it?': 'Dialogue session',
    'What is it called?': 'The first dialogue',
    'On which day?': `${today.getDate()} ${today.getMonth() + 1} ${today.getFullYear()}`,
    'When does it start?': '14:00',
    'At which place?': 'Healthcare unit',
    'Where there?': 'The day room',
  });
  await follow(page, 'Change how it will be held');
  await send(page, 'Keep it', {
    'What does this group need to speak safely?': 'We let people finish. You may pass.',
    'Is there something to start from?': 'What each of us is held to account for',
    'Is there a witness?': 'A peer worker from elsewhere',
    'For participants': 'Tea, and the peer workers stay',
    'For peers': 'A telephone call the next day',
    'For staff': 'The chaplain is there until six',
    'For facilitators': 'They talk together before they leave',
  });
  await follow(page, 'Change how the time goes');
  for (const [kind, title, minutes] of [
    ['Check-in', 'Sit down and check in', '10'],
    ['Limits of privacy', 'What we cannot keep private', '5'],
    ['Open dialogue', 'Open dialogue', '60'],
    ['Check-out', 'Check out', '10'],
  ] as const) {
    await follow(page, 'Add a part');
    await send(page, 'Add this part', {
      'What kind of part is it?': kind,
      'What is it called?': title,
      'How many minutes?': minutes,
    });
  }
  await toSession(page);
  await follow(page, 'Change who is coming');
  await press(page, 'Begin with the seats of the whole dialogue');
  await toSession(page);
  await follow(page, 'Words to read aloud about privacy');
  await send(page, 'Choose these words', { 'What we cannot keep private': 'The healthcare unit, version 1' });
  await toSession(page);
  await follow(page, 'Papers for people with no screen');
  await send(page, 'Keep it', {
    'For people with no screen, and for views that cannot come': '4',
    'They are printed': true,
  });
  await toSession(page);
}

async function toEngagement(page: Page): Promise<void> {
  await go(page, 'Dialogues');
  await follow(page, dialogue);
}

export async function toSession(page: Page): Promise<void> {
  if ((await heading(page).textContent())?.trim() === 'The first dialogue') return;
  await toEngagement(page);
  await follow(page, 'The first dialogue');
}
