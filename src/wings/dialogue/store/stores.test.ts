import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testRoom } from '../../../../test/support/room.ts';
import { newId } from '../../../db/id.ts';
import { followThread } from '../../../db/thread-links.ts';
import type { ThreadStop } from '../../../shell/wing.ts';
import { markBrought } from '../brought.ts';
import { dialogueKinds } from '../kinds.ts';
import { addPassage, readPassages, tiersFor } from './account.ts';
import { readOutcomes, setOutcomes } from './contracted-outcome.ts';
import { addSegments, orderSegments, readSegments } from './design.ts';
import { findEngagementById, stepEngagement } from './engagement.ts';
import { askConversation, readConversations } from './preparation.ts';
import { setConcernSheet, wordLimits } from './safety.ts';

const room = await testRoom();
const { engagementId, sessions } = room;

test('what may be read of an engagement follows from who asks', async () => {
  const tiers = async (
    who: 'facilitator' | 'participant' | 'partner',
    as: 'facilitators' | 'participant' | 'partners',
  ) => room.read((scope) => tiersFor(scope, room.seat(who), engagementId), as);
  assert.deepEqual(await tiers('facilitator', 'facilitators'), ['facilitators', 'room', 'partners', 'published']);
  assert.deepEqual(await tiers('participant', 'participant'), ['room', 'partners', 'published']);
  assert.deepEqual(await tiers('partner', 'partners'), ['partners', 'published']);
});

test('the database itself keeps the facilitators’ tier, whatever tiers a query asks for', async () => {
  const passage = { part: 'topic', of: null, words: 'For facilitators', tier: 'facilitators', source: null } as const;
  await room.write((scope) => addPassage(scope, engagementId, { id: newId(), ...passage }));
  await room.write((scope) =>
    askConversation(scope, engagementId, { id: newId(), perspectiveId: null, seatWords: 'A' }),
  );
  const all = ['facilitators', 'room', 'partners', 'published'] as const;
  const seen = await room.read((scope) => readPassages(scope, engagementId, all), 'partners');
  assert.deepEqual(seen, []);
  assert.deepEqual(await room.read((scope) => readConversations(scope, engagementId), 'partners'), []);
  await assert.rejects(
    room.write((scope) => addPassage(scope, engagementId, { id: newId(), ...passage }), 'partners'),
    /row-level security/,
  );
});

test('a step is taken only from the state and the version it was decided from', async () => {
  const before = await room.read((scope) => findEngagementById(scope, engagementId));
  assert.ok(before);
  assert.equal(await room.write((scope) => stepEngagement(scope, { ...before, version: 99 }, 'sustaining')), false);
  assert.equal(await room.write((scope) => stepEngagement(scope, { ...before, state: 'proposed' }, 'declined')), false);
  assert.equal(await room.write((scope) => stepEngagement(scope, before, 'sustaining')), true);
  assert.equal(await room.write((scope) => stepEngagement(scope, before, 'sustaining')), false);
});

test('a changed contract keeps what was brought already, and what brought it stands in the thread', async () => {
  const wanted = (...kinds: ('dialogue' | 'joint plan' | 'regular forum')[]) =>
    kinds.map((kind) => ({ id: newId(), kind, words: `A ${kind}` }));
  const kinds = async () => (await room.read((scope) => readOutcomes(scope, engagementId))).map(({ kind }) => kind);
  await room.write((scope) => setOutcomes(scope, engagementId, wanted('dialogue', 'joint plan')));
  const plan = newId();
  const brought = await room.write((scope) =>
    markBrought(scope, engagementId, 'joint plan', '2026-04-02', { kind: 'action', id: plan }),
  );
  assert.equal(brought.length, 1);
  assert.deepEqual(await room.write((scope) => markBrought(scope, engagementId, 'joint plan', '2026-05-02')), []);
  await room.write((scope) => setOutcomes(scope, engagementId, wanted('regular forum')));
  assert.deepEqual(await kinds(), ['joint plan', 'regular forum']);
  const [link] = await room.read((scope) => followThread(scope, plan, 'forwards'));
  assert.equal(link?.to.kind, 'contracted outcome');
});

test('the thread titles engagements, sessions and outcomes for a partner, and nothing of them for the public', async () => {
  const titles = async (kind: string, ids: string[], published: boolean) => {
    const viewer = { ...room.seat('partner'), clearance: published ? 'published' : 'partners' } as const;
    const none = new Map<string, ThreadStop>();
    const found = await room.read(async (scope) => (await dialogueKinds[kind]?.title(scope, ids, viewer)) ?? none);
    return [...found.keys()];
  };
  assert.deepEqual(await titles('engagement', [engagementId], false), [engagementId]);
  assert.deepEqual(await titles('session', [sessions.first], false), [sessions.first]);
  assert.deepEqual(await titles('session', [sessions.first], true), []);
});

test('parts of a session keep the order they are given', async () => {
  const ids = [newId(), newId(), newId()];
  const parts = ids.map((id) => ({ id, kind: 'break', title: id, words: null, minutes: 5 }) as const);
  await room.write((scope) => addSegments(scope, sessions.first, parts));
  await room.write((scope) => orderSegments(scope, sessions.first, ids.toReversed()));
  const found = await room.read((scope) => readSegments(scope, sessions.first));
  assert.deepEqual(
    found.map(({ id }) => id),
    ids.toReversed(),
  );
});

test('a concern sheet and a version of the limits are each kept once', async () => {
  const placeId = newId();
  await room.write(({ tx, partnershipId }) =>
    tx
      .insertInto('place')
      .values({ partnership_id: partnershipId, id: placeId, slug: 'east', name: 'East', kind: 'ward' })
      .execute(),
  );
  const sheet = { placeId, tellNow: 'a', extension: 'b', outOfHours: 'c', outsideContact: 'd' };
  const by = { personId: room.people.facilitator, at: new Date() };
  const set = (seen: number) => room.write((scope) => setConcernSheet(scope, seen, sheet, by));
  assert.deepEqual([await set(0), await set(0), await set(1), await set(1)], [true, false, true, false]);
  const words = {
    harm: '',
    security: '',
    inquest: '',
    court: '',
    police: '',
    freedomOfInformation: '',
    subjectAccess: '',
  };
  const word = () =>
    room.write((scope) => wordLimits(scope, { id: newId(), name: 'East', version: 1, ...words }, by.at));
  assert.deepEqual([await word(), await word()], [true, false]);
});
