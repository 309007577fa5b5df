import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';
import { type Client, tokenIn } from '../../../../test/support/client.ts';
import { everyRow } from '../../../../test/support/every-row.ts';
import { addReadySession, takesPart } from '../../../../test/support/ready-session.ts';
import { withClient } from '../../../db/client.ts';
import { readProjectDocument } from './read-project.ts';

const app = await testApp({ still: true });
after(() => app.close());
const ready = await addReadySession(app);
const [facilitator, manager, one, two, stranger, inTheRoom] = [
  await app.as('facilitator'),
  await app.as('partnership manager'),
  await app.as({ role: 'researcher', shownAs: 'Researcher' }),
  await app.as({ role: 'lived experience', shownAs: 'Peer researcher' }),
  await app.as('commissioner'),
  await app.as('front-line staff'),
];
await app.scope((scope) => takesPart(scope, ready.ids.first, inTheRoom.personId));
const opened = await facilitator.post(`${ready.first}/open`, {
  ...{ limits: app.partnership.limitsId, readBy: 'A facilitator', depth: 'points' },
});
assert.equal(opened.status, 303, opened.text);
const keep = async (words: string, perspective = ready.views.nurse) => {
  const kept = await facilitator.post(`${ready.first}/record/keep`, {
    ...{ words, form: 'spoken', exact: 'point', perspective, couldTell: 'no' },
  });
  assert.equal(kept.status, 303, kept.text);
};
await keep('We wait for the keys every single night. Nobody says why.');
await keep('Somebody ought to ring first.');

const owner = <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  withClient(app.db.owner, async (client) => (await client.query(text, values)).rows as T[]);
const day = (name: string, on: string) => {
  const [year, month, date] = on.split('-');
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
};
const today = new Date().toISOString().slice(0, 10);
const opening = (name: string) => ({
  ...{ name, question: 'What makes nights harder?', approval: 'ethics', approvedBy: 'A committee, REC 26/1' },
  ...{ ...day('startsOn', today), ...day('endsOn', '2099-12-31'), coders: [one.personId, two.personId] },
});
const open = async (name: string): Promise<string> => {
  const made = await facilitator.post('coding/open', opening(name));
  assert.equal(made.status, 303, made.text);
  return made.location.split('/').at(-1) ?? '';
};
const propose = async (project: string, name: string, more = {}): Promise<string> => {
  const kept = await one.post(`coding/${project}/codebook/propose`, { name, codable: 'yes', ...more });
  assert.equal(kept.status, 303, kept.text);
  const [row] = await owner<{ id: string }>('select id from thread.coding_code where name = $1', [name]);
  return row?.id ?? '';
};
/** The path of a text that was taken in. */
const takeIn = async (project: string, words: string, name = 'A talk'): Promise<string> => {
  const sent = await one.post(`coding/${project}/texts/send`, { name, pasted: words });
  assert.equal(sent.status, 303, sent.text);
  const kept = await one.post(sent.location, { becomes: [], keep: [] });
  assert.equal(kept.status, 303, kept.text);
  return kept.location.replace(/^\/partnerships\/[^/]+\//, '');
};
const give = (who: Client, source: string, sentence: string[], code: string[]) =>
  who.post(`${source}/give`, { sentence, code });
const without = (text: string) => text.replaceAll(/name="csrf" value="[^"]*"/g, '').replaceAll(/nonce-?[^"' ]*/g, '');

const talk = `Officer 1: The keys come late. We wait.\nNurse 1: Nobody rings. I ring myself.`;
const project = await open('Nights');
const keys = await propose(project, 'Keys', { memo: 'Anything about keys' });
const waiting = await propose(project, 'Waiting');
const source = await takeIn(project, talk);

test('a project needs a question, an approval, a last day to come, and somebody who may open it', async () => {
  const wrong = await facilitator.post('coding/open', {
    ...opening('X'),
    name: '',
    question: '',
    ...day('endsOn', '2020-01-01'),
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Say what the project is called[\s\S]*Write the question[\s\S]*The last day/);
  for (const who of [one, two, stranger]) assert.equal((await who.post('coding/open', opening('X'))).status, 403);
  assert.equal((await manager.get('coding/open')).status, 200);
});

test('everybody with a seat sees who reads, for which question and until when, and only those read', async () => {
  for (const who of [one, two, stranger, manager, facilitator, inTheRoom]) {
    const list = await who.get('coding');
    assert.match(list.text, /What makes nights harder\?[\s\S]*Peer researcher and Researcher, until 31 December 2099/);
    assert.equal((await who.get(`coding/${project}`)).status, 200);
  }
  assert.match((await one.get(source)).text, /The keys come late/);
  for (const who of [stranger, manager, facilitator, inTheRoom]) {
    assert.equal((await who.get(source)).status, 403);
    assert.equal((await give(who, source, ['1'], [keys])).status, 403);
    assert.equal((await who.post(`${source}/finish`)).status, 403);
  }
  assert.equal((await stranger.get(`coding/${project}/codebook`)).status, 403);
  assert.equal((await manager.get(`coding/${project}/codebook`)).status, 200);
});

test('a text is looked through before anything is kept, and what was sent stands nowhere', async () => {
  const sent = await one.post(`coding/${project}/texts/send`, {
    ...{
      name: 'Second talk',
      pasted: 'Officer 1: I told Marley Quill, A1234BC, on 3 May 1980.\rWe met in Lantern Yard.',
    },
  });
  const check = await one.get(sent.location);
  assert.match(check.text, /Marley Quill[\s\S]*A1234BC[\s\S]*3 May 1980[\s\S]*Lantern Yard/);
  assert.doesNotMatch(await everyRow(app), /Marley Quill/);
  // only whoever sent it sees it again
  assert.equal((await two.get(sent.location)).status, 404);
  const kept = await one.post(sent.location, {
    becomes: ['the deputy', '', '', ''],
    keep: ['3'],
    also: 'told = said to',
  });
  const page = (await one.get(kept.location)).text;
  assert.match(page, /I said to the deputy, \[number 1\], on \[date 1\]\./);
  assert.match(page, /We met in Lantern Yard/);
  const rows = await everyRow(app);
  assert.doesNotMatch(rows, /Marley|A1234BC/);
  assert.deepEqual(await owner('select id from thread.taken_file'), []);
  assert.ok(app.log.every((line) => !/Marley|keys come late/.test(line)));
  assert.equal((await one.post(`${kept.location}/take-out`)).status, 303);
  assert.doesNotMatch(await everyRow(app), /Lantern Yard/);
});

test('what is no text is turned away in plain words, and nothing of it is kept', async () => {
  const send = async (pasted: string) => {
    const answer = await one.post(`coding/${project}/texts/send`, { name: 'Bad', pasted });
    assert.equal(answer.status, 422);
    return answer.text;
  };
  assert.match(await send('A\u0001B'), /This is not plain text/);
  assert.match(await send('\u200B \u200B'), /no words in it/);
  assert.match(await send('x '.repeat(200_001)), /longer than 400,000 letters/);
  assert.match(await send(''), /Choose a file, or put the words here/);
  assert.deepEqual(await owner('select id from thread.taken_file'), []);
});

test('a file that is far too large is stopped while it comes, with a plain answer, and nothing of it is kept', async () => {
  const token = tokenIn(await one.get(`coding/${project}/texts/send`)) ?? '';
  const part = (name: string, body: string, more = '') =>
    `--edge\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${body}\r\n`;
  const answer = await app.app.inject({
    method: 'POST',
    url: `/partnerships/${app.partnership.slug}/coding/${project}/texts/send`,
    headers: {
      cookie: [...one.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'content-type': 'multipart/form-data; boundary=edge',
    },
    payload: `${part('csrf', token)}${part('name', 'Large')}${part('file', 'a '.repeat(9_000_000), '; filename="a.txt"\r\ncontent-type: text/plain')}--edge--\r\n`,
  });
  assert.equal(answer.statusCode, 413);
  assert.match(
    answer.payload,
    /<h1[^>]*>This file is larger than 16 MB[\s\S]*Nothing of it was kept\. Send it in parts\./,
  );
  assert.deepEqual(await owner('select id from thread.taken_file'), []);
});

test('a code has a name of its own, and never stands in a circle', async () => {
  const post = (body: Record<string, string>) =>
    one.post(`coding/${project}/codebook/propose`, { codable: 'yes', ...body });
  assert.match((await post({ name: '  ' })).text, /Give the code a name/);
  assert.match((await post({ name: 'x'.repeat(50_000) })).text, /Use 120 letters or fewer/);
  assert.match((await post({ name: 'KEYS' })).text, /There is a code with this name already/);
  const under = await propose(project, 'Late keys', { parent: keys });
  const change = { name: 'Keys', memo: '', codable: 'yes', because: 'Try', seen: '1' };
  const circle = await one.post(`coding/${project}/codebook/${keys}/change`, { ...change, parent: under });
  assert.match(circle.text, /codes cannot stand in a circle/);
  await assert.rejects(owner('update thread.coding_code set parent_id = $1 where id = $2', [under, keys]), /circle/);
  const moved = await two.post(`coding/${project}/codebook/${under}/change`, {
    ...{ name: 'Keys that come late', memo: 'After nine', codable: 'yes', parent: keys, because: 'Clearer', seen: '1' },
  });
  assert.equal(moved.status, 303);
  assert.match(
    (await one.get(`coding/${project}/codebook`)).text,
    /Late keys became Keys that come late\.[\s\S]*Peer researcher/,
  );
  assert.equal(
    (await one.post(`coding/${project}/codebook/${under}/change`, { ...change, name: 'Other' })).status,
    409,
  );
});

const seats = [one, two, stranger, manager, facilitator, inTheRoom];
const pagesOf = async (who: Client): Promise<string> => {
  const pages = [
    source,
    `${source}/compare`,
    `coding/${project}`,
    `coding/${project}/codebook`,
    `coding/${project}/figures`,
  ];
  pages.push(`coding/${project}/codebook/${keys}`, `coding/${project}/codebook/${keys}/sort`, 'coding', '');
  const texts: string[] = [];
  for (const path of pages) texts.push(without((await who.get(path)).text));
  return texts.join('\n');
};

test('nobody sees what another found before all have finished: every page of every other seat is the same to the letter', async () => {
  const before = new Map<Client, string>();
  // what was just kept is said once
  for (const who of seats) await who.get('');
  for (const who of seats) before.set(who, await pagesOf(who));
  assert.equal((await give(one, source, ['1', '2'], [keys, waiting])).status, 303);
  for (const who of seats) {
    if (who === one) assert.notEqual(await pagesOf(who), before.get(who));
    else assert.equal(await pagesOf(who), before.get(who));
  }
  // nor does the database show it, to anybody's handle
  const seen = await app.scope(({ tx }) => tx.selectFrom('coding_segment').select('id').execute());
  assert.deepEqual(seen, []);
  assert.equal((await two.post(`${source}/compare`)).status, 409);
  assert.equal((await two.post(`${source}/settle`, { difference: `${keys}:1`, kept: 'yes' })).status, 409);
});

test('a passage never goes from one speaker to another, and may be taken away again while it is one’s own', async () => {
  await give(two, source, ['2', '3', '4'], [keys]);
  const places = await owner<{ from_at: number; to_at: number }>(
    'select from_at, to_at from thread.coding_segment where coder_id = $1 order by from_at',
    [two.personId],
  );
  assert.deepEqual(
    places.map(({ from_at, to_at }) => talk.slice(from_at, to_at)),
    ['We wait.', 'Nobody rings. I ring myself.'],
  );
  const [last] = await owner<{ id: string }>(
    'select id from thread.coding_segment where coder_id = $1 order by from_at desc',
    [two.personId],
  );
  assert.equal((await one.post(`${source}/passages/${last?.id}/remove`)).status, 404);
  assert.equal((await two.post(`${source}/passages/${last?.id}/remove`)).status, 303);
  const none = (await give(two, source, [], [])).text;
  assert.match(none, /Tick the sentences[\s\S]*Choose at least one code/);
  for (const name of ['sentence', 'code']) {
    assert.match(none, new RegExp(`href="#${name}"`));
    assert.match(none, new RegExp(`<input[^>]* id="${name}"`), 'it leads to a box, not to words');
    assert.match(none, new RegExp(`id="${name}-error"`), 'and is said there too');
  }
});

test('once all have finished each sees the others’, what they found apart stays, and where they differ is settled together', async () => {
  await one.post(`${source}/finish`);
  assert.equal((await give(one, source, ['3'], [keys])).status, 409);
  await one.post(`${source}/go-on`);
  assert.equal((await give(one, source, ['4'], [waiting])).status, 303);
  await one.post(`${source}/finish`);
  assert.doesNotMatch((await two.get(source)).text, /Compared on/);
  const done = await two.post(`${source}/finish`);
  assert.match(done.location, /compare$/);
  const page = (await one.get(`${source}/compare`)).text;
  assert.match(
    page,
    /Where you differ[\s\S]*The keys come late\.[\s\S]*Given by: Researcher\. Not by: Peer researcher\./,
  );
  assert.match(page, /What you agreed together[\s\S]*Keys[\s\S]*We wait\./);
  assert.match(page, /Too few to tell/);
  assert.equal((await give(one, source, ['3'], [keys])).status, 409);
  await assert.rejects(
    app.scope(({ tx }) => tx.deleteFrom('coding_comparison').execute()),
    /permission denied/,
  );
  const settled = await two.post(`${source}/settle`, {
    difference: `${keys}:1`,
    kept: 'yes',
    because: 'The keys are named',
  });
  assert.equal(settled.status, 303);
  const after_ = (await one.get(`${source}/compare`)).text;
  assert.match(after_, /Kept together[\s\S]*by Peer researcher[\s\S]*The keys are named/);
  assert.match(after_, /What you agreed together[\s\S]*The keys come late\. We wait\./);
  assert.equal((await manager.get(`coding/${project}/figures`)).status, 200);
  assert.equal((await stranger.get(`coding/${project}/figures`)).status, 403);
  assert.equal((await manager.get(`${source}/compare`)).status, 403);
});

test('a room is read only where it said so, attributed widely, and what it takes back is gone everywhere at once', async () => {
  const research = `${ready.first}/record/research`;
  assert.match((await facilitator.get(`coding/${project}/rooms/add`)).text, /No room that agreed/);
  assert.equal((await facilitator.post(`coding/${project}/rooms/add`, { session: ready.ids.first })).status, 422);
  assert.equal((await inTheRoom.post(`${research}/agree`, { words: 'Yes' })).status, 403);
  assert.equal((await stranger.get(research)).status, 403);
  const agreed = { words: 'Two people may read it until the summer', ...day('on', '2026-02-13') };
  const yes = await facilitator.post(`${research}/agree`, agreed);
  assert.equal(yes.status, 303, yes.text);
  assert.match((await inTheRoom.get(research)).text, /Two people may read it until the summer/);
  assert.equal((await manager.post(`coding/${project}/rooms/add`, { session: ready.ids.first })).status, 303);
  const [row] = await owner<{ id: string }>(`select id from thread.coding_source where kind = 'session'`);
  const room = `coding/${project}/sources/${row?.id}`;
  const page = (await one.get(room)).text;
  assert.match(page, /Treatment staff[\s\S]*We wait for the keys every single night\./);
  assert.doesNotMatch(page, />Nurse</);
  await give(one, room, ['1'], [keys]);
  await give(one, room, ['3'], [waiting]);
  const passages = () => owner('select id from thread.coding_segment where entry_id is not null');
  assert.equal((await passages()).length, 2);

  // one point is kept out, another struck out: each takes what was found in it
  const entries = await owner<{ id: string }>(
    `select id from thread.entry where kind = 'contribution kept' order by n`,
  );
  // whoever was in another room keeps nothing of this one out
  const elsewhere = owner(
    'insert into thread.coding_kept_out (partnership_id, session_id, entry_id, at) values ($1, $2, $3, now())',
    [app.partnership.id, ready.ids.second, entries[0]?.id],
  );
  await assert.rejects(elsewhere, /foreign key/);
  await inTheRoom.post(`${research}/keep-out/${entries[1]?.id}`);
  assert.equal((await passages()).length, 1);
  assert.doesNotMatch((await one.get(room)).text, /ought to ring first/);
  await keep('Words to be struck out soon.');
  await give(two, room, ['3'], [keys]);
  assert.equal((await passages()).length, 2);
  const [said] = await owner<{ id: string }>(
    `select id from thread.entry where kind = 'contribution kept' order by n desc`,
  );
  await inTheRoom.post(`${ready.first}/record/strike-out/${said?.id}`, { why: 'asked in the room' });
  assert.equal((await passages()).length, 1);
  assert.doesNotMatch((await two.get(room)).text, /struck out soon/);

  await one.post(`${room}/finish`);
  await two.post(`${room}/finish`);
  assert.equal((await one.get(`${room}/compare`)).status, 200);
  for (const [kept, links] of [
    ['yes', 1],
    ['no', 0],
    ['yes', 1],
  ] as const) {
    await one.post(`${room}/settle`, { difference: `${keys}:1`, kept });
    assert.equal((await owner(`select 1 as x from thread.thread_link where to_kind = 'code'`)).length, links);
  }
  assert.match((await facilitator.get(`thread/contribution/${entries[0]?.id}`)).text, />Keys</);

  assert.equal((await stranger.post(`${research}/take-back`)).status, 403);
  assert.equal((await inTheRoom.post(`${research}/take-back`)).status, 303);
  assert.deepEqual(await passages(), []);
  for (const table of ['coding_decision', 'coding_comparison', 'coding_finish'])
    assert.deepEqual(await owner(`select 1 as x from thread.${table} where source_id = $1`, [row?.id]), []);
  assert.equal((await owner(`select 1 as x from thread.thread_link where to_kind = 'code'`)).length, 0);
  for (const path of [room, `${room}/compare`]) assert.equal((await one.get(path)).status, 404);
  assert.match((await stranger.get(`coding/${project}`)).text, /Taken back on/);
});

test('after the last day no page has the words and nobody codes; the codes and the figures stay', async () => {
  await owner(`alter table thread.coding_project disable trigger coding_ends`);
  await owner(`update thread.coding_project set starts_on = '2020-01-01', ends_on = '2020-02-01'`);
  const words = /keys come late|We wait\.|Nobody rings/;
  for (const who of seats) assert.doesNotMatch(await pagesOf(who), words);
  assert.equal((await one.get(source)).status, 403);
  assert.equal((await give(one, source, ['1'], [keys])).status, 403);
  assert.match((await one.get(`coding/${project}/codebook`)).text, />Keys</);
  assert.match((await one.get(`coding/${project}/figures`)).text, /All codes together/);
  const document = await app.scope((scope) =>
    readProjectDocument(scope, project, { personId: one.personId } as never, today),
  );
  assert.deepEqual([document?.sources, document?.segments], [[], []]);
  assert.ok((document?.codes.length ?? 0) > 0);
  await app.db.signin.query('select signin.forget_coding()');
  assert.deepEqual(await owner('select 1 as x from thread.coding_text'), []);
  assert.deepEqual(await owner('select 1 as x from thread.coding_segment'), []);
  await owner(`update thread.coding_project set ends_on = '2099-01-01'`);
  await owner(`alter table thread.coding_project enable trigger coding_ends`);
});

test('what was approved never moves out, and ending it early destroys the texts in the same moment', async () => {
  await assert.rejects(
    app.scope(({ tx }) => tx.updateTable('coding_project').set({ ends_on: '2099-12-30' }).execute()),
    /what was approved stays/,
  );
  await takeIn(project, 'A passage that will be destroyed.', 'Third talk');
  assert.equal((await one.post(`coding/${project}/end`, { because: 'No' })).status, 403);
  assert.match((await manager.post(`coding/${project}/coders`)).text, /If nobody does, end the project/);
  assert.equal((await manager.post(`coding/${project}/end`, { because: '' })).status, 422);
  assert.equal((await manager.post(`coding/${project}/end`, { because: 'The question is answered' })).status, 303);
  assert.doesNotMatch(await everyRow(app), /will be destroyed/);
  assert.match((await stranger.get(`coding/${project}`)).text, /The question is answered/);
  assert.equal((await facilitator.post(`coding/${project}/coders`, { coders: [] })).status, 409);
});
