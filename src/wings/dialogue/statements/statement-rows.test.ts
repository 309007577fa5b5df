// What a seat could find out or do with statements of its own making in SQL: the second lock, tried from inside.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { testApp } from '../../../../test/support/app.ts';
import type { Client } from '../../../../test/support/client.ts';
import { addReadySession } from '../../../../test/support/ready-session.ts';
import { inHandle } from '../../../db/handle.ts';
import { newId } from '../../../db/id.ts';
import type { Scope } from '../../../db/scope.ts';
import { linkThread } from '../../../db/thread-links.ts';
import { makeHandle } from '../../../shell/seats.ts';
import { markStatementsAsked, readAcceptedStatements } from '../index.ts';
import {
  addStatement,
  asksStatements,
  changeStatement,
  findStatement,
  readStatements,
  takeStatementBack,
} from '../store/statement.ts';

const app = await testApp({ still: true });
after(() => app.close());
const { ids, engagementId } = await addReadySession(app);
const sessionId = ids.second;
const author = await app.as('lived experience');
const partner = await app.as('representative');
await app.scope(({ tx, partnershipId }) =>
  tx
    .insertInto('session_design')
    .values({ partnership_id: partnershipId, session_id: sessionId, asks_statements: true })
    .execute(),
);

/** Under the handle of somebody's own session. */
async function as<T>(who: Client, work: (scope: Scope) => Promise<T>): Promise<T> {
  const handle = await makeHandle(app.db, app.handleSecret, {
    partnershipId: app.partnership.id,
    personId: who.personId ?? '',
    expiresAt: new Date(Date.now() + 3_600_000),
  });
  return inHandle(app.db, handle, (tx) => work({ tx, partnershipId: app.partnership.id }));
}
async function put(words: string): Promise<string> {
  const id = randomUUID();
  const own = { id, sessionId, words, putBy: 'participant', came: 'on screen' } as const;
  await as(author, (scope) => addStatement(scope, { ...own, personId: author.personId ?? '' }));
  return id;
}
const seen = async (who: Client) => (await as(who, (scope) => readStatements(scope, sessionId))).map(({ id }) => id);
const found = (id: string) => app.scope((scope) => findStatement(scope, sessionId, id));
const accept = (id: string, version = 1) =>
  app.scope((scope) => changeStatement(scope, { id, sessionId }, version, { state: 'accepted', tellable: 'no' }));

test('what was put is seen by whoever put it and by facilitators, and so is what was refused', async () => {
  const id = await put('A canary sings at night');
  assert.deepEqual([await seen(author), await seen(partner)], [[id], []]);
  assert.equal((await found(id))?.words, 'A canary sings at night');
  await app.scope((scope) =>
    changeStatement(scope, { id, sessionId }, 1, { state: 'refused', because: 'It names a bird' }),
  );
  assert.deepEqual([await seen(author), await seen(partner)], [[id], []]);
  assert.equal((await as(author, (scope) => findStatement(scope, sessionId, id)))?.because, 'It names a bird');
  await assert.rejects(accept(id, 2), /a statement goes forward only/);
});

test('what was accepted is read by every partner, and nobody but themselves learns who put it', async () => {
  const id = await put('Mornings are calmer with the doors open');
  assert.equal(await accept(id), true);
  assert.ok((await seen(partner)).includes(id));
  const authors = ({ tx }: Scope) =>
    tx.selectFrom('statement_author').select('person_id').where('statement_id', '=', id).execute();
  assert.deepEqual(await as(author, authors), [{ person_id: author.personId }]);
  assert.deepEqual(await as(partner, authors), []);
  assert.deepEqual(await app.scope(authors), [], 'not even a facilitator');
  await assert.rejects(
    as(partner, ({ tx, partnershipId }) =>
      tx
        .insertInto('statement_author')
        .values({ partnership_id: partnershipId, statement_id: id, person_id: author.personId ?? '' })
        .execute(),
    ),
  );
});

test('nobody accepts their own, puts one as an organiser without holding it, or changes the words of another', async () => {
  const id = await put('The list should be read out');
  await assert.rejects(
    as(author, (scope) => changeStatement(scope, { id, sessionId }, 1, { state: 'accepted', tellable: 'no' })),
    /whoever put it answers an offer/,
  );
  assert.equal(
    await as(partner, (scope) => changeStatement(scope, { id, sessionId }, 1, { words: 'Something else' })),
    false,
  );
  await assert.rejects(
    app.scope((scope) => changeStatement(scope, { id, sessionId }, 1, { words: 'Something else' })),
    /other words take the yes of whoever put it/,
  );
  const own = {
    id: randomUUID(),
    sessionId,
    words: 'Ours',
    putBy: 'organiser',
    came: 'on screen',
    personId: null,
  } as const;
  await assert.rejects(
    as(author, (scope) => addStatement(scope, own)),
    /organisers statements are theirs/,
  );
  await assert.rejects(
    as(author, (scope) => addStatement(scope, { ...own, putBy: 'participant', sessionId: ids.first })),
    /a design asks for statements/,
  );
});

test('other words are accepted only with the yes of whoever put it', async () => {
  const id = await put('Dont lock us up so early');
  const offered = 'Doors should be locked later in the evening';
  assert.equal(
    await app.scope((scope) => changeStatement(scope, { id, sessionId }, 1, { offeredWords: offered, tellable: 'no' })),
    true,
  );
  const answer = (words: string) =>
    as(author, (scope) =>
      changeStatement(scope, { id, sessionId }, 2, { state: 'accepted', words, offeredWords: null }),
    );
  await assert.rejects(answer('Something else again'), /whoever put it answers an offer/);
  assert.equal(await answer(offered), true);
  assert.deepEqual([(await found(id))?.state, (await found(id))?.words], ['accepted', offered]);
});

test('from the day it was asked nothing of its words changes, and they can still be taken back', async () => {
  const [one, other] = [await put('Visits start on time'), await put('Not accepted yet')];
  await accept(one);
  assert.equal(await app.scope((scope) => markStatementsAsked(scope, [one, other], '2026-05-09')), false);
  assert.equal(await app.scope((scope) => markStatementsAsked(scope, [one], '2026-05-09')), true);
  assert.equal(
    await app.scope((scope) => markStatementsAsked(scope, [one], '2026-06-01')),
    true,
    'a second round asks too',
  );
  const asked = (await app.scope((scope) => readAcceptedStatements(scope, sessionId))).find(({ id }) => id === one);
  assert.deepEqual([asked?.askedOn, asked?.words], ['2026-05-09', 'Visits start on time']);
  for (const to of [{ welshWords: 'Geiriau' }, { easyWords: 'Easy' }, { state: 'refused', because: 'x' }] as const)
    await assert.rejects(
      app.scope((scope) => changeStatement(scope, { id: one, sessionId }, asked?.version ?? 0, to)),
      /what was asked stands still/,
    );
  assert.equal(await as(author, (scope) => takeStatementBack(scope, one)), true);
  assert.deepEqual([(await found(one))?.words, (await found(one))?.state], [null, 'taken back']);
  assert.deepEqual(
    await as(author, ({ tx }) =>
      tx.selectFrom('statement_author').select('person_id').where('statement_id', '=', one).execute(),
    ),
    [],
  );
});

test('a facilitator takes back for anyone who asks, and then nobody is kept with it', async () => {
  const id = await put('Tea at four');
  assert.equal(await app.scope((scope) => takeStatementBack(scope, id)), true);
  assert.ok(!(await seen(author)).includes(id));
});

test('taken back, nothing of it stays in easy words or in Welsh', async () => {
  const id = await put('The yard could open at noon');
  await app.scope((scope) => changeStatement(scope, { id, sessionId }, 1, { easyWords: 'Open the yard at noon' }));
  const bare = { state: 'taken back', words: null } as const;
  await assert.rejects(
    app.scope(({ tx }) => tx.updateTable('statement').set(bare).where('id', '=', id).execute()),
    { constraint: 'no_words_of_what_was_taken_back' },
  );
  assert.equal(await app.scope((scope) => takeStatementBack(scope, id)), true);
});

test('what a room struck out goes from the statement that was made of it', async () => {
  const themeId = newId();
  const id = await put('Nights should be quieter');
  await app.scope(async (scope) => {
    const { tx, partnershipId } = scope;
    await tx
      .insertInto('theme')
      .values({
        partnership_id: partnershipId,
        id: themeId,
        engagement_id: engagementId,
        title: 'Quiet nights',
        tier: 'partners',
      })
      .execute();
    await linkThread(scope, { kind: 'theme', id: themeId }, { kind: 'statement', id }, 'made into');
    await tx.updateTable('theme').set({ title: 'Struck out by the room' }).where('id', '=', themeId).execute();
  });
  assert.deepEqual([(await found(id))?.words, (await found(id))?.state], [null, 'taken back']);
});

test('every seat may know whether a design asks for statements, and a session that has some goes on asking', async () => {
  assert.equal(await as(partner, (scope) => asksStatements(scope, sessionId)), true);
  assert.equal(await as(partner, (scope) => asksStatements(scope, ids.first)), false);
  assert.deepEqual(await as(partner, ({ tx }) => tx.selectFrom('session_design').selectAll().execute()), []);
  await assert.rejects(
    app.scope(({ tx }) =>
      sql`update thread.session_design set asks_statements = false where session_id = ${sessionId}`.execute(tx),
    ),
    /statements stay with their session/,
  );
});
