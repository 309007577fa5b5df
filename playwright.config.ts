import { defineConfig } from '@playwright/test';
import { findChromium } from './test/support/chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results',
  reporter: './test/support/playwright-tally.ts',
  // A journey starts a server and a database of its own, and a machine may have only two cores.
  workers: 1,
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
