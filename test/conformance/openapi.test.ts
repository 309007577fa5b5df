// /openapi.json against the published schema of OpenAPI 3.1; each endpoint's answers against what it says of itself; and no JSON leaves
// that says nothing of itself.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { loadPartnership } from '../../src/commands/load/load-partnership.ts';
import { type Described, openApi } from '../../src/interop/openapi/document.ts';
import type { Wing } from '../../src/shell/wing.ts';
import { type TestApp, testApp } from '../support/app.ts';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}
interface Document {
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addFormat('media-range', true);
const isOpenApi = ajv.compile(
  JSON.parse(readFileSync(new URL('schemas/openapi-3.1/schema.json', import.meta.url), 'utf8')),
);
const faults = (check: typeof isOpenApi, value: unknown) => (check(value) ? [] : (check.errors ?? []));

const described: Described = { summary: 'Planted', answers: { 200: { words: 'Nothing', schema: { type: 'object' } } } };
const answer = async () => ({ status: 200 as const, body: {} });
const planted: Wing = {
  name: 'planted',
  routes: [],
  navigation: [],
  kinds: {},
  exported: {},
  open: {
    under: '/planted',
    documents: [
      { path: '/planted', answer },
      { path: '/planted/described', describes: described, answer },
    ],
  },
};

let app: TestApp;
let document: Document;
before(async () => {
  app = await testApp({ still: true, planted: [planted] });
  const larkmere = readFileSync('examples/larkmere.yaml', 'utf8');
  const loaded = await loadPartnership(app.db, app.handleSecret, larkmere, new Date(), app.seal);
  assert.ok(loaded.ok, JSON.stringify(loaded));
  document = (await app.app.inject('/openapi.json')).json();
});
after(() => app.close());

test('the document is valid OpenAPI 3.1, and anybody may read it from any site', async () => {
  const answer = await app.app.inject('/openapi.json');
  assert.deepEqual(faults(isOpenApi, answer.json()), []);
  assert.equal(answer.headers['access-control-allow-origin'], '*');
  assert.equal(answer.headers['set-cookie'], undefined);
  const ids = Object.values(document.paths).map(({ get }) => get.operationId);
  assert.equal(new Set(ids).size, ids.length, ids.join(' '));
});

test('the same check refuses a bad document', () => {
  const good = openApi({ title: 'T', version: '1', about: '' }, []);
  assert.deepEqual(faults(isOpenApi, good), []);
  for (const bad of [
    { ...good, openapi: '2.0' },
    { ...good, info: { title: 'T' } },
    { ...good, paths: { 'no slash': {} } },
    { ...good, paths: { '/x': { get: { responses: { ok: {} } } } } },
  ])
    assert.notDeepEqual(faults(isOpenApi, bad), [], JSON.stringify(bad));
});

/** Where each answer that is written down can be had. */
async function addresses(): Promise<Record<string, readonly string[]>> {
  const services = (await app.app.inject('/open-referral/services?per_page=100')).json();
  const own = `/partnerships/${app.partnership.slug}`;
  return {
    '/planted/described': ['/planted/described'],
    '/ping': ['/ping'],
    '/health': ['/health'],
    '/info': ['/info'],
    '/openapi.json': ['/openapi.json'],
    '/open-referral': ['/open-referral'],
    '/open-referral/services': ['', '?per_page=2&page=2', '?search=zzz', '?page=0', '?day=monday'].map(
      (query) => `/open-referral/services${query}`,
    ),
    '/open-referral/services/{id}': [
      ...services.contents.map(({ id }: { id: string }) => `/open-referral/services/${id}`),
      '/open-referral/services/nothing',
    ],
    '/public/{partnership}/feed.json': ['/public/larkmere-healthcare-partnership/feed.json'],
    '/partnerships/{partnership}/plan/joint-plan.json': [`${own}/plan/joint-plan.json`],
    '/partnerships/{partnership}/plan/joint-plan.csv-metadata.json': [`${own}/plan/joint-plan.csv-metadata.json`],
  };
}

test('every answer is as its endpoint says', async () => {
  const known = await addresses();
  const seat = await app.as('facilitator');
  const path = Object.keys(document.paths).filter((one) => !known[one]);
  assert.deepEqual(path, [], 'say here where its answers can be had');
  let count = 0;
  for (const [name, { get }] of Object.entries(document.paths))
    for (const address of known[name] ?? []) {
      const { status, text, headers } = await seat.get(address);
      const [type = ''] = String(headers['content-type']).split(';');
      const schema = get.responses[String(status)]?.content?.[type]?.schema;
      assert.ok(schema, `${address} answered ${status} ${type}, which ${name} does not say`);
      assert.deepEqual(faults(ajv.compile(schema), JSON.parse(text)), [], address);
      for (const asked of new URL(address, 'http://localhost').searchParams.keys())
        assert.ok(
          get.parameters.some((one) => one.in === 'query' && one.name === asked),
          `${name} does not say ${asked}`,
        );
      count += 1;
    }
  assert.ok(count > 15, `only ${count} answers were looked at`);
});

/** Every address that is read by GET, out of the tree that the server prints of itself. */
function addressesIn(tree: string): string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^(.*)[├└]── (\S+)(?: \((.*)\))?$/.exec(line) ?? [];
    above.length = indent.length / 4;
    above.push(part);
    return /\bGET\b/.test(methods) ? [above.join('')] : [];
  });
}

/** Routes that anybody may ask, which answer in JSON and say nothing of it. */
async function undescribed(server: TestApp['app']): Promise<string[]> {
  const said: Document = (await server.inject('/openapi.json')).json();
  const routes = addressesIn(server.printRoutes({ commonPrefix: false })).filter((path) => !path.includes('*'));
  assert.ok(routes.includes('/ping'), `only ${routes.length} routes were seen: a check that sees nothing passes`);
  const found: string[] = [];
  for (const path of routes) {
    if (said.paths[path.replaceAll(/:([A-Za-z]+)/g, '{$1}')]) continue;
    const { headers } = await server.inject(path.replaceAll(/:[A-Za-z]+/g, 'nothing'));
    if (/[/+]json\b/.test(String(headers['content-type']))) found.push(path);
  }
  return found;
}

test('the check finds the one endpoint that was planted without a word of itself, and no other', async () => {
  assert.deepEqual(await undescribed(app.app), ['/planted']);
});
