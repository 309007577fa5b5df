import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aroundTheTable } from '../../../../test/support/around-the-table.ts';
import { askedStatements, sessionWithStatements, ticked } from '../../../../test/support/statements.ts';

const table = await aroundTheTable();
const { people, perspectives } = table;
const words = ['Medicine comes on time', 'I know who to ask at night', 'Officers and nurses talk before a move'];
const session = await sessionWithStatements(table, words, { byOrganisers: [2] });

test('the list of rounds leads a facilitator to the statements of a session whose design asks for them, and nobody else', async () => {
  assert.ok((await people.facilitator.get('rounds')).text.includes(`${session.at}/ask`));
  const list = session.at.replace(/common-ground$/, 'statements');
  assert.match((await people.facilitator.get(list)).text, /Ask these statements/);
  assert.doesNotMatch((await people.nurse.get(list)).text, /Ask these statements/);
  assert.doesNotMatch((await people.nurse.get('rounds')).text, /Ask statements of/);
});

test('before anything was asked, “where we agree” leads whoever may ask to asking, and everyone to the statements', async () => {
  const list = session.at.replace(/common-ground$/, 'statements');
  const asks = /Ask the statements/;
  const [theirs, ours] = [await people.nurse.get(session.at), await people.facilitator.get(session.at)];
  assert.ok(theirs.text.includes(list) && ours.text.includes(`${session.at}/ask"`), ours.text.slice(-2000));
  assert.doesNotMatch(theirs.text, asks);
  await session.move('open');
  assert.doesNotMatch((await people.facilitator.get(session.at)).text, asks, 'people sit together');
  await session.move('planned');
});

test('a facilitator chooses what is asked and whom, and what is missing is said all at once', async () => {
  const form = await people.facilitator.get(`${session.at}/ask`);
  for (const text of words) assert.ok(form.text.includes(text), text);
  assert.match(form.text, /Put by the organisers/);
  assert.equal((form.text.match(/name="statements"[^>]*checked/g) ?? []).length, 3);
  const bare = await people.facilitator.post(`${session.at}/ask`, {});
  assert.equal(bare.status, 422);
  for (const said of [
    'Choose at least one statement',
    'Say what the round is called',
    'Choose at least two perspectives',
    'Say whether the room agreed',
  ])
    assert.ok(bare.text.includes(said), said);
  for (const who of ['trust', 'nurse', 'researcher'] as const)
    assert.equal((await people[who].post(`${session.at}/ask`, {})).status, 403, who);
});

test('what is asked is planned in its order, with its easy and Welsh words, and stands still from that moment', async () => {
  const [id = ''] = session.statementIds;
  await table.scope(({ tx }) =>
    tx
      .updateTable('statement')
      .set({ easy_words: 'Pills come on time', welsh_words: 'Mae meddyginiaeth yn dod ar amser' })
      .where('id', '=', id)
      .execute(),
  );
  const round = await askedStatements(table, session, {
    opened: false,
    more: { [`asked-${perspectives.nurses}`]: '14' },
  });
  const planned = await round.get('nurse');
  assert.match(planned.text, /Common ground/);
  assert.match(planned.text, /14 people were asked/);
  assert.match(planned.text, /Officers and nurses talk before a move <span class="quiet">\(put by the organisers\)/);
  const asked = await table.scope(async ({ tx }) =>
    tx
      .selectFrom('round_question')
      .select(['key', 'name', 'easy_words', 'welsh_words', 'answers'])
      .where('round_id', '=', await round.id())
      .orderBy('position')
      .execute(),
  );
  assert.deepEqual(
    asked.map(({ key, name, answers }) => [key, name, answers]),
    words.map((text, i) => [`statement/${session.statementIds[i]}`, text, 'agreement']),
  );
  assert.deepEqual(
    [asked[0]?.easy_words, asked[0]?.welsh_words],
    ['Pills come on time', 'Mae meddyginiaeth yn dod ar amser'],
  );
  await assert.rejects(
    table.scope(({ tx }) => tx.updateTable('statement').set({ easy_words: 'Other' }).where('id', '=', id).execute()),
    { constraint: 'what_was_asked_stands_still' },
  );
  const { text } = await people.researcher.get(`thread/statement/${id}`);
  assert.ok(text.includes(words[0] ?? '') && text.includes('Asked in: Between dialogues'), text.slice(-3000));
});

test('a statement that was asked before can be asked again, under the same key, and the page says since when', async () => {
  const form = await people.facilitator.get(`${session.at}/ask`);
  assert.match(form.text, /Asked on 21 November 2026\./);
  const again = await askedStatements(table, session, { opened: false });
  const keys = await table.scope(async ({ tx }) =>
    tx
      .selectFrom('round_question')
      .select('key')
      .where('round_id', '=', await again.id())
      .orderBy('position')
      .execute(),
  );
  assert.deepEqual(
    keys.map(({ key }) => key),
    session.statementIds.map((id) => `statement/${id}`),
  );
});

test('nothing is asked where the design of the session does not ask for it, and no more than forty statements at once', async () => {
  const silent = await sessionWithStatements(table, ['Not asked'], { asks: false });
  for (const answer of [
    await people.facilitator.get(`${silent.at}/ask`),
    await people.facilitator.post(`${silent.at}/ask`, { statements: [...silent.statementIds] }),
  ])
    assert.equal(answer.status, 404);
  const many = await sessionWithStatements(
    table,
    Array.from({ length: 41 }, (_, i) => `Statement ${i + 1}`),
  );
  const refused = await people.facilitator.post(`${many.at}/ask`, { statements: [...many.statementIds] });
  assert.match(refused.text, /Ask 40 statements or fewer\. You chose 41/);
  const other = await people.facilitator.post(`${session.at}/ask`, { statements: [...silent.statementIds] });
  assert.match(other.text, /Choose from the statements on the page/);
});

test('a statement that was taken back meanwhile is not asked, and no round is started', async () => {
  const going = await sessionWithStatements(table, ['Stays', 'Goes']);
  const { facilitator } = people;
  const body = {
    ...{ statements: [...going.statementIds], title: 'Too late', agreed: 'no' },
    perspectives: [perspectives.nurses, perspectives.residents],
  };
  await table.scope(({ tx }) =>
    tx
      .updateTable('statement')
      .set({ state: 'taken back', words: null, tier: 'room', position: null })
      .where('id', '=', going.statementIds[1] ?? '')
      .execute(),
  );
  const late = await facilitator.post(`${going.at}/ask`, body);
  assert.equal(late.status, 422);
  assert.match(late.text, /One of them changed meanwhile/);
  const started = await table.scope(({ tx }) =>
    tx.selectFrom('round').select('id').where('session_id', '=', going.sessionId).execute(),
  );
  assert.deepEqual(started, []);
});

test('while people sit together nothing is started, opened or answered, and an open round says that it rests', async () => {
  const resting = await sessionWithStatements(table, ['One', 'Two']);
  const planned = await askedStatements(table, resting, { opened: false });
  const open = await askedStatements(table, resting);
  await resting.move('open');
  assert.equal((await people.facilitator.get(`${resting.at}/ask`)).status, 409);
  const opened = await planned.open();
  assert.equal(opened.status, 409);
  assert.match(opened.text, /Statements are asked between dialogues, never during one/);
  const page = await open.get('nurse');
  assert.match(page.text, /It rests now/);
  assert.doesNotMatch(page.text, /Answer it on this screen/);
  assert.match((await people.nurse.get('')).text, /It rests while people sit together/);
  for (const answer of [
    await open.get('nurse', 'answer'),
    await open.post('nurse', 'answer', ticked('12')),
    await open.hand(perspectives.residents, '12'),
    await open.get('facilitator', 'hand-round'),
  ]) {
    assert.equal(answer.status, 409);
    assert.match(answer.text, /People are sitting together now[^.]*\. What you answered was not kept anywhere/);
  }
  await resting.move('closed');
  assert.equal((await open.post('nurse', 'answer', ticked('12'))).status, 303);
});

test('the sheet asks whether people agree, says that not being sure is an answer, and who put a statement', async () => {
  const round = await askedStatements(table, session);
  const { text } = await round.get('nurse', 'answer');
  assert.match(text, /Do you agree\? Tick one answer for each\. “I am not sure” is an answer too/);
  assert.match(text, /“I would rather not say” counts for neither side/);
  assert.equal((text.match(/Put by the organisers/g) ?? []).length, 1);
  assert.doesNotMatch(text, /round-sheet__group/);
  const welsh = await round.post('facilitator', 'hand-round', { view: perspectives.residents, language: 'cy' });
  assert.match(welsh.text, /Ydych chi’n cytuno\?/);
  assert.match(welsh.text, /Gan y trefnwyr/);
  people.facilitator.cookies.delete('handed');
  for (const print of ['ordinary-en', 'large-print-en', 'easy-read-en', 'ordinary-cy']) {
    const sheet = await people.nurse.get(`answers/paper/rounds/${round.slug}/print/${print}`);
    assert.equal(sheet.status, 200, sheet.text.slice(0, 500));
    assert.match(sheet.text, print.endsWith('cy') ? /Gan y trefnwyr/ : /Put by the organisers/);
  }
});
