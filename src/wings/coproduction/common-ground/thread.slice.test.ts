// From a statement the thread leads to what was found of it and on, and from what was found back to whose voice it came from.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { aroundTheTable } from '../../../../test/support/around-the-table.ts';
import { askedStatements, type Counts, type Statements } from '../../../../test/support/common-ground.ts';
import { sessionWithStatements } from '../../../../test/support/statements.ts';
import { newId } from '../../../db/id.ts';
import { linkThread, type ThreadEnd } from '../../../db/thread-links.ts';
import { takeStatementBack } from '../../dialogue/store/statement.ts';

const table = await aroundTheTable({ still: true });
after(() => table.close());
const { facilitator, nurse, researcher } = table.people;
const { residents, officers } = table.perspectives;

const [chat, talk] = ['Nurses should stop and chat', 'We should still talk about what is hard'];
const session = await sessionWithStatements(table, [chat, talk]);
await session.move('closed');
const sessionSlug = session.at.split('/')[3] ?? '';
const idOf = (place: number) => session.statementIds[place] ?? '';
const link = (from: ThreadEnd, to: ThreadEnd) => table.scope((scope) => linkThread(scope, from, to, 'asked'));

const theme = newId();
await table.scope(({ tx, partnershipId }) =>
  tx
    .insertInto('theme')
    .values({
      ...{ partnership_id: partnershipId, id: theme, engagement_id: table.engagementId, tier: 'partners' },
      ...{ session_id: session.sessionId, title: 'A word at the hatch' },
    })
    .execute(),
);
await link({ kind: 'theme', id: theme }, { kind: 'statement', id: idOf(0) });

const yes: Counts = [28, 1, 0, 0];
const no: Counts = [1, 28, 0, 0];
async function ask(state: NonNullable<Statements['state']>) {
  const round = await askedStatements(table, {
    views: [{ perspectiveId: residents }, { perspectiveId: officers }],
    statements: [
      { words: chat, key: `statement/${idOf(0)}`, counts: [yes, no] },
      { words: talk, key: `statement/${idOf(1)}`, counts: [yes, yes] },
    ],
    ...{ state, sessionSlug },
  });
  const questions = await table.scope(({ tx }) =>
    tx
      .selectFrom('round_question as q')
      .innerJoin('round as r', 'r.id', 'q.round_id')
      .select('q.id')
      .where('r.slug', '=', round.roundSlug)
      .orderBy('q.position')
      .execute(),
  );
  for (const [place, { id }] of questions.entries())
    await link({ kind: 'statement', id: idOf(place) }, { kind: 'standard in a round', id });
  return { ...round, questions: questions.map(({ id }) => id) };
}
const wordsOf = (html: string): string =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const thread = async (by: typeof nurse, path: string, way: 'forwards' | 'backwards') => {
  const { status, text } = await by.get(`thread/${path}?way=${way}`);
  assert.equal(status, 200, path);
  return { text, words: wordsOf(text) };
};

const opened = await ask('revealed');
const takeBack = () => table.scope((scope) => takeStatementBack(scope, idOf(0)));

test('from a statement one page leads to what was found of it, and from what was found back to the statement, its theme and its round', async () => {
  for (const by of [researcher, nurse, facilitator]) {
    const on = await thread(by, `statement/${idOf(0)}`, 'forwards');
    assert.match(on.words, /We differ/);
    assert.match(on.words, /Residents agree, officers do not\. Asked in: What we put together/);
    assert.match(on.text, new RegExp(`href="[^"]*${opened.at}/in-full#s1"`));
    const back = await thread(by, `standard-in-a-round/${opened.questions[0]}`, 'backwards');
    for (const words of [chat, 'A word at the hatch', 'What we put together']) assert.ok(back.words.includes(words));
    assert.ok(!back.words.includes(talk), 'the other statement is on a thread of its own');
  }
  assert.match((await thread(nurse, `theme/${theme}`, 'forwards')).words, /We differ/);
  assert.match((await thread(nurse, `statement/${idOf(1)}`, 'forwards')).words, /Nearly everyone agrees/);
});

test('the page of the result and the list of statements lead to the thread of each', async () => {
  const { text } = await nurse.get(`${opened.at}/in-full`);
  for (const id of opened.questions) assert.ok(text.includes(`thread/standard-in-a-round/${id}`), id);
  await table.scope(({ tx }) => tx.updateTable('statement').set({ asked_on: '2026-11-05' }).execute());
  const list = await nurse.get(`${session.at.replace(/common-ground$/, 'statements')}`);
  assert.ok(list.text.includes(`thread/statement/${idOf(0)}`), list.text.slice(-2000));
});

test('a difference is carried into the record and into the next session, and the thread leads there and back', async () => {
  const next = newId();
  await table.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('session')
      .values({
        ...{ partnership_id: partnershipId, id: next, engagement_id: table.engagementId, slug: 'the-next-one' },
        ...{ kind: 'dialogue', title: 'The next one', state: 'planned' },
      })
      .execute(),
  );
  const { text } = await facilitator.get(`${opened.at}/in-full`);
  const href = /href="([^"]*the-next-one\/design[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const design = await facilitator.get(href);
  const asked = /name="asked" value="([^"]*)"/.exec(design.text)?.[1] ?? '';
  assert.equal(asked, opened.questions[0]);
  const seen = /name="seen" value="([^"]*)"/.exec(design.text)?.[1] ?? '';
  const kept = await facilitator.post(href.replace(/\?.*/, ''), { input: `${chat}. Both can be true.`, asked, seen });
  assert.equal(kept.status, 303, kept.text.slice(0, 2000));
  assert.match((await thread(nurse, `statement/${idOf(0)}`, 'forwards')).words, /The next one/);
  assert.match((await thread(nurse, `session/${next}`, 'backwards')).words, /We differ[\s\S]*A word at the hatch/);
});

test('what all hold is proposed as a line of the vision, and from the line the thread leads back to the statement', async () => {
  const { text } = await nurse.get(`${opened.at}/in-full`);
  const hrefs = [...text.matchAll(/href="([^"]*vision\/propose[^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
  assert.equal(hrefs.length, 1, 'one thing is common ground, and a difference is no line of a vision');
  assert.doesNotMatch((await researcher.get(`${opened.at}/in-full`)).text, /vision\/propose/);
  const form = await nurse.get(hrefs[0] ?? '');
  assert.ok(form.text.includes(talk));
  const sent = await nurse.post('agreement/vision/propose', {
    ...{ words: talk, asked: opened.questions[1], engagement: table.engagementId },
  });
  assert.equal(sent.status, 303, sent.text.slice(0, 2000));
  const line = /#line-(.+)$/.exec(sent.location)?.[1] ?? '';
  assert.match((await thread(nurse, `vision-line/${line}`, 'backwards')).words, /Nearly everyone agrees/);
  assert.match((await thread(nurse, `statement/${idOf(1)}`, 'forwards')).words, /Vision/);
});

test('search finds it for every partner, and leads to the statements of its session', async () => {
  const { text } = await nurse.get('search?q=stop+and+chat');
  assert.match(text, /Statements \(1\)[\s\S]*Nurses should stop and chat/);
  assert.ok(text.includes(session.at.replace(/common-ground$/, 'statements')));
});

test('before it is opened the thread tells that it was asked, and nothing of what was answered', async () => {
  const closed = await ask('closed');
  const { words, text } = await thread(researcher, `standard-in-a-round/${closed.questions[1]}`, 'backwards');
  assert.match(words, /Asked in: What we put together/);
  assert.doesNotMatch(words, /agrees|differ|Not sure yet/i);
  assert.doesNotMatch(text, /in-full#/);
});

test('a line of the plan, or of the vision, that was made from it is one that somebody is asked to look at, once it is taken back', async () => {
  const at = `rounds/${opened.roundSlug}/standards/${opened.questions[0]}/plan`;
  assert.match((await facilitator.get(at)).text, /Nurses should stop and chat/);
  const line = { expected: 'A chat at the hatch', whereNowIs: 'TBC', leads: 'The ward manager', coLead: 'A peer' };
  const planned = await facilitator.post(at, line);
  assert.equal(planned.status, 303, planned.text.slice(0, 2000));
  const action = planned.location.replace(/.*\/partnerships\/[^/]+\//, '');
  const struck = /What this came from was struck out/;
  assert.match((await thread(nurse, `statement/${idOf(0)}`, 'forwards')).words, /A chat at the hatch/);
  assert.doesNotMatch((await facilitator.get(action)).text, struck);
  const proposed = { words: 'We chat at the hatch', asked: opened.questions[0], engagement: table.engagementId };
  assert.equal((await nurse.post('agreement/vision/propose', proposed)).status, 303);
  assert.doesNotMatch((await facilitator.get('agreement/vision')).text, struck);
  const asksBack = await facilitator.get(
    `${session.at.replace(/common-ground$/, 'statements')}/${idOf(0)}/take-back`.replace(
      /^\/partnerships\/[^/]+\//,
      '',
    ),
  );
  assert.match(asksBack.text, /A line of the vision that was proposed from it stays/);
  await takeBack();
  assert.match((await facilitator.get(action)).text, struck);
  for (const by of [facilitator, nurse]) assert.match((await by.get('agreement/vision')).text, struck);
  assert.doesNotMatch((await researcher.get('agreement/vision')).text, struck);
  assert.doesNotMatch((await facilitator.get(`plan`)).text, /stop and chat/);
  for (const answer of [await facilitator.get(at), await facilitator.post(at, line)]) {
    assert.equal(answer.status, 409);
    assert.match(answer.text, /These words were taken back/);
  }
});

test('a page that was opened before carries none of the words on', async () => {
  const design = session.at.replace(/sessions\/.*/, 'sessions/the-next-one/design');
  const seen = /name="seen" value="([^"]*)"/.exec((await facilitator.get(design)).text)?.[1] ?? '';
  const input = `${chat}. Both can be true.`;
  const sent = await facilitator.post(design, { input, asked: opened.questions[0], seen });
  assert.equal(sent.status, 409);
  assert.match(sent.text, /was taken back a moment ago/);
  assert.doesNotMatch((await facilitator.get(design)).text, /stop and chat/);
});

test('taken back, nothing is claimed of the words any more, and the thread holds none of them', async () => {
  const { words, text } = await thread(nurse, `standard-in-a-round/${opened.questions[0]}`, 'backwards');
  assert.match(words, /These words were taken back/);
  assert.doesNotMatch(text, /stop and chat|Residents agree|in-full#/);
  assert.match((await nurse.get('search?q=nurses+stop+chat')).text, /Nothing that you may see has these words/);
});
