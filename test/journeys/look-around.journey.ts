// Every seat of the example, and every page that it is led to.
import { expect, test } from './support/journey.ts';
import { kindOf, linksIn, walk } from './support/walk.ts';

const partnerships = [
  'Dorchester Healthcare Partnership',
  'Blakenhurst healthcare dialogue',
  'North East prison treatment partnership',
  'Dorset Wellbeing and Recovery Partnership',
  'Larkmere Healthcare Partnership',
];

for (const name of partnerships)
  test(`every link that a seat of ${name} is shown leads somewhere`, async ({ example, looking, page }) => {
    const seen = new Set<string>();
    example.tellOf((answered) => {
      const kind = kindOf(answered);
      if (seen.has(kind)) return;
      seen.add(kind);
      looking.at(answered);
    });
    const seats = page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });
    await page.goto(example.address);
    const names = (await seats.getByRole('button').allInnerTexts()).map((words) => words.trim());
    expect(names).toContain('Facilitator');
    const wrong: string[] = [];
    const outside = new Set<string>();
    for (const seat of names) {
      await page.goto(example.address);
      await seats.getByRole('button', { name: seat, exact: true }).click();
      await expect(page).toHaveURL(/\/partnerships\//);
      const home = /^\/partnerships\/[^/]+/.exec(new URL(page.url()).pathname)?.[0] ?? '';
      for (const { path, status, html } of await walk(
        page.request,
        example.address,
        home,
        seat === 'Facilitator' ? 150 : 40,
      )) {
        if (status !== 200) wrong.push(`${seat}: ${path} answers ${status}`);
        for (const link of linksIn(html)) if (!link.startsWith(home)) outside.add(link);
      }
    }
    for (const link of outside) {
      if (!link.startsWith('/')) continue;
      const { status } = { status: (await page.request.get(example.address + link)).status() };
      if (status !== 200) wrong.push(`${link} answers ${status}`);
    }
    expect(wrong).toEqual([]);
  });
