import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aroundTheTable } from '../../../test/support/around-the-table.ts';

const table = await aroundTheTable();
const { people, partners } = table;

const lineAt = (location: string) => /#line-(.+)$/.exec(location)?.[1] ?? '';
async function propose(words: string): Promise<string> {
  const sent = await people.nurse.post('agreement/vision/propose', { words, engagement: table.engagementId });
  assert.equal(sent.status, 303, sent.text.slice(0, 2000));
  return lineAt(sent.location);
}
const says = (who: keyof typeof people, line: string, partner: string, said: string, seen = 1) =>
  people[who].post(`agreement/vision/${line}/support`, { partner, says: said, seen });

test('a line is adopted when both partners have adopted the same words, and with the last line the vision is brought', async () => {
  const line = await propose('A unit where anyone can ask for help');
  assert.equal((await says('trust', line, partners.trust, 'adopt')).status, 303);
  assert.match((await people.trust.get('agreement/vision')).text, /Adopted by 1 of 2/);
  assert.deepEqual(await table.brought(), []);
  assert.equal((await says('prison', line, partners.prison, 'adopt')).status, 303);
  const shown = await people.researcher.get('agreement/vision');
  assert.match(shown.text, /Adopted, 21 November 2026/);
  assert.deepEqual(await table.brought(), ['shared vision']);
});

test('new words ask again, say whose support fell, and the earlier words stay to be seen', async () => {
  const line = await propose('We hand over to each other');
  await says('trust', line, partners.trust, 'adopt');
  const amended = await people.officer.post(`agreement/vision/${line}/amend`, {
    words: 'We hand over face to face',
    seen: 1,
  });
  assert.equal(amended.status, 303);
  assert.equal(amended.kept, 'The new words are kept. The Trust supported the earlier words and are asked again.');
  const { text } = await people.trust.get('agreement/vision');
  assert.match(text, /Supported earlier words/);
  assert.match(text, /We hand over to each other/);
  const late = await says('prison', line, partners.prison, 'adopt', 1);
  assert.equal(late.status, 409);
  assert.match(late.text, /The words changed since you opened this/);
  assert.match(late.text, /You have supported nothing/);
});

test('two who change the same words both see both, and the second is kept', async () => {
  const line = await propose('Families are told');
  await people.nurse.post(`agreement/vision/${line}/amend`, { words: 'Families are told the same day', seen: 1 });
  const second = await people.officer.post(`agreement/vision/${line}/amend`, {
    words: 'Families are told at once',
    seen: 1,
  });
  assert.equal(second.status, 409);
  assert.match(second.text, /Families are told the same day/);
  assert.match(second.text, /Families are told at once/);
  assert.match(second.text, /Go on from what you wrote/);
});

test('the same words are refused with what was typed', async () => {
  const line = await propose('One door');
  const same = await people.nurse.post(`agreement/vision/${line}/amend`, { words: ' One  door ', seen: 1 });
  assert.equal(same.status, 422);
  assert.match(same.text, /These are the words as they stand/);
});

test('nobody supports a line for another partner, and a researcher proposes none', async () => {
  const line = await propose('One list');
  const refused = await says('prison', line, partners.trust, 'support');
  assert.equal(refused.status, 403);
  assert.match(refused.text, /You cannot support this for The Trust\./);
  assert.equal((await people.researcher.get('agreement/vision/propose')).status, 403);
});

test('an adopted line is proposed again when a partner takes its word back, and a set-aside line can be taken up', async () => {
  const line = await propose('One kitchen');
  await says('trust', line, partners.trust, 'adopt');
  await says('prison', line, partners.prison, 'adopt');
  assert.equal((await says('prison', line, partners.prison, 'take back')).status, 303);
  assert.equal(
    (await people.trust.post(`agreement/vision/${line}/set-aside`, { because: 'Not now', seen: 1 })).status,
    303,
  );
  assert.match((await people.trust.get('agreement/vision')).text, /Not now/);
  assert.equal((await people.nurse.post(`agreement/vision/${line}/take-up`, { seen: 1 })).status, 403);
  assert.equal((await people.trust.post(`agreement/vision/${line}/take-up`, { seen: 1 })).status, 303);
  assert.equal((await people.trust.post(`agreement/vision/${line}/take-up`, { seen: 1 })).status, 409);
});

test('two partners who adopt at once leave the line adopted', async () => {
  const line = await propose('One clock');
  await Promise.all([says('trust', line, partners.trust, 'adopt'), says('prison', line, partners.prison, 'adopt')]);
  const { tx: state } = await table.scope(async ({ tx }) => ({
    tx: await tx.selectFrom('vision_line').select('state').where('id', '=', line).executeTakeFirstOrThrow(),
  }));
  assert.equal(state.state, 'adopted');
});

test('an address that names no line is not found', async () => {
  assert.equal((await people.nurse.get('agreement/vision/nothing/amend')).status, 404);
});

test('a line that comes from something that was said stands on its thread, and leads back to it', async () => {
  const theme = crypto.randomUUID();
  const title = 'What is not asked';
  await table.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('theme')
      .values({
        ...{ partnership_id: partnershipId, id: theme, engagement_id: table.engagementId, tier: 'partners' },
        title,
      })
      .execute(),
  );
  assert.match(
    (await people.nurse.get(`agreement/vision/propose?theme=${theme}`)).text,
    /selected[^>]*>What is not asked/,
  );
  const body = { words: 'We ask, and wait for the answer', engagement: table.engagementId };
  const sent = await people.nurse.post('agreement/vision/propose', { ...body, theme });
  assert.equal(sent.status, 303, sent.text.slice(0, 2000));
  const back = await people.researcher.get(`thread/vision-line/${lineAt(sent.location)}?way=backwards`);
  assert.ok(back.text.includes(title));
  for (const wrong of [{ theme: crypto.randomUUID() }, { asked: crypto.randomUUID() }])
    assert.ok((await people.nurse.post('agreement/vision/propose', { ...body, ...wrong })).status >= 400);
});
