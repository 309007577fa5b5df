import { defineConfig } from '@playwright/test';
import { findChromium } from './test/support/chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results',
  reporter: './test/support/playwright-tally.ts',
  // Two files at a time. The journeys of one file follow each other, and what one has looked at the next need not.
  workers: 2,
  timeout: 600_000,
  retries: 0,
  forbidOnly: true,
  use: {
    actionTimeout: 15_000,
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
