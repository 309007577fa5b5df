import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aroundTheTable } from '../../../test/support/around-the-table.ts';
import { newId } from '../../db/id.ts';
import type { Tier } from '../../shell/standing.ts';
import { kinds } from './kinds.ts';

// with the walls of the database taken down: the application holds its tiers by itself
const table = await aroundTheTable({ bypass: true });
const { people, partners, engagementId } = table;
const canary = (tier: Tier) => `Canary kept for ${tier}`;
const ids = new Map<string, string>();

await table.scope(async ({ tx, partnershipId }) => {
  for (const tier of ['facilitators', 'room', 'partners'] as const) {
    const id = newId();
    const [line, forum] = [newId(), newId()];
    const here = { partnership_id: partnershipId, engagement_id: engagementId };
    ids.set(tier, id);
    await tx
      .insertInto('expectation')
      .values({
        ...{ ...here, id, slug: `canary-${tier}`, title: canary(tier), words: canary(tier), tier },
        ...{ from_partner_id: partners.trust, to_partner_id: partners.prison, state: 'accepted' },
      })
      .execute();
    await tx
      .insertInto('commitment')
      .values({
        partnership_id: partnershipId,
        id: newId(),
        expectation_id: id,
        words: canary(tier),
        owner: 'Gate',
        due_on: '2026-11-25',
      })
      .execute();
    await tx
      .insertInto('vision_line')
      .values({ ...here, id: line, position: 1, words: canary(tier), tier })
      .execute();
    await tx
      .insertInto('action')
      .values({ ...here, id: newId(), position: 1, expected: canary(tier), due_on: '2026-11-25', tier })
      .execute();
    await tx
      .insertInto('forum')
      .values({
        ...here,
        id: forum,
        slug: `forum-${tier}`,
        name: canary(tier),
        cadence_words: canary(tier),
        starts_on: '2026-12-01',
        tier,
      })
      .execute();
    await tx
      .insertInto('engagement_saying')
      .values({ ...here, id: newId(), saying: 'agreed', level: 'strategic', words: canary(tier), tier })
      .execute();
  }
});

const pages = [
  'agreement',
  'agreement/vision',
  'agreement/expectations',
  'agreement/commitments',
  'agreement/forum',
  'plan',
  'plan/add',
  '',
];

for (const path of pages)
  test(`what facilitators and the room keep is on no partner's page: ${path || 'home'}`, async () => {
    const { text } = await people.trust.get(path);
    assert.match(text, /Canary kept for partners/, path);
    assert.doesNotMatch(text, /Canary kept for (facilitators|room)/, path);
    assert.match((await people.facilitator.get(path)).text, /Canary kept for facilitators/, path);
  });

test('nor behind its own address', async () => {
  for (const tier of ['facilitators', 'room']) {
    assert.equal((await people.trust.get(`agreement/expectations/canary-${tier}`)).status, 404);
    assert.equal((await people.trust.get(`agreement/forum/forum-${tier}/change`)).status, 404);
  }
});

test('nor in the thread', async () => {
  const expectation = kinds.expectation;
  assert.ok(expectation);
  const seat = {
    ...{ personId: people.trust.personId, memberships: [], perspectiveIds: [], shownAs: 'Representative' },
    ...{ clearance: 'partners' as const },
    partnership: {
      ...{ id: table.partnership.id, slug: table.partnership.slug, name: 'Test partnership', tagline: null },
      ...{ fictional: false, sourceTitle: null, sourceRights: null },
    },
  };
  const titled = await table.scope((scope) => expectation.title(scope, [...ids.values()], seat));
  assert.deepEqual([...titled.keys()], [ids.get('partners')]);
});

test('what is published is taken back by new words, until someone entitled to it chooses them', async () => {
  const here = { partnership_id: table.partnership.id, engagement_id: engagementId, tier: 'published' as const };
  const [line, action, forum] = [newId(), newId(), newId()];
  await table.scope(async ({ tx }) => {
    await tx
      .insertInto('vision_line')
      .values({ ...here, id: line, position: 9, words: 'A day with a rhythm' })
      .execute();
    await tx
      .insertInto('action')
      .values({ ...here, id: action, position: 9, expected: 'A list' })
      .execute();
    await tx
      .insertInto('forum')
      .values({ ...here, id: forum, slug: 'the-forum', name: 'The forum', cadence_words: 'Monthly' })
      .execute();
  });
  const tiers = () =>
    table.scope(async ({ tx }) => [
      ...(await tx.selectFrom('vision_line').select('tier').where('id', '=', line).execute()),
      ...(await tx.selectFrom('action').select('tier').where('id', '=', action).execute()),
      ...(await tx.selectFrom('forum').select('tier').where('id', '=', forum).execute()),
    ]);
  const plan = { whereNowIs: 'said', whereNow: 'Two lists', engagement: engagementId };
  const meets = { name: 'The forum', how: 'words', cadenceWords: 'Monthly', engagement: engagementId };
  const sent = [
    await people.trust.post(`plan/lines/${action}/change`, { ...plan, expected: 'A list', leads: 'Gate', seen: 1 }),
    await people.trust.post('agreement/forum/the-forum/change', { ...meets, where: 'The chapel', seen: 1 }),
  ];
  assert.deepEqual(
    [...sent.map(({ status }) => status), ...(await tiers()).map(({ tier }) => tier)],
    [303, 303, 'published', 'published', 'published'],
    'who leads and where it meets are in no report',
  );
  const changed = [
    await people.trust.post(`agreement/vision/${line}/amend`, { words: 'Days with a rhythm', seen: 1 }),
    await people.trust.post(`plan/lines/${action}/change`, { ...plan, expected: 'Two lists', seen: 2 }),
    await people.trust.post('agreement/forum/the-forum/change', { ...meets, purpose: 'To talk', seen: 2 }),
  ];
  assert.deepEqual(
    [...changed.map(({ status }) => status), ...(await tiers()).map(({ tier }) => tier)],
    [303, 303, 303, 'partners', 'partners', 'partners'],
  );
});
