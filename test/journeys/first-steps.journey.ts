// The first steps of a newcomer: the example's first page, a seat, and the concern sheet by keyboard.
import { expect, test } from './support/journey.ts';

test('a newcomer takes a seat, and reaches the concern sheet in two acts of the keyboard', async ({
  example,
  page,
}) => {
  await page.goto(example.address);
  const seats = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Larkmere Healthcare Partnership' }) });
  await seats.getByRole('button', { name: 'Facilitator', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/needs? you|Nothing/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tell the officer or nurse in charge now');
});
