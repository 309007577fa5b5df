// The journeys are as good as the look they take at each page: what is planted has to be seen.
import { expect, test } from './support/journey.ts';
import { openLooking } from './support/look.ts';

const planted = {
  '320 pixels it is': '<svg role="img" aria-label="A wide picture" width="600" height="9"></svg>',
  '1280 pixels it is': '<svg class="planted" role="img" aria-label="A wider picture" width="1500" height="9"></svg>',
  'image-alt': '<img class="planted">',
  'the first thing in reach is': '<button tabindex="1">Planted</button>',
};

for (const partnership of ['larkmere-healthcare-partnership', 'dorchester-healthcare-partnership'])
  test(`what is wrong on a page of ${partnership} is seen`, async ({ example, browser, page }) => {
    const url = `${example.address}/public/${partnership}`;
    const html = await (await page.request.get(url)).text();
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    for (const [fault, words] of Object.entries(planted)) {
      const looking = await openLooking(browser, { script: true });
      looking.at({ url, status: 200, headers, html: html.replace('<h1', `${words}<h1`) });
      expect((await looking.found()).join(' ')).toContain(fault);
      await looking.close();
    }
  });
