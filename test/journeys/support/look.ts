// Looks at pages, one after another, in a browser window of its own: as someone sees them who has just come there.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Route } from '@playwright/test';
import { firstInReach, tooWide } from './in-page.ts';
import type { Answered } from './served.ts';
import { newParts } from './walk.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const narrow = 320;
const wide = 1280;
/** By whether the pages run their script: what a page may be built of, and axe has seen. */
const known = { on: newParts(), off: newParts() };

export interface Looking {
  /** Takes its turn; the journey goes on meanwhile. */
  at(page: Answered): void;
  /** What was wrong on any page so far, each with its address. */
  found(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** @param script whether pages run their script; without it they are looked at without */
export async function openLooking(browser: Browser, { script }: { script: boolean }): Promise<Looking> {
  // Looking takes script, also where the pages of the journey have none: theirs is taken out of them.
  const context = await browser.newContext({
    javaScriptEnabled: true,
    viewport: { width: narrow, height: 900 },
  });
  const window = await context.newPage();
  const found: string[] = [];
  const seen = new Set<string>();
  const hasNewParts = script ? known.on : known.off;
  let current: Answered | undefined;
  let turn = Promise.resolve();

  window.on('pageerror', (error) => found.push(`${current?.url}: ${error.message}`));
  window.on('console', (message) => {
    const said = message.text();
    const ofAsset = message.location().url.includes('/assets/');
    if (message.type() === 'error' && (ofAsset || /content security policy/i.test(said)))
      found.push(`${current?.url}: ${said}`);
  });
  const assets = keptAssets();
  await window.route(
    () => true,
    (route) => {
      if (new URL(route.request().url()).pathname.startsWith('/assets/')) return assets(route);
      return current ? route.fulfill(asServed(current, script)) : route.abort();
    },
  );

  const lookAt = async (page: Answered) => {
    const words = page.url + page.html.replaceAll(/name="csrf" value="[^"]*"/g, '');
    if (seen.has(words)) return;
    seen.add(words);
    current = page;
    const say = (fault: string) => found.push(`${page.url} (${page.status}): ${fault}`);
    await window.goto(page.url);
    const first = await window.evaluate(firstInReach);
    if (!/\/worried$/.test(first)) say(`the first thing in reach is "${first}"`);
    const sayTooWide = async (width: number) => {
      const over = await window.evaluate(tooWide);
      if (over > 0) say(`at ${width} pixels it is ${over} pixels too wide`);
    };
    await sayTooWide(narrow);
    // Two pages built of the same parts have the same violations, and the same room on a wide window. Both take a while.
    if (!hasNewParts(page)) return;
    await window.setViewportSize({ width: wide, height: 900 });
    await sayTooWide(wide);
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().withTags(rules).analyze();
    for (const { id, help, nodes } of violations)
      say(`${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
    await window.setViewportSize({ width: narrow, height: 900 });
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
      return [...new Set(found)];
    },
    close: () => context.close(),
  };
}

function asServed({ status, headers, html }: Answered, script: boolean) {
  const policy = headers['content-security-policy'];
  return {
    status,
    headers: {
      'content-type': headers['content-type'] ?? 'text/html',
      ...(typeof policy === 'string' && { 'content-security-policy': policy }),
    },
    body: script ? html : html.replaceAll(/<script[\s\S]*?<\/script>/g, ''),
  };
}

/** Whoever looks at what is asked for keeps the browser from keeping it, so it is kept here. */
function keptAssets(): (route: Route) => Promise<void> {
  const kept = new Map<string, Promise<{ status: number; contentType: string; body: Buffer }>>();
  const fetched = async (route: Route) => {
    const answer = await route.fetch();
    return { status: answer.status(), contentType: answer.headers()['content-type'] ?? '', body: await answer.body() };
  };
  return async (route) => {
    const url = route.request().url();
    const asset = kept.get(url) ?? fetched(route);
    kept.set(url, asset);
    return route.fulfill(await asset);
  };
}
