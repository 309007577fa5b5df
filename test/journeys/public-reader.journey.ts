// A passer-by reads the public page: no cookie, no script, no account; and a feed reader reads its feeds.
import { expect, test } from './support/journey.ts';

test.use({ javaScriptEnabled: false });

const sizes = [
  { width: 1280, height: 900 },
  { width: 320, height: 700 },
];

test('a passer-by reads what changed because people spoke, with script off and no cookie, wide and on a phone', async ({
  example,
  page,
  context,
}) => {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.goto(`${example.address}/public/larkmere-healthcare-partnership`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Larkmere Healthcare Partnership');
    await expect(page.getByRole('heading', { name: 'What changed because people spoke' })).toBeVisible();
    await expect(page.getByText('The bell was answered within five minutes')).toBeVisible();
    expect(await page.locator('form').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  }
  await page.getByRole('link', { name: 'LK1: Dialogues between officers and nurses on one unit' }).click();
  await expect(page.getByText('Issue 1, 6 October 2026')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await page.locator('a[href^="/partnerships"]').count()).toBe(0);
  const printed = await page.getByRole('link', { name: 'Print it (PDF)' }).getAttribute('href');
  expect((await page.request.get(`${example.address}${printed}`)).headers()['content-type']).toBe('application/pdf');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Worried about someone?' })).toBeFocused();
  expect(await context.cookies()).toEqual([]);
});

test('a feed reader finds both feeds from the page, and nothing is sent twice', async ({ example, page, context }) => {
  await page.goto(`${example.address}/public/larkmere-healthcare-partnership`);
  for (const [type, begins] of [
    ['application/atom+xml', '<?xml'],
    ['application/feed+json', '{"version":"https://jsonfeed.org/version/1.1"'],
  ] as const) {
    const href = await page.locator(`link[rel=alternate][type="${type}"]`).getAttribute('href');
    const first = await page.request.get(`${example.address}${href}`);
    expect(first.headers()['content-type']).toContain(type);
    expect(await first.text()).toContain(begins);
    const again = await page.request.get(`${example.address}${href}`, {
      headers: { 'if-none-match': first.headers().etag ?? '' },
    });
    expect(again.status()).toBe(304);
  }
  expect(await context.cookies()).toEqual([]);
});

test('the page of a named institution says where its words are from', async ({ example, page }) => {
  await page.goto(`${example.address}/public/north-east-prison-treatment-partnership`);
  await expect(page.getByText('Partners, places and words are as in')).toBeVisible();
  const nothing = await page.goto(`${example.address}/public/nobody-here`);
  expect(nothing?.status()).toBe(404);
});
