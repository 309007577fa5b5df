import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/support/app.ts';
import { addReadySession, takesPart } from '../../../test/support/ready-session.ts';
import { followThread } from '../../db/thread-links.ts';
import type { Clearance, Role, Seat } from '../../shell/standing.ts';
import { readThemes } from './record-face.ts';
import { recordKinds } from './record-kinds.ts';

const app = await testApp();
const ready = await addReadySession(app);
const { first, ids, views, engagementId } = ready;
const facilitator = await app.as('facilitator');
const participant = await app.as('lived experience');
await app.scope((scope) => takesPart(scope, ids.first, participant.personId));
await facilitator.post(`${first}/open`, { limits: app.partnership.limitsId, readBy: 'A peer', depth: 'points' });
const keep = (words: string, view: string, couldTell: string) =>
  facilitator.post(`${first}/record/keep`, { words, form: 'spoken', exact: 'point', perspective: view, couldTell });
await keep('Nights are long', views.nurse, 'no');
await keep('I was there that night', views.nurse, 'maybe');
const entries = (kind: string) =>
  app.scope(({ tx }) => tx.selectFrom('entry').select('id').where('kind', '=', kind).orderBy('n').execute());
const points = (await entries('contribution kept')).map(({ id }) => id);
const [nights = '', there = ''] = points;
await facilitator.post(`${first}/record/themes/name`, { title: 'Nights', points });
const [theme] = (await entries('theme named')).map(({ id }) => id);

const seat = (role: Role, clearance: Clearance, personId: string): Seat => ({
  ...{ personId, shownAs: role, clearance, perspectiveIds: [] },
  memberships: [{ role, level: null, partnerId: null, placeId: null }],
  partnership: {
    ...{ id: app.partnership.id, slug: app.partnership.slug, name: app.partnership.name, tagline: null },
    ...{ fictional: false, sourceTitle: null, sourceRights: null },
  },
});
const seats = {
  facilitator: seat('facilitator', 'facilitators', facilitator.personId),
  participant: seat('lived experience', 'partners', participant.personId),
  partner: seat('commissioner', 'partners', app.partnership.facilitatorId),
  passerBy: seat('researcher', 'published', app.partnership.facilitatorId),
};
const titled = (kind: string, ids: readonly string[], viewer: Seat) =>
  app.scope(async (scope) => (await recordKinds[kind]?.title(scope, ids, viewer)) ?? new Map());

test('a theme follows back to the points under it', async () => {
  const links = await app.scope((scope) => followThread(scope, theme ?? '', 'backwards'));
  assert.deepEqual(links.map(({ from }) => from.id).sort(), [...points].sort());
});

test('those who were there read the words in the thread', async () => {
  for (const viewer of [seats.facilitator, seats.participant]) {
    const stop = (await titled('contribution', points, viewer)).get(nights);
    assert.equal(stop?.title, 'Nights are long');
    assert.equal(stop?.perspective?.word, 'Nurse');
    assert.match(stop?.href ?? '', /record#said-/);
  }
});

test('a partner learns which view it came from, as wide as it must be, and not the words', async () => {
  const stops = await titled('contribution', points, seats.partner);
  assert.equal(stops.get(nights)?.title, 'Said in the room');
  assert.equal(stops.get(nights)?.perspective?.word, 'Treatment staff', 'three nurses are too few');
  assert.equal(stops.get(there)?.perspective, undefined, 'somebody could perhaps be told');
  assert.equal(stops.get(nights)?.href, null);
  assert.equal((await titled('contribution', points, seats.passerBy)).size, 0);
});

test('a theme is the room’s own until it is put further, and then stands in other words', async () => {
  const themes = (viewer: Seat) => app.scope((scope) => readThemes(scope, engagementId, viewer));
  assert.equal((await themes(seats.participant)).length, 1);
  assert.deepEqual(await themes(seats.partner), []);
  assert.equal((await titled('theme', [theme ?? ''], seats.partner)).size, 0);
  const further = { words: 'What helps at night', chosenBy: 'the room' };
  const telling = await facilitator.post(`${first}/record/themes/${theme}/further`, { ...further, couldTell: 'maybe' });
  assert.equal(telling.status, 422, 'nobody may be told by it');
  await facilitator.post(`${first}/record/themes/${theme}/further`, { ...further, couldTell: 'no' });
  assert.deepEqual(
    (await themes(seats.partner)).map(({ title }) => title),
    ['What helps at night'],
  );
  assert.equal((await titled('theme', [theme ?? ''], seats.partner)).get(theme ?? '')?.href, null);
  assert.match((await participant.get(`${first}/record`)).text, /Theme: Nights/, 'the room keeps its own words');
  const twice = await facilitator.post(`${first}/record/themes/${theme}/further`, { ...further, couldTell: 'no' });
  assert.equal(twice.status, 409);
  assert.deepEqual(await themes(seats.passerBy), []);
});

test('a name agreed for one use does not follow the words into the thread', async () => {
  await facilitator.post(`${first}/record/said/${nights}/quote`, { words: 'Nights are long', tellable: 'no' });
  const [quotation] = await app.scope(({ tx }) => tx.selectFrom('quotation').select('id').execute());
  const id = quotation?.id ?? '';
  const agree = (uses: string, narrowest: string) =>
    facilitator.post(`${ready.engagement}/quotations/${id}/uses/add`, {
      ...{ uses: [uses], narrowest, givenHow: 'Signed on paper' },
    });
  const shown = async () => (await titled('quotation', [id], seats.partner)).get(id)?.perspective?.word;
  assert.equal(await shown(), undefined, 'it stays in the room');
  await agree('leaflet', views.nurse);
  assert.equal(await shown(), 'Treatment staff', 'three nurses are too few, and a thread is no leaflet');
  await agree('training', views.staff);
  assert.equal(await shown(), 'Staff', 'nor nearer than was agreed for any use');
});

test('that something was struck out is told to its own room alone', async () => {
  await keep('Not for writing down', views.nurse, 'no');
  const point = (await entries('contribution kept')).at(-1)?.id ?? '';
  await facilitator.post(`${first}/record/strike-out/${point}`, { why: 'asked in the room' });
  assert.equal((await titled('contribution', [point], seats.participant)).get(point)?.title, 'Struck out by the room');
  assert.equal((await titled('contribution', [point], seats.partner)).size, 0);
});

test('the first page says what waits, and nothing that was said', async () => {
  const soon = new Date(Date.now() + 5 * 86_400_000);
  await facilitator.post(`${first}/record/differences/hold`, {
    ...{ point1: nights, words2: 'Mornings are longer' },
    ...{ 'comesBack-day': soon.getUTCDate(), 'comesBack-month': soon.getUTCMonth() + 1 },
    'comesBack-year': soon.getUTCFullYear(),
  });
  await facilitator.post(`${first}/close`, { outcome: 'no action' });
  const home = await facilitator.get(`/partnerships/${app.partnership.slug}`);
  assert.match(home.text, /Its record waits to be offered back/);
  assert.match(home.text, /A difference that the room holds open comes back/);
  assert.doesNotMatch(home.text, /Nights are long|Mornings are longer/);
});
