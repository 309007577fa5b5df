// Looks at pages, one after another, in a browser window of its own: as someone sees them who has just come there.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { firstInReach, skeleton } from './in-page.ts';
import type { Answered } from './served.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [320, 1280];

export interface Looking {
  /** Takes its turn; the journey goes on meanwhile. */
  at(page: Answered): void;
  /** What was wrong on any page so far, each with its address. */
  found(): Promise<readonly string[]>;
  readonly looked: number;
  close(): Promise<void>;
}

/** @param script whether pages run their script; without it they are looked at without */
export async function openLooking(browser: Browser, { script }: { script: boolean }): Promise<Looking> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const window = await context.newPage();
  const found: string[] = [];
  const seen = new Set<string>();
  let looked = 0;
  let turn = Promise.resolve();
  let current: Answered | undefined;

  window.on('pageerror', (error) => found.push(`${current?.url}: ${error.message}`));
  window.on('console', (message) => {
    const said = message.text();
    const ofAsset = message.location().url.includes('/assets/');
    if (message.type() === 'error' && (ofAsset || /content security policy/i.test(said)))
      found.push(`${current?.url}: ${said}`);
  });
  await window.route(
    (url) => !url.pathname.startsWith('/assets/'),
    (route) => {
      if (!current) return route.abort();
      const { status, headers, html } = current;
      const type = headers['content-type'] ?? 'text/html';
      const policy = headers['content-security-policy'];
      return route.fulfill({
        status,
        headers: { 'content-type': type, ...(typeof policy === 'string' && { 'content-security-policy': policy }) },
        body: script ? html : html.replaceAll(/<script[\s\S]*?<\/script>/g, ''),
      });
    },
  );

  const lookAt = async (page: Answered) => {
    current = page;
    const say = (fault: string) => found.push(`${page.url} (${page.status}): ${fault}`);
    await window.goto(page.url);
    const first = await window.evaluate(firstInReach);
    if (first !== 'Worried about someone?') say(`the first thing in reach is "${first}"`);
    for (const width of widths) {
      const over = await tooWide(window, width);
      if (over > 0) say(`at ${width} pixels it is ${over} pixels too wide`);
    }
    // Two pages of one build and other words have the same violations, and axe takes a while.
    const build = await window.evaluate(skeleton);
    if (seen.has(build)) return;
    seen.add(build);
    looked += 1;
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().withTags(rules).analyze();
    for (const { id, help, nodes } of violations)
      say(`${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  };

  return {
    at: (page) => {
      turn = turn.then(() =>
        lookAt(page).catch((error: unknown) => {
          found.push(`${page.url}: could not be looked at: ${error}`);
        }),
      );
    },
    found: async () => {
      await turn;
      return found;
    },
    get looked() {
      return looked;
    },
    close: () => context.close(),
  };
}

async function tooWide(window: Page, width: number): Promise<number> {
  await window.setViewportSize({ width, height: 900 });
  return window.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
