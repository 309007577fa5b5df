// Long pages by keyboard alone: each thing is reached once, in the order of the page, is in sight when it is, and can be hit.
import type { Page } from '@playwright/test';
import { takeSeat } from './agreement/steps.ts';
import { expect, test } from './support/journey.ts';

const larkmere = '/partnerships/larkmere-healthcare-partnership';
const second = '/dialogues/officers-and-nurses/sessions/second-dialogue';
const longPages: readonly (readonly [seat: string, path: string])[] = [
  ['Facilitator', `${second}/common-ground/in-full`],
  ['Facilitator', `${second}/statements`],
  ['Facilitator', '/public-page/choose'],
  ['Facilitator', '/measures/add'],
  ['Researcher', '/coding/what-makes-waiting-hard'],
];

interface Stop {
  readonly words: string;
  /** Its place among everything in the page. */
  readonly place: number;
  readonly inSight: boolean;
  readonly small: boolean;
}

function standsAt(): Stop | undefined {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return undefined;
  const { left, top, width, height } = at.getBoundingClientRect();
  const hits = [0.1, 0.5, 0.9].map((down) => document.elementFromPoint(left + width / 2, top + height * down));
  const label = 'labels' in at ? (at as HTMLInputElement).labels?.[0] : undefined;
  // a link in a sentence is as high as its line
  const inSentence = at.matches('p a, li a, td a, dd a') && !at.matches('nav a, .govuk-breadcrumbs a');
  return {
    words: (at.textContent || label?.textContent || at.getAttribute('name') || at.tagName).trim(),
    place: [...document.querySelectorAll('*')].indexOf(at),
    inSight: hits.some(
      (hit) => hit !== null && (at.contains(hit) || hit.contains(at) || label?.contains(hit) === true),
    ),
    small: !inSentence && (width < 24 || height < 24),
  };
}

async function stopsOn(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < 300) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(standsAt);
    if (!stop || stop.place === stops[0]?.place) return stops;
    stops.push(stop);
  }
  return stops;
}

for (const width of [1280, 320])
  test(`long pages by keyboard at ${width} pixels`, async ({ page, example }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const [seat, path] of longPages) {
      await takeSeat(page, example, seat);
      await page.goto(`${example.address}${larkmere}${path}`);
      const stops = await stopsOn(page);
      const places = stops.map(({ place }) => place);
      expect(stops.length, path).toBeGreaterThan(15);
      expect(places, `${path}: in the order of the page, each once`).toEqual(
        [...new Set(places)].sort((a, b) => a - b),
      );
      expect(
        stops.filter(({ inSight }) => !inSight).map(({ words }) => words),
        `${path}: hidden`,
      ).toEqual([]);
      expect(
        stops.filter(({ small }) => small).map(({ words }) => words),
        `${path}: small`,
      ).toEqual([]);
    }
  });
