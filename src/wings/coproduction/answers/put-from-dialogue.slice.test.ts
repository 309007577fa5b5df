// Out of a dialogue: what its speaker or the room chose is put, in words for the partners, and goes when it is struck out.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';
import { addReadySession, takesPart } from '../../../../test/support/ready-session.ts';
import { tablesHolding } from '../../../../test/support/scan.ts';

const app = await testApp({ clock: () => new Date('2026-11-21T10:00:00Z') });
after(() => app.close());
const { first, ids, views } = await addReadySession(app);
const facilitator = await app.as('facilitator');
const participant = await app.as('lived experience');
const partner = app.partnership.partner.id;
const trust = await app.as({ role: 'representative', partner });
await app.scope((scope) => takesPart(scope, ids.first, participant.personId));
await facilitator.post(`${first}/open`, { limits: app.partnership.limitsId, readBy: 'A facilitator', depth: 'points' });

const last = (kind: string): Promise<string> =>
  app.scope(async ({ tx }) => {
    const rows = await tx.selectFrom('entry').select('id').where('kind', '=', kind).orderBy('n').execute();
    return rows.at(-1)?.id ?? '';
  });
const keep = async (words: string): Promise<string> => {
  await facilitator.post(`${first}/record/keep`, {
    ...{ words, form: 'spoken', exact: 'point', perspective: views.resident, couldTell: 'no' },
  });
  return last('contribution kept');
};
const put = async (source: string, words: string, more: Record<string, string> = {}) =>
  facilitator.post('answers/put', {
    ...{ words, partner, answerDays: '28', sources: source, chosenBy: 'the room', couldTell: 'no', ...more },
  });
const itemIn = ({ location }: { location: string }) => location.split('/').at(-1) ?? '';

test('a theme and a single point are put with who chose it, and the words of the room reach no partner', async () => {
  const point = await keep('Quixotic nights keep all of us awake');
  await facilitator.post(`${first}/record/themes/name`, { title: 'Quixotic nights', points: [point] });
  const theme = await last('theme named');
  const early = await put(`contribution:${point}`, 'Keep the corridor quiet', { chosenBy: '' });
  assert.equal(early.status, 422);
  assert.match(early.text, /Say who chose to put it/);
  assert.match(early.text, /Keep the corridor quiet/, 'what was typed stays');
  for (const [source, chosenBy] of [
    [`contribution:${point}`, 'its speaker'],
    [`theme:${theme}`, 'the room'],
  ] as const) {
    const done = await put(source, `Keep the corridor quiet, says ${chosenBy}`, { chosenBy });
    assert.equal(done.status, 303, done.text.slice(0, 2000));
    const item = itemIn(done);
    for (const path of [
      `answers/items/${item}`,
      'answers',
      '',
      `thread/put-item/${item}`,
      `thread/contribution/${point}`,
      `thread/theme/${theme}`,
    ])
      assert.doesNotMatch((await trust.get(path)).text, /Quixotic/, path);
    assert.match((await trust.get(`answers/items/${item}`)).text, /Keep the corridor quiet/);
    const kept = await app.scope(({ tx }) =>
      tx
        .selectFrom('feedback as f')
        .innerJoin('put_item_feedback as p', 'p.feedback_id', 'f.id')
        .select(['f.chosen_by', 'f.source', 'f.words'])
        .where('p.item_id', '=', item)
        .execute(),
    );
    assert.deepEqual(kept, [
      { chosen_by: chosenBy, source: 'dialogue', words: `Keep the corridor quiet, says ${chosenBy}` },
    ]);
  }
});

test('when what was put is struck out in its room, its words go from what was put, and it waits for no answer', async () => {
  const point = await keep('The zirconium gate is left open');
  const item = itemIn(await put(`contribution:${point}`, 'Shut the zirconium gate'));
  const seen = /name="seen" value="(\d+)"/.exec((await trust.get(`answers/items/${item}/answer`)).text)?.[1] ?? '';
  await trust.post(`answers/items/${item}/answer`, {
    ...{ answer: 'not done', words: 'We cannot "shut the zirconium gate" yet', seen },
  });
  const struck = await participant.post(`${first}/record/strike-out/${point}`, { why: 'asked in the room' });
  assert.equal(struck.status, 303, struck.text.slice(0, 2000));
  assert.deepEqual(await tablesHolding(app.db, 'zirconium'), []);
  assert.match((await trust.get(`answers/items/${item}`)).text, /taken back/i);
});

test('a theme that is struck out takes with it what was put from it', async () => {
  const point = await keep('Tungsten doors bang');
  await facilitator.post(`${first}/record/themes/name`, { title: 'Tungsten doors', points: [point] });
  const theme = await last('theme named');
  const item = itemIn(await put(`theme:${theme}`, 'Soften the tungsten doors'));
  assert.match(item, /[0-9a-f-]{36}/);
  await participant.post(`${first}/record/strike-out/${theme}`, { why: 'asked in the room' });
  assert.doesNotMatch((await trust.get(`answers/items/${item}`)).text, /tungsten/i);
});
