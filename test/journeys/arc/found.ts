// From the link that the first start prints, to a partnership with partners, a place, and people who have come in.
import { expect, type Page } from '@playwright/test';
import { answer, follow, go, heading, kept, press, sees, send } from '../support/person.ts';
import type { Served } from '../support/served.ts';

const password = 'four words kept in mind';

export async function makeFirstAccount(page: Page, served: Served): Promise<void> {
  await page.goto(await served.command.until(/(http\S+\/first-account\/\S+)/));
  await send(page, 'Make the first account', {
    'Your work e-mail': 'facilitator@example.org',
    'How will you take the second step when you sign in?': 'With printed codes',
    'A password of your own': password,
  });
  const [code = ''] = await codesOn(page);
  await follow(page, 'It is printed. Go on');
  await press(page, 'Sign out');
  await page.goto(`${served.address}/sign-in`);
  await send(page, 'Sign in', { 'Work e-mail': 'facilitator@example.org', Password: password });
  await send(page, 'Sign in', { 'One code from your sheet': code });
}

async function codesOn(page: Page): Promise<string[]> {
  await expect(heading(page)).toHaveText(/^(Codes for signing in|One-time codes)$/);
  const items = await page.getByRole('main').getByRole('listitem').allInnerTexts();
  return items.map((words) => words.trim()).filter((words) => /^([2-9A-Z]{4}-){2}[2-9A-Z]{4}$/.test(words));
}

export async function foundPartnership(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await follow(page, 'Found a partnership');
  await send(page, 'Found this partnership', {
    'What is it called?': 'Fleet Healthcare Partnership',
    'What is it for?': 'So that care and custody pull the same way',
    'What are you shown as in it?': 'Facilitator',
    'What is your part in it?': 'Facilitator',
  });
  await expect(page).toHaveURL(/\/partnerships\/fleet-healthcare-partnership/);

  for (const [name, kind] of [
    ['HMP Fleet', 'Establishment'],
    ['Fleet NHS Trust', 'Provider'],
  ] as const) {
    await go(page, 'Partners');
    await follow(page, 'Add a partner');
    await send(page, 'Add this partner', { 'What is the partner called?': name, 'What kind of partner is it?': kind });
    await kept(page, `${name} is kept as a partner`);
  }
  await follow(page, 'Places');
  await follow(page, 'Add a place');
  await send(page, 'Add this place', {
    'What kind of place is it?': 'Ward',
    'What is it called here?': 'Healthcare unit',
    'Which partner does it belong to?': 'HMP Fleet',
  });
}

export async function keepPeopleSafe(page: Page): Promise<void> {
  await go(page, 'Dialogues');
  await follow(page, 'Whom to tell at each place');
  await follow(page, /^Set it/);
  await send(page, 'Set the concern sheet', {
    'Who is told in person, now?': 'The officer or the nurse in charge of the unit',
    'Extension or radio': '2214',
    'At night and at the weekend': 'The orderly officer, through the control room',
    'Outside this place, when staff are the subject': 'The safeguarding lead of the council',
  });
  await go(page, 'Dialogues');
  await follow(page, 'What we cannot keep private');
  await follow(page, /^Word it/);
  await send(page, 'Keep these words', {
    'For whom or where?': 'The healthcare unit',
    'If someone may be harmed': 'We tell the officer or nurse in charge.',
    'If it is about the security of this place': 'We tell the prison.',
    'If there is an inquest': 'The coroner may ask for what was written.',
    'If a court orders it': 'We have to hand it over.',
    'If the police ask by law': 'We have to answer.',
    'If someone asks under freedom of information': 'Anyone may ask a public body what it holds.',
    'If you ask what is kept about you': 'You may see it.',
  });
}

export async function sayWhoStandsWhere(page: Page): Promise<void> {
  for (const [name, mark, wider] of [
    ['Someone who took part', 'Facilitators', null],
    ['Nurses', 'Nurses, doctors, treatment staff', 'Someone who took part'],
    ['Officers', 'Officers', 'Someone who took part'],
  ] as const) {
    await go(page, 'Partners');
    await follow(page, 'Perspectives');
    await follow(page, 'Add a perspective');
    await send(page, 'Add this perspective', {
      'What is it called here?': name,
      'Which mark does it take?': mark,
      ...(wider && { 'Which wider perspective holds it?': wider }),
      'How many people share it?': '12',
    });
  }
  await follow(page, 'How we get on');
  await follow(page, 'Add an interface');
  await send(page, 'Add this interface', {
    'What is it called?': 'Prison and health',
    'Who meets there, and over what?': 'Officers and nurses on one unit',
    'Side 1': 'Prison',
    'Which partner is side 1?': 'HMP Fleet',
    'Side 2': 'Health',
    'Which partner is side 2?': 'Fleet NHS Trust',
  });
  await send(page, 'Keep it', {
    'Prison, strategic: sets direction': 'Governor',
    'Prison, operational: does the work': 'Officers',
    'Health, operational: does the work': 'Nurses',
  });
  for (const [level, value] of [
    ['Strategic: sets direction', 'Productive'],
    ['Operational: does the work', 'In conflict'],
  ] as const) {
    await follow(page, 'Add a reading');
    await send(page, 'Add this reading', {
      'At which level?': level,
      'How do the sides work together there?': value,
      'Seen from the dialogue, when is this?': 'Before the dialogue',
      'Or when, in words?': 'Before anyone met',
      'Who gives this reading?': 'Both sides apart',
      'Why do you read it so?': 'It was said in the corridor',
    });
  }
  await sees(page, 'In conflict');
}

interface Seat {
  readonly shownAs: string;
  readonly partner: string;
  readonly level: string;
  readonly brings?: string;
}

/** Invited by a link that is handed over, with codes on paper, as someone without e-mail and without a phone. */
export async function comeIn(facilitator: Page, invited: Page, address: string, seat: Seat): Promise<void> {
  await go(facilitator, 'Partners');
  await follow(facilitator, 'People');
  await follow(facilitator, 'Invite someone');
  await send(facilitator, 'Invite them', {
    'How are they shown to the others?': seat.shownAs,
    'What is their role here?': 'Representative of a partner',
    'Of which partner?': seat.partner,
    'How close to the work?': seat.level,
    'At which place?': 'Healthcare unit',
    'How do they prove that it is them, beside a password?': 'One-time codes on paper, where phones are forbidden',
  });
  const link = /http\S+\/invitation\/\S+/.exec((await facilitator.getByRole('main').textContent()) ?? '')?.[0] ?? '';
  expect(link).toContain(address);
  await follow(facilitator, 'Go to their page');
  await press(facilitator, 'Print one-time codes');
  const [code = ''] = await codesOn(facilitator);
  await follow(facilitator, 'Go to their page');

  await invited.goto(link);
  await send(invited, 'Keep this password', { 'Your work e-mail': seat.shownAs, 'A password of your own': password });
  await answer(invited, { 'One code from your sheet': code });
  await press(invited, 'Sign in');
  await expect(invited).toHaveURL(/\/partnerships\/fleet-healthcare-partnership/);
  if (!seat.brings) return;
  await go(invited, 'Partners');
  await follow(invited, 'Perspectives');
  await follow(invited, 'Say what you bring');
  await send(invited, 'Keep it', { 'You see the situation from here': [seat.brings] });
}
