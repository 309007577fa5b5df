// Nothing that is kept nearer than a file is in it: a word is planted into every text of every table, at every tier, and
// looked for. Row-level security is bypassed, so that the plan of the file has to hold by itself.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { marks } from '../../../../../test/matrix/marked.ts';
import { canary, type Filled, filledApp, plantCanaries } from '../../../../../test/support/taken-out.ts';
import { type Exported, isLeaving, type Leaves } from '../../../../shell/exported.ts';
import { wings } from '../../../index.ts';
import { declaredBy } from '../declared.ts';
import { outwardId } from '../outward.ts';

const declared = declaredBy(wings);
const nearer = {
  published: ['partners', 'room', 'facilitators', 'stays'],
  partners: ['room', 'facilitators', 'stays'],
  facilitators: ['room', 'stays'],
} as const;
const tiers = ['published', 'partners', 'facilitators'] as const;

describe('with row-level security bypassed, a file', () => {
  let filled: Filled;
  before(async () => {
    filled = await filledApp({ bypass: true });
    const { own, query } = filled;
    // a quotation whose speaker has taken back every consent, and one that has been taken back itself
    await query(
      `update thread.quotation_consent set withdrawn_at = now() where partnership_id = $1 and quotation_id =
        (select min(id::text)::uuid from thread.quotation where partnership_id = $1 and tier = 'published')`,
      [own],
    );
    await query(
      `update thread.quotation q set words = 'TAKENBACK' where partnership_id = $1 and words is not null
        and not exists (select from thread.quotation_consent c where c.partnership_id = q.partnership_id
                         and c.quotation_id = q.id and c.withdrawn_at is null)`,
      [own],
    );
    await query(`update thread.quotation set printed_attribution = 'The nurse' where partnership_id = $1`, [own]);
    const held = await plantCanaries(filled, declared);
    assert.ok(held.length < 10, `no word could be planted in ${held}`);
  });
  after(() => filled.app.close());

  for (const tier of tiers)
    test(`of what is ${tier} holds nothing that is kept nearer, and nothing of another partnership`, async () => {
      const { all, rows } = await filled.take(tier, declared);
      for (const where of nearer[tier])
        assert.ok(!all.includes(canary(where)), `${where} in ${around(all, canary(where))}`);
      for (const mark of [marks.other, marks.room, 'TAKENBACK']) assert.ok(!all.includes(mark), around(all, mark));
      assert.ok(all.includes(canary(tier)), `nothing at tier ${tier} was there to be found`);
      assert.equal(rows('partnership').length, 1);
      // an id of the seventh version begins with a time
      const timed = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/.exec(all)?.[0] ?? '';
      assert.equal(timed, '', `an id tells when something was made: ${around(all, timed)}`);
    });

  test('names nobody: no id of a person stands in it, and no account', async () => {
    const { all } = await filled.take('facilitators', declared);
    const people = await filled.query<{ id: string; account: string | null }>(
      'select id, account_id as account from thread.person where partnership_id = $1',
      [filled.own],
    );
    assert.ok(people.length > 5);
    for (const { id, account } of people)
      for (const named of [id, outwardId(id), account]) assert.ok(!named || !all.includes(named), named ?? '');
  });

  test('widens whom words stand under until five share it', async () => {
    const { rows } = await filled.take('partners', declared);
    const counted = await filled.query<{ id: string; people: number | null }>(
      'select id, people from thread.perspective where partnership_id = $1',
      [filled.own],
    );
    const people = new Map(counted.map((one) => [outwardId(one.id), one.people ?? 0]));
    for (const table of ['quotation', 'feedback', 'agreement_response'])
      for (const { perspective_id: id = '' } of rows(table))
        assert.ok(id === '' || (people.get(id) ?? 0) >= 5, `${table} stands under fewer than five`);
  });

  test('of reports what is published has those that stand issued, and no draft', async () => {
    const titles = async (tier: 'published' | 'partners', table: string) =>
      (await filled.take(tier, declared)).rows(table).map(({ title = '' }) => title);
    const issued = await titles('published', 'report_issue');
    assert.ok(issued.length > 0);
    await filled.query(
      `update thread.report_issue set state = 'withdrawn', because = 'it was wrong', ended_at = now()
        where partnership_id = $1 and id = (select min(id::text)::uuid from thread.report_issue where partnership_id = $1 and state = 'issued')`,
      [filled.own],
    );
    assert.equal((await titles('published', 'report_issue')).length, issued.length - 1);
    assert.ok((await titles('partners', 'report_issue')).length >= issued.length);
    assert.deepEqual(await titles('published', 'report'), []);
    assert.ok((await titles('partners', 'report')).length > 0);
  });

  const planted: Record<string, (exported: Exported) => Exported> = {
    'a table that forgets its own tier': (exported) => wrongly(exported, 'theme', { tier: 'published' }),
    'a table whose floor is too low': (exported) => wrongly(exported, 'limits', { tier: 'published' }),
    'a column that should stay': (exported) =>
      wrongly(exported, 'quotation', { columns: { id: 'Its id', printed_attribution: 'As it was printed' } }),
    'words that nobody agrees to any more': (exported) => wrongly(exported, 'quotation', { byConsent: false }),
  };
  for (const [breach, of] of Object.entries(planted))
    test(`is found to hold too much: ${breach}`, async () => {
      const { all } = await filled.take('published', of(declared));
      assert.ok([...nearer.published.map(canary), 'TAKENBACK'].some((word) => all.includes(word)));
    });
});

function wrongly(exported: Exported, table: string, wrong: Partial<Leaves>): Exported {
  const rule = exported[table];
  assert.ok(rule && isLeaving(rule));
  return { ...exported, [table]: { ...rule, ...wrong } };
}

const around = (all: string, word: string): string => {
  const at = all.indexOf(word);
  return all.slice(Math.max(0, at - 200), at + 40);
};
