// A researcher codes words apart, compares, and takes out what may go: without script.
import { readFile } from 'node:fs/promises';
import { takeSeat } from './agreement/steps.ts';
import { expect, test } from './support/journey.ts';
import { answer, follow, go, heading, press, sees, seesNothingOf, send } from './support/person.ts';

test.use({ javaScriptEnabled: false });

const otherCode = 'Not being told';

test('a researcher codes apart, compares, and takes out the codebook and what is published', async ({
  ownExample,
  page,
}) => {
  await takeSeat(page, ownExample, 'Researcher');

  await test.step('sees who reads what, for which question and until when', async () => {
    await go(page, 'Evidence');
    await follow(page, 'Coding');
    await follow(page, 'What makes waiting hard');
    await sees(page, 'Larkmere University Research Ethics Committee, reference LU 26/014');
    await sees(page, /Co-lead, lived experience and Researcher/);
    await sees(page, 'Nobody but these people reads the words, and nobody after the last day.');
  });

  await test.step('codes a passage and sees nothing of what the other found', async () => {
    await follow(page, 'Group talk, summer');
    await sees(page, 'You code apart: nobody sees what you find before all of you have finished.');
    await seesNothingOf(page, `You gave: ${otherCode}`);
    await page.getByRole('checkbox', { name: /That he was alive/ }).check();
    await page.getByRole('checkbox', { name: /A word that helps/ }).check();
    await send(page, 'Give these codes', { 'A note to yourself': 'Hardly a word is asked for' });
    await sees(page, 'You gave: A word that helps');
    await seesNothingOf(page, `You gave: ${otherCode}`);
  });

  await test.step('finishes, and reads what each found side by side', async () => {
    await press(page, 'I have finished');
    await expect(page.getByRole('heading', { name: 'Where you differ' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 3, name: otherCode })).toBeVisible();
    await press(page, 'Keep it together');
    await follow(page, 'Over everything that was compared, and how to read it');
    await expect(heading(page)).toHaveText('How far they agree');
    await sees(page, /2 sources compared/);
    await sees(page, 'No number says that coding is good enough.');
  });

  await test.step('takes the codebook out for another program', async () => {
    await follow(page, 'What makes waiting hard');
    await follow(page, 'Take it to another program');
    await answer(page, { 'What do you take out?': 'The codebook (.qdc)' });
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Take it out')]);
    expect(file.suggestedFilename()).toMatch(/\.qdc$/);
    const codebook = await readFile(await file.path(), 'utf8');
    expect(codebook).toContain('name="Not being told"');
    expect(codebook).not.toContain('That he was alive');
  });

  await test.step('finds what is shared, and no word of a room', async () => {
    await go(page, 'Search');
    await send(page, 'Search', { 'What are you looking for?': 'garden' });
    await sees(page, /things? that you may see ha(s|ve) these words/);
    await send(page, 'Search', { 'What are you looking for?': 'answered by whoever is nearest' });
    await sees(page, 'Nothing that you may see has these words.');
    await send(page, 'Search', { 'What are you looking for?': 'That he was alive' });
    await sees(page, 'Nothing that you may see has these words.');
  });

  await test.step('takes out what is published, and is offered no more', async () => {
    await go(page, 'Evidence');
    await follow(page, 'Let out');
    await follow(page, 'Take out');
    await seesNothingOf(page, 'What the partners share');
    await follow(page, 'What is published');
    await answer(page, { 'I will keep the file safe, and throw it away when I have used it': true });
    await answer(page, { 'How should it be written?': 'Lines' });
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Take it out')]);
    expect(file.suggestedFilename()).toMatch(/\.zip$/);
    const partners = await page.goto(page.url().replace(/published$/, 'partners'));
    expect(partners?.status()).toBe(403);
    await sees(page, 'You can take out what is published. Ask one of them for more.');
  });
});
