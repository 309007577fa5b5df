import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testRoom } from '../../../../test/support/room.ts';
import { newId } from '../../../db/id.ts';
import type { Scope } from '../../../db/scope.ts';
import { reduce, verifyChain } from '../../../room/index.ts';
import { sha256 } from '../../../room/sha256.ts';
import { destroyStruck, type Keeping, keepEntry, openRoom, readLog } from './log.ts';

const room = await testRoom();
const { first, second, care } = room.sessions;
const now = new Date('2026-02-13T14:00:00Z');

const said = (sessionId: string, words: string): Keeping<'contribution kept'> => ({
  ...{ id: newId(), sessionId, kind: 'contribution kept', tier: 'room', now },
  body: { words, perspective: null, form: 'spoken', exact: false, segment: null, couldTell: 'not asked' },
});
const open = (sessionId: string, depth: 'number' | 'prose' | 'points') => async (scope: Scope) => {
  await openRoom(scope, sessionId, newId(), newId());
  const chosen = { id: newId(), sessionId, kind: 'keeping chosen', tier: 'room', now } as const;
  return keepEntry(scope, { ...chosen, body: { depth } });
};

test('fifty who keep at once leave no gap, and the chain holds as the database gives it back', async () => {
  await room.write(open(first, 'points'));
  await Promise.all(
    Array.from({ length: 50 }, (_, i) => room.write((scope) => keepEntry(scope, said(first, `point ${i}`)))),
  );
  const numbers = await room.read(({ tx }) =>
    tx.selectFrom('entry').select('n').where('session_id', '=', first).orderBy('n').execute(),
  );
  assert.deepEqual(
    numbers.map(({ n }) => n),
    Array.from({ length: 51 }, (_, i) => i + 1),
  );
  const entries = await room.read((scope) => readLog(scope, first, 'facilitators', false));
  const chain = verifyChain(
    entries.map(({ header }) => header),
    sha256,
  );
  assert.equal(chain.whole, true);
  assert.equal(chain.devices.length, 1);
  const state = reduce(entries, first);
  assert.equal(state.contributions.length, 50);
  assert.equal(state.checks.gaps, 0);
  assert.deepEqual(state.checks.notHere, []);
});

test('two rooms opened at once share the one server, each counting from one', async () => {
  await Promise.all([room.write(open(second, 'prose')), room.write(open(care, 'number'))]);
  const devices = await room.read(({ tx }) => tx.selectFrom('device').select('id').execute());
  assert.equal(devices.length, 1);
  for (const id of [second, care]) {
    const entries = await room.read((scope) => readLog(scope, id, 'facilitators', false));
    assert.deepEqual(
      entries.map(({ header }) => header.dseq),
      [1],
    );
  }
});

test('a room that chose a number keeps no words, and one that chose nothing yet keeps none either', async () => {
  const refused = { ok: false, because: 'beyond what the room chose' };
  assert.deepEqual(await room.write((scope) => keepEntry(scope, said(care, 'not to be kept'))), refused);
  assert.deepEqual(await room.write((scope) => keepEntry(scope, said(second, 'not to be kept'))), refused);
  const elsewhere = await room.write((scope) => keepEntry(scope, said(newId(), 'nowhere')));
  assert.deepEqual(elsewhere, { ok: false, because: 'no room' });
});

test('a room that was opened and has not chosen yet keeps no words', async () => {
  const other = await testRoom();
  const kept = await other.write(async (scope) => {
    await openRoom(scope, other.sessions.first, newId(), newId());
    return keepEntry(scope, said(other.sessions.first, 'too early'));
  });
  assert.deepEqual(kept, { ok: false, because: 'beyond what the room chose' });
});

test('what was said in the room is read by its own people and by facilitators, and by nobody else', async () => {
  const count = (as: 'partners' | 'facilitators', isParticipant: boolean) =>
    room.read(async (scope) => (await readLog(scope, first, as, isParticipant)).length, as);
  assert.equal(await count('facilitators', false), 51);
  assert.equal(await count('partners', true), 51);
  assert.equal(await count('partners', false), 0);
});

test('an entry cannot be changed, and words struck out are gone while the chain still holds', async () => {
  await assert.rejects(room.write(({ tx }) => tx.updateTable('entry').set({ kind: 'x' }).execute()));
  await assert.rejects(room.write(({ tx }) => tx.deleteFrom('entry').execute()));
  await assert.rejects(room.write(({ tx }) => tx.updateTable('entry_payload').set({ body: '{}' }).execute()));
  const mistake = said(first, 'CANARY');
  await room.write((scope) => keepEntry(scope, mistake));
  const struck = await room.write(async (scope) => {
    const why = { why: 'asked in the room' } as const;
    const strike = { id: newId(), sessionId: first, kind: 'entry struck out', tier: 'room', now } as const;
    await keepEntry(scope, { ...strike, refs: [mistake.id], body: why });
    return destroyStruck(scope, first);
  });
  assert.deepEqual(struck, [mistake.id]);
  const entries = await room.read((scope) => readLog(scope, first, 'facilitators', false));
  assert.equal(entries.find(({ header }) => header.id === mistake.id)?.payload, null);
  assert.equal(reduce(entries, first).contributions.at(-1)?.standing, 'struck out');
  const chain = verifyChain(
    entries.map(({ header }) => header),
    sha256,
  );
  assert.equal(chain.whole, true);
});
