// Every seat of the example, and every page that it is led to.
import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { linksIn, newParts, type Walked, walk } from './support/walk.ts';

// A whole partnership is walked as its facilitator; as the others far enough to see what is theirs.
const most = { facilitator: 160, others: 30 };
const hasNewParts = newParts();

/** The one with the most in it first: what is built alike in another need not be looked at again. */
const partnerships = [
  'Larkmere Healthcare Partnership',
  'Dorchester Healthcare Partnership',
  'Blakenhurst healthcare dialogue',
  'North East prison treatment partnership',
  'Dorset Wellbeing and Recovery Partnership',
] as const;

const seatsOf = (page: Page, partnership: string) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: partnership, exact: true }) })
    .getByRole('button');

for (const partnership of partnerships)
  test(`every link that a seat of ${partnership} is shown leads somewhere`, async ({ example, looking, page }) => {
    test.setTimeout(300_000);
    example.tellOf((answered) => {
      if (hasNewParts(answered)) looking.at(answered);
    });
    await page.goto(example.address);
    const seats = await seatsOf(page, partnership).allInnerTexts();
    const wrong: string[] = [];
    const outside = new Set<string>();
    for (const seat of seats.map((words) => words.trim())) {
      await page.goto(example.address);
      await seatsOf(page, partnership).getByText(seat, { exact: true }).click();
      await expect(page).toHaveURL(/\/partnerships\//);
      const home = /^\/partnerships\/[^/]+/.exec(new URL(page.url()).pathname)?.[0] ?? '';
      const walked = await walk(
        page.request,
        example.address,
        home,
        seat === 'Facilitator' ? most.facilitator : most.others,
      );
      for (const one of walked) {
        wrong.push(...faultsOf(one, partnership).map((fault) => `${seat}: ${one.path} ${fault}`));
        for (const link of linksIn(one.html)) if (link.startsWith('/') && !link.startsWith(home)) outside.add(link);
      }
    }
    for (const link of outside) {
      const answer = await page.request.get(example.address + link);
      if (answer.status() !== 200) wrong.push(`${link} answers ${answer.status()}`);
    }
    expect([...new Set(wrong)]).toEqual([]);
  });

function faultsOf({ status, html }: Walked, partnership: string): string[] {
  const faults = status === 200 ? [] : [`answers ${status}`];
  const isPage = html.includes('<html');
  const markedFictional = /Everything here is made up\.|Ffug yw popeth yma\./.test(html);
  if (isPage && markedFictional !== partnership.startsWith('Larkmere'))
    faults.push(markedFictional ? 'is marked as made up' : 'is not marked as made up');
  return faults;
}
