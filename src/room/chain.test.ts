import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Range, verifyChain } from './chain.ts';
import { compare, digest } from './digest.ts';
import type { Header } from './header.ts';
import { deviceId, pretendDevice, said } from './pretend-device.ts';
import { sha256 } from './sha256.ts';

function written(device: string, count: number, word = 'word'): readonly Header[] {
  const write = pretendDevice(device);
  return Array.from({ length: count }, (_, i) => write('contribution kept', said(`${word} ${i}`)).header);
}

const [A, B] = [deviceId('a'), deviceId('b')];
const all = [...written('a', 30), ...written('b', 20)];
const counters = (ranges: readonly Range[]) =>
  ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
const some = fc.subarray([...all]);
const shuffledTwice = (headers: readonly Header[]) =>
  fc.shuffledSubarray([...headers, ...headers], { minLength: headers.length * 2, maxLength: headers.length * 2 });

test('a chain that is all here is whole, in any order and twice over', () => {
  fc.assert(
    fc.property(shuffledTwice(all), (headers) => {
      const chain = verifyChain(headers, sha256);
      assert.ok(chain.whole);
      assert.deepEqual(
        chain.devices.map(({ device, max, count }) => [device, max, count]),
        [
          [A, 30, 30],
          [B, 20, 20],
        ],
      );
    }),
    { numRuns: 20 },
  );
});

test('exactly the entries that were taken out are missing, and nothing is called broken for it', () => {
  fc.assert(
    fc.property(some, (held) => {
      for (const { device, max, missing, broken, forks } of verifyChain(held, sha256).devices) {
        const here = held.filter((header) => header.device === device).map(({ dseq }) => dseq);
        const gone = Array.from({ length: max }, (_, i) => i + 1).filter((dseq) => !here.includes(dseq));
        assert.deepEqual([counters(missing), broken, forks], [gone, [], []]);
      }
    }),
  );
});

test('a header that was changed after it was made breaks the link of the next', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 28 }), (place) => {
      const headers = written('a', 30).map((header, i) =>
        i === place ? { ...header, tier: 'published' as const } : header,
      );
      const [device] = verifyChain(headers, sha256).devices;
      assert.deepEqual(device?.broken, [place + 2]);
    }),
  );
});

test('a first entry with a link, or a later one without, is broken', () => {
  const [first, second] = written('a', 2);
  assert.ok(first && second);
  assert.deepEqual(verifyChain([{ ...first, prev: '0'.repeat(64) }], sha256).devices[0]?.broken, [1]);
  assert.deepEqual(verifyChain([{ ...second, prev: null }], sha256).devices[0]?.broken, [2]);
});

test('a copied device is a fork, and both of its branches hold', () => {
  const trunk = written('a', 4);
  const [branch] = written('a', 4, 'other').slice(3);
  assert.ok(branch);
  const headers = [...trunk, { ...branch, prev: trunk[3]?.prev ?? null }];
  const [device] = verifyChain(headers, sha256).devices;
  assert.deepEqual([device?.count, device?.forks, device?.broken], [5, [4], []]);
});

test('a counter as large as numbers go makes one gap, not a long wait', () => {
  const [first] = written('a', 1);
  assert.ok(first);
  const far = { ...first, dseq: Number.MAX_SAFE_INTEGER, prev: '0'.repeat(64) };
  assert.deepEqual(verifyChain([far], sha256).devices[0]?.missing, [[1, Number.MAX_SAFE_INTEGER - 1]]);
});

test('two digests show each side exactly what it lacks of the other', () => {
  fc.assert(
    fc.property(some, some, (mine, theirs) => {
      const found = compare(digest(mine, sha256), digest(theirs, sha256));
      const lacks = (held: readonly Header[], other: readonly Header[]) =>
        [A, B].flatMap((device) =>
          other
            .filter((header) => header.device === device && !held.includes(header))
            .map(({ dseq }) => `${device}${dseq}`),
        );
      const named = (missing: typeof found.missingHere) =>
        missing.flatMap(({ device, ranges }) => counters(ranges).map((dseq) => `${device}${dseq}`));
      assert.deepEqual(named(found.missingHere), lacks(mine, theirs));
      assert.deepEqual(named(found.missingThere), lacks(theirs, mine));
      assert.deepEqual(found.differ, []);
      assert.equal(found.same, mine.length === theirs.length && mine.every((header) => theirs.includes(header)));
    }),
  );
});

test('a digest is the same in any order and twice over', () => {
  fc.assert(
    fc.property(shuffledTwice(all), (headers) => assert.deepEqual(digest(headers, sha256), digest(all, sha256))),
    { numRuns: 20 },
  );
});

test('two sides with the same counters but other headers do not pass for the same', () => {
  const found = compare(digest(written('a', 5), sha256), digest(written('a', 5, 'other'), sha256));
  assert.deepEqual([found.same, found.missingHere, found.differ], [false, [], [A]]);
});
