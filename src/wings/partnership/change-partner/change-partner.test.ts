import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testApp } from '../../../../test/support/app.ts';

const app = await testApp();
after(() => app.close());
const manager = await app.as('partnership manager');
const { partner } = app.partnership;
const representative = await app.as({ role: 'representative', partner: partner.id });
const nurse = await app.as({ role: 'front-line staff', partner: partner.id });

const said = { name: 'The Trust', kind: 'provider', codeKind: '', code: '', about: 'Runs the healthcare unit' };
const seenIn = (text: string) => /name="seen" value="(\d+)"/.exec(text)?.[1];

test('a partner is added with its day of joining, and has a page', async () => {
  const added = await manager.post('partners/add', {
    ...said,
    name: 'Lifeline',
    'joinedOn-day': '12',
    'joinedOn-month': '1',
    'joinedOn-year': '2026',
  });
  assert.equal(added.kept, 'Lifeline is kept as a partner.');
  const page = await manager.get(added.location);
  assert.equal(page.title, 'Lifeline');
  assert.match(page.text, /12 January 2026/);
  assert.match(page.text, /Nobody from this partner has a seat yet/);
});

test('two partners of one name, added at the same moment, both stand', async () => {
  const two = await Promise.all([1, 2].map(() => manager.post('partners/add', { ...said, name: 'NECA' })));
  assert.deepEqual(
    two.map(({ status }) => status),
    [303, 303],
  );
  assert.deepEqual(two.map(({ location }) => location.split('/').at(-1)).sort(), ['neca', 'neca-2']);
});

test('every error is said at once, and the words are kept', async () => {
  const again = await manager.post('partners/add', { name: '', about: 'Words to keep', codeKind: 'ODS', code: '' });
  assert.equal(again.status, 422);
  assert.match(again.text, /2 things to put right|3 things to put right/);
  assert.match(again.text, /Words to keep/);
});

test('a representative changes their own partner and no other', async () => {
  const form = await representative.get('partners/the-trust/change');
  assert.equal(form.status, 200);
  const changed = await representative.post('partners/the-trust/change', { ...said, seen: seenIn(form.text) });
  assert.equal(changed.status, 303);
  const other = await representative.post('partners/lifeline/change', { ...said, name: 'Taken over', seen: '1' });
  assert.equal(other.status, 403);
});

test('a nurse of the partner cannot change it', async () => {
  assert.equal((await nurse.get('partners/the-trust/change')).status, 403);
  assert.equal((await nurse.post('partners/the-trust/change', { ...said, seen: '2' })).status, 403);
});

test('of two who change a partner at once one is kept and the other sees both versions', async () => {
  const opened = seenIn((await manager.get('partners/the-trust/change')).text);
  const one = { ...said, about: 'What the first wrote', code: 'RDY', codeKind: 'ODS', seen: opened };
  const two = { ...said, about: 'What the second wrote', seen: opened };
  const answers = await Promise.all([
    manager.post('partners/the-trust/change', one),
    representative.post('partners/the-trust/change', two),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
  const late = answers.find(({ status }) => status === 409);
  assert.equal(late?.title, 'Someone changed this while you were writing');
  assert.match(late?.text ?? '', /What the first wrote/);
  assert.match(late?.text ?? '', /What the second wrote/);
});

test('a version that no form gave is stale, not a fault', async () => {
  for (const seen of ['', 'x', '-1', '99999999999'])
    assert.equal((await manager.post('partners/the-trust/change', { ...said, seen })).status, 409);
});

test('a partner that leaves is shown as having left', async () => {
  const form = await manager.get('partners/lifeline/change');
  const left = { 'leftOn-day': '1', 'leftOn-month': '6', 'leftOn-year': '2026' };
  await manager.post('partners/lifeline/change', { ...said, name: 'Lifeline', ...left, seen: seenIn(form.text) });
  assert.match((await manager.get('partners')).text, /Left on 1 June 2026/);
  const acts = await app.scope(({ tx }) => tx.selectFrom('event').select('act').orderBy('id').execute());
  assert.ok(acts.some(({ act }) => act === 'partner left'));
});

test('a partner that is not there is not found', async () => {
  assert.equal((await manager.get('partners/nowhere')).status, 404);
  assert.equal((await manager.get('partners/nowhere/change')).status, 404);
  assert.equal((await manager.post('partners/nowhere/change', said)).status, 404);
});
