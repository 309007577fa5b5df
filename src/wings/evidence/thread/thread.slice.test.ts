// The thread over HTTP: both ways from everything on it, for each reader, and a plain answer to whatever cannot be followed.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';
import type { Client } from '../../../../test/support/client.ts';
import { addReadySession, takesPart } from '../../../../test/support/ready-session.ts';
import { newId } from '../../../db/id.ts';
import { followThread } from '../../../db/thread-links.ts';

const app = await testApp({ clock: () => new Date('2026-11-21T10:00:00Z'), still: true });
after(() => app.close());
const { first, ids, views, engagementId } = await addReadySession(app);
const facilitator = await app.as('facilitator');
const participant = await app.as('lived experience');
const partner = await app.as({ role: 'representative', partner: app.partnership.partner.id });
await app.scope((scope) => takesPart(scope, ids.first, participant.personId));
await facilitator.post(`${first}/open`, { limits: app.partnership.limitsId, readBy: 'A peer', depth: 'points' });

const all = (kind: string): Promise<string[]> =>
  app.scope(async ({ tx }) =>
    (await tx.selectFrom('entry').select('id').where('kind', '=', kind).orderBy('n').execute()).map(({ id }) => id),
  );
const keep = async (words: string, view = views.resident): Promise<string> => {
  const body = { words, form: 'spoken', exact: 'point', perspective: view, couldTell: 'no' };
  await facilitator.post(`${first}/record/keep`, body);
  return (await all('contribution kept')).at(-1) ?? '';
};
const link = (from: [string, string], to: [string, string], how = 'made of') =>
  app.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('thread_link')
      .values({
        ...{ partnership_id: partnershipId, from_kind: from[0], from_id: from[1] },
        ...{ to_kind: to[0], to_id: to[1], how },
      })
      .execute(),
  );
/** What stands on the page itself, without the tokens that each showing has of its own. */
const shown = async (by: Client, path: string): Promise<string> => {
  const { status, text } = await by.get(path);
  assert.equal(status, 200, `${path}: ${text.slice(0, 500)}`);
  return (/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '').replaceAll(/name="csrf" value="[^"]*"/g, '');
};

const points = [await keep('CANARY one'), await keep('CANARY two'), await keep('CANARY three', views.treatment)];
await facilitator.post(`${first}/record/themes/name`, { title: 'Nights are long', points });
const [theme = ''] = await all('theme named');
await app.scope(({ tx }) => tx.updateTable('theme').set({ tier: 'partners' }).where('id', '=', theme).execute());
const [line, action] = [newId(), newId()];
await app.scope(async ({ tx, partnershipId }) => {
  const here = { partnership_id: partnershipId };
  await tx
    .insertInto('vision_line')
    .values({ ...here, id: line, position: 1, state: 'adopted', words: 'We sleep at night', adopted_on: '2026-04-02' })
    .execute();
  await tx
    .insertInto('action')
    .values({ ...here, id: action, engagement_id: engagementId, position: 1, expected: 'Soft shoes' })
    .execute();
});
await link(['theme', theme], ['vision line', line]);
await link(['vision line', line], ['action', action]);

test('from every end of it the thread is one page, and from the middle it goes both ways', async () => {
  for (const path of [`thread/theme/${theme}`, `thread/vision-line/${line}`, `thread/action/${action}`]) {
    const [on, back] = [
      await shown(facilitator, `${path}?way=forwards`),
      await shown(facilitator, `${path}?way=backwards`),
    ];
    assert.match(on, /Soft shoes/, path);
    assert.match(back, /Nights are long[\s\S]*CANARY one/, path);
    assert.match(on, /<svg role="img"/, path);
  }
  const said = await shown(facilitator, `thread/contribution/${points[0]}`);
  assert.match(said, /CANARY one[\s\S]*Nights are long[\s\S]*We sleep at night[\s\S]*2 April 2026|2 April 2026/);
  assert.match((await facilitator.get(`thread/action/${action}`)).text, /Back to the action/);
});

test('a facilitator has a strand for each point, those who were there the words, and a partner one strand for each perspective', async () => {
  const strands = (page: string) => page.match(/class="thread-picture__strand/g)?.length ?? 0;
  const path = `thread/vision-line/${line}?way=backwards`;
  const [ours, theirs, outside] = [
    await shown(facilitator, path),
    await shown(participant, path),
    await shown(partner, path),
  ];
  assert.deepEqual([strands(ours), strands(theirs), strands(outside)], [3, 2, 2]);
  assert.match(ours, /3 points/);
  assert.match(theirs, /CANARY one/);
  assert.doesNotMatch(theirs, /3 points/);
  assert.doesNotMatch(outside, /CANARY|\d points?/);
  assert.equal(
    outside.match(/Said in the room/g)?.length,
    4,
    'once for each perspective, in the list and in the table',
  );
});

test('however much more is said out of their sight, a partner reads the same page', async () => {
  const paths = [`thread/theme/${theme}`, `thread/vision-line/${line}`, `thread/action/${action}`].flatMap((path) => [
    `${path}?way=forwards`,
    `${path}?way=backwards`,
  ]);
  const before = await Promise.all(paths.map((path) => shown(partner, path)));
  const ours = await shown(facilitator, paths[1] ?? '');
  for (const words of ['CANARY four', 'CANARY five', 'CANARY six']) {
    const id = await keep(words);
    await facilitator.post(`${first}/record/themes/${theme}/place`, { points: [id] });
    await app.scope((scope) =>
      scope.tx
        .insertInto('thread_link')
        .values({
          ...{ partnership_id: scope.partnershipId, from_kind: 'contribution', from_id: id },
          ...{ to_kind: 'theme', to_id: theme, how: 'gathered' },
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  }
  assert.notEqual(await shown(facilitator, paths[1] ?? ''), ours);
  for (const [n, path] of paths.entries()) assert.equal(await shown(partner, path), before[n], path);
});

test('what the facilitators keep stands once on each side, whatever it is and however much', async () => {
  const hidden = Array.from({ length: 3 }, () => newId());
  const add = async (id: string) => {
    await app.scope(({ tx, partnershipId }) =>
      tx
        .insertInto('action')
        .values({
          ...{ partnership_id: partnershipId, id, position: 9, expected: 'CANARY kept' },
          tier: 'facilitators',
        })
        .execute(),
    );
    await link(['vision line', line], ['action', id]);
    await link(['action', id], ['vision line', newId()]);
  };
  await add(hidden[0] ?? '');
  const once = await shown(partner, `thread/vision-line/${line}?way=forwards`);
  assert.equal(once.match(/Kept where it was said/g)?.length, 1);
  assert.doesNotMatch(once, /CANARY/);
  for (const id of hidden.slice(1)) await add(id);
  assert.equal(await shown(partner, `thread/vision-line/${line}?way=forwards`), once);
  assert.match(await shown(facilitator, `thread/vision-line/${line}?way=forwards`), /CANARY kept/);
});

test('a circle is gone round once, and no further links are read than were asked for', async () => {
  const round = Array.from({ length: 4 }, () => newId());
  for (const [n, id] of round.entries()) await link(['vision line', id], ['vision line', round[(n + 1) % 4] ?? '']);
  const found = await app.scope((scope) => followThread(scope, round[0] ?? '', 'forwards'));
  assert.deepEqual(
    found.map(({ to }) => to.id),
    [...round.slice(1), round[0]],
  );
  assert.equal((await app.scope((scope) => followThread(scope, round[0] ?? '', 'backwards', 2))).length, 2);
  await link(['action', action], ['vision line', line], 'went round');
  assert.match(await shown(facilitator, `thread/theme/${theme}?way=forwards`), /Soft shoes/);
});

test('an end whose row is gone, and a kind that no wing owns, are passed over in plain words', async () => {
  const lone = newId();
  await app.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('vision_line')
      .values({ partnership_id: partnershipId, id: lone, position: 3, state: 'adopted', words: 'We eat together' })
      .execute(),
  );
  await link(['a kind of old', newId()], ['vision line', lone]);
  assert.match(await shown(facilitator, `thread/vision-line/${lone}`), /Nothing was linked to it/);
  await link(['theme', newId()], ['vision line', lone]);
  assert.match(await shown(facilitator, `thread/vision-line/${lone}?way=backwards`), /it is not here any more/);
});

test('what is not there, or is something else, is not found', async () => {
  for (const path of [`theme/${newId()}`, `nothing/${theme}`, 'theme/x', `action/${theme}`, `contribution/${line}`])
    for (const by of [facilitator, partner]) assert.equal((await by.get(`thread/${path}`)).status, 404, path);
});

test('a report leads back to what its lines are made of now, and they lead to it', async () => {
  const report = newId();
  await app.scope(async ({ tx, partnershipId }) => {
    await tx
      .insertInto('report')
      .values({
        ...{
          partnership_id: partnershipId,
          id: report,
          slug: 'nights',
          kind: 'case study',
          title: 'How nights got quiet',
        },
        engagement_id: engagementId,
      })
      .execute();
  });
  assert.doesNotMatch(await shown(partner, `thread/report/${report}`), /Soft shoes/);
  assert.doesNotMatch(await shown(partner, `thread/action/${action}`), /How nights got quiet/);
  await app.scope(({ tx }) => tx.updateTable('action').set({ tier: 'published' }).where('id', '=', action).execute());
  const back = await shown(partner, `thread/report/${report}?way=backwards`);
  assert.match(back, /How nights got quiet[\s\S]*Soft shoes[\s\S]*Said in the room/);
  assert.doesNotMatch(back, /CANARY/);
  assert.match(await shown(partner, `thread/theme/${theme}`), /Soft shoes[\s\S]*How nights got quiet/);
  assert.match((await partner.get('reports/nights')).text, new RegExp(`thread/report/${report}`));
});

test('rows lead to a report that was issued by what was issued, until it is withdrawn', async () => {
  const digest = /name="digest" value="([^"]*)"/.exec((await facilitator.get('reports/nights/issue')).text)?.[1] ?? '';
  assert.equal((await facilitator.post('reports/nights/issue', { digest })).status, 303);
  assert.match(await shown(partner, `thread/action/${action}`), /How nights got quiet/);
  await app.scope(({ tx }) => tx.updateTable('action').set({ tier: 'partners' }).where('id', '=', action).execute());
  assert.doesNotMatch(await shown(partner, `thread/action/${action}`), /How nights got quiet/);
});
