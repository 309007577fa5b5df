// How long the busiest pages take, beside a bare JSON route and a bare page of the same macros, in the same run.
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import autocannon from 'autocannon';
import fastify from 'fastify';
import nunjucks from 'nunjucks';
import { parse, stringify } from 'yaml';
import { ensureAssets } from '../../scripts/build-assets.ts';
import { buildApp } from '../../src/app.ts';
import { giveExampleAccounts, loadPartnership } from '../../src/commands/load/load-partnership.ts';
import { openDatabase } from '../../src/db/database.ts';
import { partsFor } from '../../src/parts.ts';
import { addAccount, enterAs } from '../../src/shell/sign-in/index.ts';
import { createTemplates } from '../../src/shell/templates.ts';
import { wings } from '../../src/wings/index.ts';
import { atMost, beside, type Result } from './result.ts';

const top = resolve(import.meta.dirname, '../..');
const contributions = 200;

/** The made-up partnership with one session of 200 contributions in 10 themes. */
function busyPartnership(): string {
  const file = parse(readFileSync(join(top, 'examples/larkmere.yaml'), 'utf8'), { merge: true });
  file.generated.people = 60;
  const { record } = file.engagements[0].sessions[0];
  const perspectives = ['residents', 'nurses', 'officers', 'wing-managers'];
  for (let i = 0; i < contributions - 16; i++)
    record.contributions.push({
      key: `more-${i}`,
      words: `Something that was said, number ${i}, of an ordinary length for a point in a dialogue`,
      perspective: perspectives[i % 4],
    });
  for (let t = 0; t < 4; t++)
    record.themes.push({
      key: `more-theme-${t}`,
      title: `Another theme ${t}`,
      holds: record.contributions.slice(16 + t * 46, 16 + (t + 1) * 46).map((said: { key: string }) => said.key),
    });
  return stringify(file, { aliasDuplicateObjects: false });
}

interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Requests a second from 10 at once; the time of one request when nobody else asks, to a tenth of a millisecond. */
/** Requests a second from ten at once, and how long one waits when it is alone. */
async function load(url: string, cookie = ''): Promise<Load> {
  const run = (connections: number, duration: number) =>
    autocannon({ url, connections, duration, headers: cookie ? { cookie } : {} });
  await run(2, 2);
  const waits = await alone(url, cookie);
  const many = await run(10, 5);
  if (many.non2xx > 0) throw new Error(`${new URL(url).pathname} did not answer with a page`);
  const at = (part: number) => Math.round((waits[Math.floor(waits.length * part)] ?? 0) * 100) / 100;
  return { perSecond: Math.round(many.requests.average), p50: at(0.5), p99: at(0.99) };
}

/** Milliseconds, from the shortest; one request after another for five seconds. */
async function alone(url: string, cookie: string): Promise<number[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const waits: number[] = [];
  for (const until = performance.now() + 5000; performance.now() < until; ) {
    const from = performance.now();
    const [answer] = await once(http.get(url, { agent, headers: { cookie } }), 'response');
    await once(answer.resume(), 'end');
    if (answer.statusCode !== 200) throw new Error(`${new URL(url).pathname} did not answer with a page`);
    waits.push(performance.now() - from);
  }
  agent.destroy();
  return waits.sort((a, b) => a - b);
}

async function bareServer(): Promise<{ address: string; close: () => Promise<void> }> {
  const app = fastify({ logger: false });
  const dist = join(createRequire(import.meta.url).resolve('govuk-frontend'), '../..');
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader([dist]), { autoescape: true });
  const template = nunjucks.compile(
    `{% extends "govuk/template.njk" %}{% from "govuk/components/button/macro.njk" import govukButton %}{% from "govuk/components/summary-list/macro.njk" import govukSummaryList %}{% from "govuk/components/service-navigation/macro.njk" import govukServiceNavigation %}
     {% block content %}<h1>Bare</h1>{{ govukServiceNavigation({ navigation: links }) }}{{ govukSummaryList({ rows: rows }) }}{{ govukButton({ text: "Send" }) }}{% endblock %}`,
    environment,
  );
  const links = ['Home', 'Partners', 'Dialogues', 'Plan'].map((text) => ({ text, href: '/' }));
  const rows = Array.from({ length: 20 }, (_, i) => ({ key: { text: `Key ${i}` }, value: { text: `Value ${i}` } }));
  app.get('/json', async () => ({ here: true }));
  app.get('/page', async (_, reply) => reply.type('text/html').send(template.render({ links, rows })));
  return { address: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() };
}

export async function measure(): Promise<Result[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'thread-bench-'));
  const db = await openDatabase({ dataDir });
  const bare = await bareServer();
  try {
    await db.migrate();
    const assetsDir = join(dataDir, 'assets');
    const manifest = await ensureAssets(assetsDir);
    const parts = partsFor({
      db,
      wings,
      templates: createTemplates({ manifest }),
      assetsDir,
      secret: 'a secret for measuring and nothing else',
      baseUrl: 'http://127.0.0.1',
      example: false,
      trustProxy: false,
      logLevel: 'silent',
    });
    const loaded = await loadPartnership(db, parts.handleSecret, busyPartnership(), new Date(), parts.seal);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
    for (const { personId, key, shownAs } of loaded.accounts)
      await addAccount(db.signin, { id: personId, email: `${key}@bench.example`, shownAs });
    await giveExampleAccounts(db, parts.handleSecret, loaded);
    const facilitator = loaded.accounts.find((account) => account.key === 'facilitator');
    const { cookies } = await enterAs(parts.door, facilitator?.personId ?? '');
    const cookie = cookies.map((line) => line.split(';')[0]).join('; ');
    const app = await buildApp(parts);
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    const at = `${address}/partnerships/${loaded.slug}`;

    const json = await load(`${bare.address}/json`);
    const page = await load(`${bare.address}/page`);
    const results: Result[] = [
      beside('a bare Fastify JSON route, requests a second', json.perSecond, '/s', null),
      beside('a bare Fastify JSON route, p50', json.p50, 'ms', null),
      beside('a bare Fastify JSON route, p99', json.p99, 'ms', null),
      beside('a bare Fastify and govuk page, requests a second', page.perSecond, '/s', json.perSecond),
      beside('a bare Fastify and govuk page, p50', page.p50, 'ms', json.p50),
      beside('a bare Fastify and govuk page, p99', page.p99, 'ms', json.p99),
    ];
    const pages = {
      home: at,
      [`a session record of ${contributions} contributions`]: `${at}/dialogues/officers-and-nurses/sessions/first-dialogue/record`,
      'the case study': `${at}/reports/officers-and-nurses-case-study`,
    };
    for (const [name, url] of Object.entries(pages)) {
      const measured = await load(url, cookie);
      results.push(
        beside(`${name}, requests a second`, measured.perSecond, '/s', page.perSecond),
        atMost(`${name}, p50`, measured.p50, 'ms', 25, page.p50),
        beside(`${name}, p99`, measured.p99, 'ms', page.p99),
      );
    }
    await app.close();
    return results;
  } finally {
    await bare.close();
    await db.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
