// The symbols as small pictures, for files that can hold no drawing: src/pictures/symbols.json, made from the drawings in a
// browser. Run it when a drawing has changed; a test says when that is due.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { symbols } from '../src/pictures/symbol.ts';
import { symbolAlone } from '../src/pictures/symbol-alone.ts';
import { findChromium } from '../test/support/chromium.ts';

const executablePath = findChromium();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 64, height: 64 }, deviceScaleFactor: 2 });
const drawn: Record<string, { of: string; png: string }> = {};
for (const name of symbols) {
  await page.setContent(`<body style="margin:0;background:transparent">${symbolAlone(name)}</body>`);
  const png = await page.screenshot({ omitBackground: true });
  drawn[name] = {
    of: createHash('sha256').update(symbolAlone(name)).digest('hex'),
    png: png.toString('base64'),
  };
}
await browser.close();
writeFileSync(join(import.meta.dirname, '../src/pictures/symbols.json'), `${JSON.stringify(drawn, null, 2)}\n`);
