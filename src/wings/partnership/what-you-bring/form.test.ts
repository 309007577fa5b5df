import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Perspective } from '../perspective.ts';
import { readWhatYouBringForm } from './form.ts';

const perspective = (id: string): Perspective => ({
  id,
  slug: id,
  name: id,
  kind: 'health',
  partnerId: null,
  rank: null,
  profession: null,
  level: null,
  experience: null,
  widerId: null,
  people: null,
  version: 1,
});
const list = [perspective('nurse'), perspective('carer')];
const read = (brings: unknown) => readWhatYouBringForm({ brings }, list);

for (const [what, brings, kept] of [
  ['one', 'nurse', ['nurse']],
  ['several', ['nurse', 'carer'], ['nurse', 'carer']],
  ['the same twice', ['nurse', 'nurse'], ['nurse']],
  ['none of these', 'none', []],
] as const)
  test(`someone may bring ${what}`, () => {
    assert.deepEqual(read(brings), { ok: true, values: { perspectiveIds: kept } });
  });

for (const [what, brings] of [
  ['nothing chosen', undefined],
  ['one and none', ['nurse', 'none']],
  ['one that is not on the page', 'governor'],
] as const)
  test(`${what} is asked again`, () => {
    assert.equal(read(brings).ok, false);
  });
