// The feeds of a public page against the published schemas, whatever words stand in them.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { atomFeed, type Feed, type FeedEntry, jsonFeed } from '../../src/interop/feed/feed.ts';
import { couldNot, ran } from '../support/programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'thread-feed-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const schemas = join(import.meta.dirname, 'schemas');
const schema = (name: string) => JSON.parse(readFileSync(join(schemas, 'json-feed-1.1', name), 'utf8'));
const checker = new ajv.default({ strict: false, allErrors: true });
formats.default(checker as never);
checker.addSchema(schema('feed-1.json'), 'feed-1');
const isJsonFeed = checker.compile(schema('feed.json'));

/** Runs whatever letters there are past the limits of both formats: controls, halves of pairs, markup, ends of sections. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    ']]>',
    '&amp;&#0;&lt',
    '\u0000\u0008\u000b\u001f',
    '\ud800',
    'a\udc00b',
    '\ufffe\uffff',
    '😀 Tŷ\r\n\t',
    '<?xml?>',
    '"\'',
    '',
  ),
);
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const urn = fc.uuid().map((id) => `urn:uuid:${id}`);
const entry: fc.Arbitrary<FeedEntry> = fc.record({
  ...{ id: urn, title: hostile, words: hostile, on: day },
  href: fc.uuid().map((id) => `https://thread.example.org/public/x#thing-${id}`),
});
const feed: fc.Arbitrary<Feed> = fc.record({
  ...{ id: urn, title: hostile, subtitle: fc.option(hostile), author: hostile, since: day },
  ...{ language: fc.constantFrom('en-GB', 'cy'), home: fc.constant('https://thread.example.org/public/x?a=1&b=2') },
  atom: fc.constant('https://thread.example.org/public/x/feed.atom'),
  json: fc.constant('https://thread.example.org/public/x/feed.json'),
  entries: fc.uniqueArray(entry, { maxLength: 6, selector: ({ id }) => id }),
});
const jing = (files: readonly string[]) => ran('jing', join(schemas, 'atom', 'atom.rng'), ...files);
const written = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

test('every Atom feed is valid by RFC 4287, whatever words stand in it', (t) => {
  const files = fc.sample(feed, { numRuns: 150, seed: 20261129 }).map((one, n) => written(`${n}.atom`, atomFeed(one)));
  const checked = jing(files);
  if (!checked) return t.skip(couldNot('jing', 'jing'));
  assert.equal(checked.code, 0, checked.said.slice(0, 2000));
  const good = atomFeed({ ...fc.sample(feed, { numRuns: 1, seed: 1 })[0], entries: [] } as Feed);
  for (const [name, bad] of Object.entries({
    'no id': good.replace(/ {2}<id>.*\n/, ''),
    'no instant': good.replace(/T12:00:00Z/, ''),
    'of another language': good.replace(/<title>/, '<titel>').replace(/<\/title>/, '</titel>'),
  }))
    assert.notEqual(jing([written('bad.atom', bad)])?.code, 0, `${name} was taken for a feed`);
});

test('every JSON Feed is valid by its schema, and a bad one is refused', () => {
  fc.assert(
    fc.property(feed, (one) => {
      const document = JSON.parse(JSON.stringify(jsonFeed(one)));
      assert.ok(isJsonFeed(document), JSON.stringify(isJsonFeed.errors));
    }),
  );
  const [one] = fc.sample(feed, { numRuns: 1, seed: 1 });
  assert.ok(one);
  assert.equal(isJsonFeed({ ...jsonFeed(one), version: 'two' }), false);
  assert.equal(isJsonFeed({ ...jsonFeed(one), items: [{ title: 'no id' }] }), false);
});

test('both say the same things in the same order, the newest first, under the ids they were given', () => {
  fc.assert(
    fc.property(feed, (one) => {
      const document = jsonFeed(one) as { items: { id: string; date_modified: string }[] };
      const ids = document.items.map(({ id }) => id);
      assert.deepEqual(ids.toSorted(), one.entries.map(({ id }) => id).toSorted());
      assert.deepEqual(
        [...atomFeed(one).matchAll(/<entry>\s*<id>([^<]*)</g)].map(([, id]) => id),
        ids,
      );
      const when = document.items.map((item) => item.date_modified);
      assert.deepEqual(when, when.toSorted().toReversed());
    }),
  );
});
