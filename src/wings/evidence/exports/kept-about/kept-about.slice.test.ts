import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { CompiledQuery } from 'kysely';
import type { Client } from '../../../../../test/support/client.ts';
import { type Filled, filledApp, markOf, markWhose } from '../../../../../test/support/taken-out.ts';
import { inReadHandle } from '../../../../db/handle.ts';
import { newId } from '../../../../db/id.ts';
import { makeHandle } from '../../../../shell/seats.ts';
import { wings } from '../../../index.ts';
import { declaredBy } from '../declared.ts';
import { reachOf } from './places.ts';

const declared = declaredBy(wings);

describe('everything kept about somebody', () => {
  let filled: Filled;
  let [manager, officer, carer, facilitator]: Client[] = [];
  before(async () => {
    filled = await filledApp();
    const roles = ['partnership manager', 'front-line staff', 'family and carers', 'facilitator'] as const;
    [manager, officer, carer, facilitator] = await Promise.all(roles.map((role) => filled.as(role)));
    assert.ok((await markWhose(filled, declared)) > 20);
    await plantTold(filled, carer?.personId, 'TOLD BY THE CARER');
    await filled.query(
      `insert into thread.draft (partnership_id, id, person_id, path, title, body, kept_at)
       values ($1, $2, $3, '/plan', 'A plan', '{"words": "MINE"}', now())`,
      [filled.own, newId(), officer?.personId],
    );
  });
  after(() => filled.app.close());
  const file = async (client: Client | undefined, path = 'about-you', body = {}) => {
    const answer = await client?.post(`exports/${path}`, body);
    assert.equal(answer?.status, 200);
    assert.match(String(answer?.headers['content-disposition']), /attachment; filename="kept-about-/);
    return answer?.text ?? '';
  };

  test('is one page with what they are, what they did, what they began and how they sign in', async () => {
    const text = await file(officer);
    for (const heading of ['Who you are here', 'Your seats', 'What you began and have not sent', 'How you sign in'])
      assert.ok(text.includes(`<h2>${heading}</h2>`), heading);
    assert.ok(text.includes('MINE'), 'their own draft');
    assert.match(text, /What is not in this file, and why/);
    assert.match(text, /Answers you gave in a round are counted without your name/);
    assert.doesNotMatch(text, /<script|https?:\/\/(?!www\.w3)/);
  });

  test('holds what they told and what became of it', async () => {
    const text = await file(carer);
    assert.ok(text.includes('What became of what you told us'));
    assert.ok(text.includes('TOLD BY THE CARER'));
  });

  test('never holds a word of somebody else, whoever asks and for whom', async () => {
    const people = await filled.query<{ id: string }>('select id from thread.person where partnership_id = $1', [
      filled.own,
    ]);
    let own = 0;
    const whose = async (text: string, personId: string) => {
      for (const { id } of people) assert.ok(id === personId || !text.includes(markOf(id)), `words of ${id}`);
      own += text.split(markOf(personId)).length - 1;
    };
    for (const client of [officer, manager, carer, facilitator]) {
      const text = await file(client);
      await whose(text, client?.personId ?? '');
      assert.equal(text.includes('TOLD BY THE CARER'), client === carer);
    }
    for (const client of [officer, carer, manager])
      await whose(await file(facilitator, `about/${client?.personId}`, { asked: 'in person' }), client?.personId ?? '');
    assert.ok(own > 5, `${own} words of their own`);
  });

  test('holds no secret: no password, no key, no token, no handle', async () => {
    const text = await file(officer);
    const secrets = await filled.query<{ secret: string }>(
      `select password as secret from signin.credential where password is not null
       union all select token from signin.session union all select secret from signin.second_factor
       union all select printed_codes from signin.second_factor union all select encode(hash, 'hex') from signin.handle`,
    );
    assert.ok(secrets.length > 3);
    for (const { secret } of secrets) assert.ok(!secret || !text.includes(secret));
  });

  test('is made for somebody by a manager who says how they asked, without what is theirs alone', async () => {
    const path = `about/${officer?.personId}`;
    assert.equal((await manager?.post(`exports/${path}`))?.status, 422);
    const text = await file(manager, path, { asked: 'in writing' });
    assert.ok(text.includes('It was made for you because you asked for it'));
    assert.ok(!text.includes('MINE'), 'a draft is theirs alone');
    assert.match(text, /Only you can take these out, signed in yourself/);
    assert.match(text, /Ask a facilitator to make this page for you/);
    const [event] = await filled.query<{ changes: Record<string, unknown> }>(
      `select changes from thread.event where act = 'taken out what is kept about a person' order by id desc limit 1`,
    );
    assert.deepEqual(
      { person: event?.changes.person, asked: event?.changes.asked },
      { person: officer?.personId, asked: 'in writing' },
    );
  });

  test('made by a facilitator it holds what they told as well', async () => {
    const text = await file(facilitator, `about/${carer?.personId}`, { asked: 'in person' });
    assert.ok(text.includes('TOLD BY THE CARER'));
  });

  test('is made for nobody of another partnership, and by nobody but those two', async () => {
    const [elsewhere] = await filled.query<{ id: string }>(
      'select id from thread.person where partnership_id <> $1 order by id limit 1',
      [filled.own],
    );
    assert.equal((await manager?.post(`exports/about/${elsewhere?.id}`, { asked: 'in person' }))?.status, 404);
    assert.equal((await officer?.post(`exports/about/${manager?.personId}`, { asked: 'in person' }))?.status, 403);
  });

  test('says of no place that nothing is there when it is not open to whoever makes the page', async () => {
    let there = 0;
    for (const [client, clearance] of [
      [manager, 'partners'],
      [facilitator, 'facilitators'],
    ] as const) {
      const personId = client?.personId ?? '';
      const made = { partnershipId: filled.own, personId, mayWrite: false, expiresAt: new Date(Date.now() + 600_000) };
      const handle = await makeHandle(filled.app.db, filled.app.handleSecret, made);
      for (const { table, column, held } of reachOf(declared, { personId, clearance }, 'somebody else').seen) {
        const rows = `select count(*)::int as n from thread.${table} where partnership_id = $1 and ${column} <> $2`;
        const [all] = await filled.query<{ n: number }>(rows, [filled.own, personId]);
        const seen = await inReadHandle(filled.app.db, handle, (tx) =>
          tx.executeQuery<{ n: number }>(CompiledQuery.raw(rows, [filled.own, personId])),
        );
        assert.equal(seen.rows[0]?.n, all?.n, held.heading);
        there += all?.n ?? 0;
      }
    }
    assert.ok(there > 50, String(there));
  });

  test('reads every place where the wings say that a person is named', async () => {
    // each place is asked of the database: a column that is not there would be a fault of the page
    const places = Object.values(declared).flatMap(({ people }) => Object.values(people));
    assert.ok(places.filter((held) => typeof held !== 'string').length > 40);
    assert.match(await file(facilitator), /Where we looked and found nothing/);
  });
});

async function plantTold({ own, query }: Filled, personId: string | undefined, words: string): Promise<void> {
  const id = newId();
  await query(
    `insert into thread.feedback (partnership_id, id, source, words, anonymous, state, received_on, tier)
     values ($1, $2, 'view seeking', $3, false, 'kept', '2026-11-01', 'partners')`,
    [own, id, words],
  );
  await query(
    `insert into thread.feedback_teller (partnership_id, feedback_id, person_id, hear_by) values ($1, $2, $3, 'page')`,
    [own, id, personId],
  );
}
