import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';
import { addReadySession, takesPart } from '../../../../test/support/ready-session.ts';
import { tablesHolding } from '../../../../test/support/scan.ts';
import { newId } from '../../../db/id.ts';

const app = await testApp();
const { engagement, ids, views } = await addReadySession(app);
const facilitator = await app.as('facilitator');
const coordinator = await app.as('partnership manager');
const commissioner = await app.as('commissioner');
const participant = await app.as('lived experience');
await app.scope((scope) => takesPart(scope, ids.first, participant.personId));

const today = { 'heldOn-day': '1', 'heldOn-month': '3', 'heldOn-year': '2026' };
const given = { ...today, limitsId: app.partnership.limitsId, limitsRead: 'yes' };
const idIn = (location: string) => location.split('/').at(-1) ?? '';
const asked = async (seatWords: string, at = engagement) =>
  `${at}/preparation/${idIn((await facilitator.post(`${at}/preparation/ask`, { seatWords, perspectiveId: views.nurse })).location)}`;
const held = async (seatWords: string, at = engagement) => {
  const talk = await asked(seatWords, at);
  const answer = await facilitator.post(`${talk}/hold`, given);
  assert.equal(answer.status, 303, answer.text);
  return talk;
};
const pointIn = async (talk: string, words: string) => {
  await facilitator.post(`${talk}/points`, { about: 'concern', words });
  const rows = await app.scope(({ tx }) =>
    tx.selectFrom('preparatory_point').select('id').where('words', '=', words).execute(),
  );
  return rows[0]?.id ?? '';
};

async function otherEngagement(slug: string, placeId: string | null): Promise<string> {
  await app.scope(({ tx }) =>
    tx
      .insertInto('engagement')
      .values({
        partnership_id: app.partnership.id,
        id: newId(),
        slug,
        title: slug,
        state: 'under way',
        place_id: placeId,
      })
      .execute(),
  );
  return `dialogues/${slug}`;
}

test('no talk begins where nobody has said whom to tell, and the page says where that is set', async () => {
  const placeId = newId();
  await app.scope(({ tx }) =>
    tx
      .insertInto('place')
      .values({ partnership_id: app.partnership.id, id: placeId, slug: 'the-ward', name: 'The Ward', kind: 'ward' })
      .execute(),
  );
  const talk = await asked('Ward nurse', await otherEngagement('no-sheet', placeId));
  const refused = await facilitator.post(`${talk}/hold`, given);
  assert.equal(refused.status, 422);
  assert.match(refused.text, /Nobody has said whom to tell at The Ward\. Set its concern sheet first\./);
  assert.match(refused.text, /concern-sheets\/the-ward/);
  assert.match((await facilitator.get(talk)).text, /They are asked/);
});

test('no talk begins in a dialogue without a place', async () => {
  const talk = await asked('Night officer', await otherEngagement('no-place', null));
  const refused = await facilitator.post(`${talk}/hold`, given);
  assert.equal(refused.status, 422);
  assert.match(refused.text, /No place is named/);
});

test('no talk begins before the limits are read aloud', async () => {
  const talk = await asked('Doctor');
  const unread = await facilitator.post(`${talk}/hold`, { ...given, limitsRead: '' });
  assert.equal(unread.status, 422);
  assert.match(unread.text, /have not been read aloud/);
  const unchosen = await facilitator.post(`${talk}/hold`, { ...today, limitsRead: 'yes' });
  assert.equal(unchosen.status, 422);
  assert.equal((await facilitator.post(`${talk}/hold`, given)).kept, 'The talk has begun.');
});

test('a point is short, about one thing, and is kept only in a talk that is held', async () => {
  const early = await asked('Healthcare manager');
  const refused = await facilitator.post(`${early}/points`, { about: 'need', words: 'Time' });
  assert.equal(refused.status, 409);
  const talk = await held('Day officer');
  const wrong = await facilitator.post(`${talk}/points`, { words: 'x'.repeat(281) });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /2 things to put right/);
  assert.match(wrong.text, /no name in it/);
  assert.equal((await facilitator.post(`${talk}/points`, { about: 'need', words: 'Time' })).kept, 'The point is kept.');
});

test('a talk may be declined, and nothing else is kept of that', async () => {
  const talk = await asked('Chaplain');
  await facilitator.post(`${talk}/decline`);
  assert.match((await facilitator.get(talk)).text, /They said no\. That is kept, and nothing else\./);
  assert.equal((await facilitator.post(`${talk}/hold`, given)).status, 409);
});

test('nobody but a facilitator sees a talk, nor that there is one', async () => {
  const talk = await held('Lead nurse');
  for (const client of [coordinator, commissioner, participant]) {
    assert.equal((await client.get(`${engagement}/preparation`)).status, 403);
    assert.equal((await client.get(talk)).status, 403);
    assert.equal((await client.post(`${talk}/points`, { about: 'need', words: 'Time' })).status, 403);
    assert.doesNotMatch((await client.get(engagement)).text, /Preparation/);
  }
});

test('the person chooses what goes into the picture, in what words and for whom, and nothing leads back', async () => {
  const talk = await held('Band 5 nurse');
  const canary = 'Vermilion keys';
  const point = await pointIn(talk, `${canary} were lost twice`);
  const narrow = { words: 'Keys go missing', tellable: 'perhaps', tier: 'partners' };
  const tooNear = await facilitator.post(`${talk}/points/${point}/choose`, narrow);
  assert.equal(tooNear.status, 422);
  assert.match(tooNear.text, /Use wider words until nobody could tell/);
  await facilitator.post(`${talk}/points/${point}/choose`, { ...narrow, tellable: 'no' });
  const picture = await commissioner.get(`${engagement}/picture`);
  assert.match(picture.text, /Keys go missing/);
  assert.doesNotMatch(picture.text, /Vermilion/);
  assert.equal((await facilitator.post(`${talk}/points/${point}/choose`, { ...narrow, tellable: 'no' })).status, 409);

  const rows = await app.scope(async ({ tx }) => ({
    events: await tx.selectFrom('event').selectAll().where('act', '=', 'picture point added').execute(),
    links: await tx.selectFrom('thread_link').selectAll().execute(),
    conversations: await tx.selectFrom('preparatory_conversation').select('id').execute(),
  }));
  const trace = JSON.stringify([rows.events, rows.links]);
  for (const { id } of rows.conversations) assert.ok(!trace.includes(id));
});

test('a point of the picture is read by those it was chosen for', async () => {
  const add = (words: string, tier: string) =>
    facilitator.post(`${engagement}/picture/add`, { about: 'history', words, tellable: 'no', tier });
  await add('Facilitators alone', 'facilitators');
  await add('Those in the room', 'room');
  await add('All partners', 'partners');
  const sees = async (client: typeof facilitator) => {
    const { text } = await client.get(`${engagement}/picture`);
    return ['Facilitators alone', 'Those in the room', 'All partners'].filter((words) => text.includes(words));
  };
  assert.deepEqual(await sees(facilitator), ['Facilitators alone', 'Those in the room', 'All partners']);
  assert.deepEqual(await sees(participant), ['Those in the room', 'All partners']);
  assert.deepEqual(await sees(commissioner), ['All partners']);
});

test('of two who change one point of the picture the second sees both', async () => {
  const [point] = await app.scope(({ tx }) =>
    tx.selectFrom('picture_point').select('id').where('words', '=', 'All partners').execute(),
  );
  const change = (words: string) =>
    facilitator.post(`${engagement}/picture/${point?.id}/change`, {
      ...{ about: 'history', words, tellable: 'no', tier: 'partners', seen: '1' },
    });
  assert.equal((await change('Everyone')).status, 303);
  assert.equal((await change('Everybody')).status, 409);
});

test('"don’t write that down": a point is destroyed at once', async () => {
  const talk = await held('Wing cleaner');
  const point = await pointIn(talk, 'Turquoise ladder');
  assert.deepEqual(await tablesHolding(app.db, 'Turquoise'), ['thread.preparatory_point']);
  await facilitator.post(`${talk}/points/${point}/destroy`);
  assert.deepEqual(await tablesHolding(app.db, 'Turquoise'), []);
});

test('at the close everything that was not chosen is gone from every table, and what was chosen stays', async () => {
  const at = await otherEngagement('to-be-closed', app.partnership.place.id);
  const talk = await held('Senior nurse', at);
  const point = await pointIn(talk, 'Cerulean hinge in the first words');
  await pointIn(talk, 'Cerulean bracket');
  const chosen = { words: 'A hinge, said otherwise', tellable: 'no', tier: 'partners' };
  await facilitator.post(`${talk}/points/${point}/choose`, chosen);
  await facilitator.post(`${at}/close`, { seen: '1' });
  assert.deepEqual(await tablesHolding(app.db, 'Cerulean'), []);
  assert.match((await commissioner.get(`${at}/picture`)).text, /A hinge, said otherwise/);
  assert.match((await facilitator.get(talk)).text, /Its words were destroyed/);
  assert.equal((await facilitator.post(`${talk}/points`, { about: 'need', words: 'Later' })).status, 409);
  assert.ok(!app.log.join('').includes('Cerulean'));
});

test('a dialogue that stops destroys what was said in preparation too', async () => {
  const at = await otherEngagement('to-be-stopped', app.partnership.place.id);
  await pointIn(await held('Senior nurse', at), 'Magenta rope');
  await facilitator.post(`${at}/stop`, { because: 'the unit is closing' });
  assert.deepEqual(await tablesHolding(app.db, 'Magenta'), []);
});

test('a legal hold keeps the words at the close, and lifting the last one destroys them', async () => {
  const at = await otherEngagement('held-for-the-law', app.partnership.place.id);
  await pointIn(await held('Senior nurse', at), 'Sienna lantern');
  await facilitator.post(`${at}/legal-holds`, { orderedBy: 'The coroner', reason: 'An inquest is open' });
  const form = await facilitator.get(`${at}/close`);
  assert.match(form.text, /stay, because they are held for the law/);
  await facilitator.post(`${at}/close`, { seen: '1' });
  assert.deepEqual(await tablesHolding(app.db, 'Sienna'), ['thread.preparatory_point']);
  const lift = /action="([^"]+\/lift)"/.exec((await facilitator.get(`${at}/legal-holds`)).text)?.[1] ?? '';
  await facilitator.post(lift);
  assert.deepEqual(await tablesHolding(app.db, 'Sienna'), []);
});

test('a talk that is held for the law after its dialogue has ended takes no new words', async () => {
  const at = await otherEngagement('held-and-ended', app.partnership.place.id);
  const talk = await held('Senior nurse', at);
  const point = await pointIn(talk, 'Indigo kettle');
  await facilitator.post(`${at}/legal-holds`, { orderedBy: 'The coroner', reason: 'An inquest is open' });
  await facilitator.post(`${at}/close`, { seen: '1' });
  const page = (await facilitator.get(talk)).text;
  assert.match(page, /held for the law\. Nothing is added to them/);
  assert.doesNotMatch(page, /Keep a point|They want this in the picture/);
  const added = await facilitator.post(`${talk}/points`, { about: 'need', words: 'Indigo saucer' });
  assert.equal(added.status, 409);
  assert.match(added.text, /Nothing more is kept of this talk/);
  const chosen = { words: 'Indigo tray', tellable: 'no', tier: 'partners' };
  assert.equal((await facilitator.post(`${talk}/points/${point}/choose`, chosen)).status, 409);
  assert.deepEqual(await tablesHolding(app.db, 'Indigo'), ['thread.preparatory_point']);
});

test('two who lift the last two holds at once leave nothing behind', async () => {
  const at = await otherEngagement('held-twice', app.partnership.place.id);
  await pointIn(await held('Senior nurse', at), 'Tangerine whistle');
  await facilitator.post(`${at}/legal-holds`, { orderedBy: 'The coroner', reason: 'An inquest is open' });
  await facilitator.post(`${at}/legal-holds`, { orderedBy: 'The court', reason: 'A case is open' });
  await facilitator.post(`${at}/close`, { seen: '1' });
  const page = (await facilitator.get(`${at}/legal-holds`)).text;
  const lifts = [...page.matchAll(/action="([^"]+\/lift)"/g)].map(([, lift]) => lift ?? '');
  assert.equal(lifts.length, 2);
  const lifted = await Promise.all(lifts.map((lift) => facilitator.post(lift)));
  assert.deepEqual(
    lifted.map(({ status, title }) => `${status}${title}`),
    ['303', '303'],
  );
  assert.deepEqual(await tablesHolding(app.db, 'Tangerine'), []);
});

test('a hold lifted at the moment of the close, and a point kept then, leave nothing behind', async () => {
  const at = await otherEngagement('lifted-at-the-close', app.partnership.place.id);
  const talk = await held('Senior nurse', at);
  await pointIn(talk, 'Russet bell');
  await facilitator.post(`${at}/legal-holds`, { orderedBy: 'The coroner', reason: 'An inquest is open' });
  const lift = /action="([^"]+\/lift)"/.exec((await facilitator.get(`${at}/legal-holds`)).text)?.[1] ?? '';
  await Promise.all([
    facilitator.post(`${at}/close`, { seen: '1' }),
    facilitator.post(lift),
    facilitator.post(`${talk}/points`, { about: 'need', words: 'Russet rope' }),
    facilitator.post(`${talk}/points`, { about: 'need', words: 'Russet sail' }),
  ]);
  await facilitator.post(`${talk}/points`, { about: 'need', words: 'Russet mast' });
  assert.deepEqual(await tablesHolding(app.db, 'Russet'), []);
});

test('nothing typed in preparation is ever a draft', async () => {
  const talk = await held('Kitchen officer');
  await facilitator.post(`${talk}/points`, { about: 'need', words: 'Ochre sail', keep: 'later' });
  await facilitator.post(`${engagement}/picture/add`, { words: 'Ochre mast', keep: 'later' });
  assert.deepEqual(await app.scope(({ tx }) => tx.selectFrom('draft').select('id').execute()), []);
});
