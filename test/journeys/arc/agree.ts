// From a line of a vision to a plan that is delivered and a forum that meets again.
import { expect, type Page } from '@playwright/test';
import { follow, go, heading, press, sees, send } from '../support/person.ts';
import type { People } from './steps.ts';

export async function setVision({ nurse, governor }: People): Promise<void> {
  await go(nurse, 'Agreement');
  await follow(nurse, 'Vision');
  await follow(nurse, 'Propose a line');
  await send(nurse, 'Propose this line', {
    'What would you say?': 'We hand over to each other as we would want to be handed over',
    'Whose words are they?': 'Nurses',
  });
  for (const page of [nurse, governor]) {
    await go(page, 'Agreement');
    await follow(page, 'Vision');
    await press(page, 'We adopt these words');
  }
  await sees(governor, 'Adopted');
}

export async function expectAndAnswer({ nurse, governor }: People): Promise<void> {
  await go(nurse, 'Agreement');
  await follow(nurse, 'Expectations');
  await follow(nurse, 'Ask for something');
  await send(nurse, 'Ask for this', {
    'Who asks?': 'Fleet NHS Trust',
    'Who is asked?': 'HMP Fleet',
    'What is it, in a few words?': 'Hand over face to face',
    'What is needed, and why?': 'Ten minutes at each change of shift, so that both know the mood of the place',
    'Does it come from something that was said?': 'Handing over face to face',
  });
  await go(governor, 'Agreement');
  await follow(governor, 'Expectations');
  await send(governor, 'Send our answer', {
    'What do you say?': 'Yes',
    'Who looks after it on your side?': 'Wing manager',
    'When should we look at it again?': '1 12 2027',
  });
  await go(governor, 'Agreement');
  await follow(governor, 'Commitments');
  await sees(governor, 'Hand over face to face');
}

export async function planAndDeliver({ facilitator, nurse, governor }: People): Promise<void> {
  await go(facilitator, 'Plan');
  await follow(facilitator, 'Add a line');
  await send(facilitator, 'Add this line', {
    'What is expected?': 'Handover face to face',
    'What is to be done?': 'Ten minutes at each change of shift',
    'Where are we now?': 'TBC. We do not know yet',
    'What next?': 'Change the rota',
    'Who leads?': 'Wing manager',
    'Which partner looks after it?': 'HMP Fleet',
    'How do we watch it?': 'A tick on the board',
    'By when?': '1 12 2027',
    'Under which heading?': 'Mornings',
    'Does it come from something that was asked?': 'Hand over face to face',
  });
  await go(governor, 'Plan');
  await follow(governor, 'Handover face to face');
  await expect(governor.getByRole('link', { name: 'Say that it is delivered' })).toHaveCount(0);
  await follow(governor, /^Record that (it is|the partners) agree/);
  await send(governor, 'Record that it is agreed', {});
  const line = governor.url().replace(/\/agreed.*/, '');
  await governor.goto(`${line}/delivered`);
  await expect(heading(governor)).toHaveText('We cannot do that from your seat');
  await sees(governor, 'You sit at strategic level');

  await go(nurse, 'Plan');
  await follow(nurse, 'Handover face to face');
  await follow(nurse, 'Say that it is delivered');
  await send(nurse, 'Say that it is delivered', { 'What tells you so?': 'It happens on every shift' });
  await go(nurse, 'Plan');
  await sees(nurse, 'Delivered');
}

export async function commitToForum(facilitator: Page): Promise<void> {
  await go(facilitator, 'Agreement');
  await follow(facilitator, 'Forum');
  await follow(facilitator, /^(Commit to|Set up) a/);
  await send(facilitator, 'Commit to it', {
    'What is it called?': 'The Fleet forum',
    'What is it for?': 'Is each promise being kept?',
    'How often does it meet?': 'On one day of the month',
    'On which day of the month?': '14',
    'When is its first meeting, or the next?': '14 1 2027',
    'At what time?': '14:00',
    'Where?': 'The chapel',
  });
  await sees(facilitator, /14 January/);
}

/** That the partnership is agreed is said at strategic level, that it is delivered at operational level. */
export async function sayOfTheWhole({ nurse, governor }: People): Promise<void> {
  await go(governor, 'Agreement');
  await expect(governor.getByRole('link', { name: /^Say so.*delivered at operational level/i })).toHaveCount(0);
  await follow(governor, /^Say so.*agreed at strategic level/i);
  await send(governor, 'Say that it is agreed', { 'In what words?': 'The vision and the plan are agreed' });
  await go(nurse, 'Agreement');
  await follow(nurse, /^Say so.*delivered at operational level/i);
  await send(nurse, 'Say that it is delivered', { 'In what words?': 'Handover is done on every shift' });
}
