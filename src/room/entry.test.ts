import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { checkEntry, type Entry, headerHash, makeEntry, payloadHash } from './entry.ts';
import { readHeader } from './header.ts';
import { destroyed, deviceId, pretendDevice, pretendId, ROOM, said } from './pretend-device.ts';
import { sha256 } from './sha256.ts';

const at = { wall: 1_700_000_000_000, mono: 0, zone: 'Europe/London', source: 'server' as const };
const salt = '00112233445566778899aabbccddeeff';
const draft = {
  ...{
    id: pretendId('a', 1),
    room: ROOM,
    device: deviceId('a'),
    last: null,
    tier: 'room' as const,
    author: null,
    refs: [],
    at,
    salt,
  },
  ...{ kind: 'contribution kept' as const, body: said('Nobody ever told me.') },
};

test('a first entry has number 1 and no link; the next links to it', () => {
  const device = pretendDevice('a');
  const [first, second] = [device('contribution kept', said('One')), device('contribution kept', said('Two'))];
  assert.deepEqual([first.header.dseq, first.header.prev], [1, null]);
  assert.deepEqual([second.header.dseq, second.header.prev], [2, headerHash(first.header, sha256)]);
});

test('the hash of a payload is SHA-256 of the salt and its canonical text', () => {
  const body = { b: 1, a: 'é' };
  const expected = createHash('sha256').update(Buffer.from(salt, 'hex')).update('{"a":"é","b":1}').digest('hex');
  assert.deepEqual(payloadHash({ salt, body }, sha256), { ok: true, text: expected });
});

test('words are tidied before they are kept, and what is kept is what was hashed', () => {
  const made = makeEntry({ ...draft, body: said('  cafe\u0301\r\nnow\u0007 ') }, sha256);
  assert.ok(made.ok && made.entry.payload);
  assert.deepEqual(made.entry.payload.body, said('caf\u00e9\nnow'));
  assert.equal(checkEntry(made.entry, sha256), 'whole');
});

test('an act that holds nothing beyond its header has no payload and no hash of one', () => {
  const made = makeEntry({ ...draft, kind: 'record agreed', body: {} }, sha256);
  assert.ok(made.ok);
  assert.deepEqual([made.entry.payload, made.entry.header.phash], [null, null]);
  assert.equal(checkEntry(made.entry, sha256), 'whole');
});

const refused: readonly [title: string, change: object, because: string][] = [
  ['no words', { body: said('  ') }, 'not a payload of this kind'],
  ['words past the longest', { body: said('a'.repeat(10_001)) }, 'not a payload of this kind'],
  ['a short salt', { salt: '00' }, 'not a salt'],
  ['an id of another kind', { id: '6ba7b810-9dad-41d1-80b4-00c04fd430c8' }, 'not a header'],
  ['a time with a fraction', { at: { ...at, wall: 0.5 } }, 'not a header'],
  ['a device that a database would write otherwise', { device: deviceId('a').toUpperCase() }, 'not a header'],
  ['a tier that is not one', { tier: 'everybody' }, 'not a header'],
];

for (const [title, change, because] of refused) {
  test(`an entry with ${title} is refused, not thrown`, () => {
    assert.deepEqual(makeEntry({ ...draft, ...change }, sha256), { ok: false, because });
  });
}

function changed(entry: Entry, change: object): unknown {
  return { header: entry.header, payload: { ...entry.payload, ...change } };
}

test('an entry checked by itself says what is wrong with it', () => {
  const entry = pretendDevice('a')('contribution kept', said('As it was said'));
  const bare = pretendDevice('b')('record agreed', {});
  assert.equal(checkEntry(entry, sha256), 'whole');
  assert.equal(checkEntry(destroyed(entry), sha256), 'payload not here');
  assert.equal(checkEntry(changed(entry, { body: said('As it was not') }), sha256), 'payload changed');
  assert.equal(checkEntry(changed(entry, { salt }), sha256), 'payload changed');
  assert.equal(checkEntry(changed(entry, { salt: 'zz' }), sha256), 'payload changed');
  assert.equal(checkEntry(changed(entry, { body: 0.5 }), sha256), 'payload changed');
  assert.equal(checkEntry({ header: bare.header, payload: { salt, body: 'extra' } }, sha256), 'payload changed');
  assert.equal(checkEntry({ header: { ...bare.header, kind: 'song sung' }, payload: null }, sha256), 'unknown kind');
  for (const none of [null, undefined, 7, [], {}, { header: null }])
    assert.equal(checkEntry(none, sha256), 'not an entry');
});

test('a header from a later version, or one that would have to be tidied, is not read', () => {
  const { header } = pretendDevice('a')('record agreed', {});
  assert.deepEqual(readHeader(JSON.parse(JSON.stringify({ ...header, extra: 1 }))), header);
  assert.equal(readHeader({ ...header, v: 2 }), null);
  assert.equal(readHeader({ ...header, author: ' seat-1' }), null);
  assert.equal(readHeader({ ...header, refs: ['e\u0301'] }), null);
  assert.equal(readHeader({ ...header, prev: undefined }), null);
});
