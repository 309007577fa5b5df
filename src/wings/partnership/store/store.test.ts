import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { freshDatabase } from '../../../../test/support/database.ts';
import { addReadyPartnership, type ReadyPartnership } from '../../../../test/support/ready-partnership.ts';
import { inHandle } from '../../../db/handle.ts';
import { newId } from '../../../db/id.ts';
import type { Scope } from '../../../db/scope.ts';
import { makeHandle } from '../../../shell/seats.ts';
import { changeAbout, readAbout } from './about.ts';
import { addGoal, addSupport, changeGoal, changeSupport, findGoal, readGoals } from './goals.ts';
import { addInterface, changeInterface, findInterface, placeSeats, readInterfaces } from './interfaces.ts';
import { addMilestone, changeMilestone, findMilestone, readMilestones } from './milestones.ts';
import { addPartner, changePartner, findPartner, readPartners } from './partners.ts';
import {
  addMembership,
  addPerson,
  changeHowShown,
  endMembership,
  findPerson,
  readHowShown,
  readPeople,
} from './people.ts';
import {
  addPerspective,
  changePerspective,
  readPerspectives,
  readWhatIsBrought,
  sayWhatIsBrought,
} from './perspectives.ts';
import { addPlace, changePlace, findPlace, readEstablishments, readPlaces, sayWhatPeopleAreCalled } from './places.ts';
import { addReading, readReadings } from './readings.ts';

const secret = Buffer.alloc(32, 7);
const db = await freshDatabase();
after(() => db.close());
const ours = await addReadyPartnership(db, secret, 'Ours');
const theirs = await addReadyPartnership(db, secret, 'Theirs');

async function within<T>(partnership: ReadyPartnership, work: (scope: Scope) => Promise<T>): Promise<T> {
  const handle = await makeHandle(db, secret, {
    partnershipId: partnership.id,
    personId: partnership.facilitatorId,
    expiresAt: new Date(Date.now() + 60_000),
  });
  return inHandle(db, handle, (tx) => work({ tx, partnershipId: partnership.id }));
}
const our = <T>(work: (scope: Scope) => Promise<T>) => within(ours, work);

const partner = {
  name: 'Lifeline',
  kind: 'provider',
  codeKind: null,
  code: null,
  about: null,
  joinedOn: '2026-01-12',
  leftOn: null,
} as const;

test('a partner is kept as it was said, its days as days', async () => {
  const id = newId();
  await our((scope) => addPartner(scope, { id, slug: 'lifeline', ...partner }));
  assert.deepEqual(await our((scope) => findPartner(scope, 'lifeline')), {
    id,
    slug: 'lifeline',
    ...partner,
    version: 1,
  });
});

test('a change is kept only on the version it was decided from', async () => {
  const was = await our((scope) => findPartner(scope, 'lifeline'));
  assert.ok(was);
  const to = { ...partner, name: 'Lifeline North' };
  assert.equal(await our((scope) => changePartner(scope, was.id, was.version, to)), true);
  assert.equal(await our((scope) => changePartner(scope, was.id, was.version, { ...to, name: 'Late' })), false);
  assert.equal((await our((scope) => findPartner(scope, 'lifeline')))?.name, 'Lifeline North');
});

test('what people are called starts as TBC and is chosen with them', async () => {
  const id = newId();
  await our((scope) => addPlace(scope, { id, slug: 'elm', name: 'Elm', kind: 'ward', code: null, partnerId: null }));
  assert.equal((await our((scope) => findPlace(scope, 'elm')))?.peopleCalled, null);
  const chosen = { called: 'patients', chosenWith: 'the ward meeting', on: '2026-05-01' };
  assert.equal(await our((scope) => sayWhatPeopleAreCalled(scope, id, 1, chosen)), true);
  assert.equal(await our((scope) => sayWhatPeopleAreCalled(scope, id, 1, chosen)), false);
  const to = {
    name: 'Elm ward',
    kind: 'ward',
    code: 'RDY',
    partnerId: ours.partner.id,
    area: 'Northside',
    closedOn: null,
    mergedIntoId: null,
  } as const;
  assert.equal(await our((scope) => changePlace(scope, id, 2, to)), true);
  const place = await our((scope) => findPlace(scope, 'elm'));
  assert.deepEqual(
    [place?.name, place?.peopleCalled, place?.area, place?.version],
    ['Elm ward', 'patients', 'Northside', 3],
  );
});

test('the shared list of prisons is there to pick from, the open ones first', async () => {
  const list = await our(readEstablishments);
  assert.equal(list.length, 170);
  assert.deepEqual(
    list.find(({ code }) => code === 'LNI'),
    {
      code: 'LNI',
      name: 'Low Newton (HMP & YOI)',
      nameWelsh: null,
      active: true,
    },
  );
  assert.ok(list.findIndex(({ active }) => !active) > list.findLastIndex(({ active }) => active));
});

test('a name is read for others only after its person chose credit', async () => {
  const id = newId();
  assert.equal(await our((scope) => addPerson(scope, id, 'Area manager')), true);
  assert.equal(await our((scope) => addPerson(scope, id, 'Someone else')), false);
  const signing = { shownAs: 'Area manager', name: 'A. Person', wantsCredit: false };
  assert.equal(await our((scope) => changeHowShown(scope, id, 1, signing)), true);
  assert.equal((await our((scope) => findPerson(scope, id)))?.name, null);
  assert.equal((await our((scope) => readHowShown(scope, id))).name, 'A. Person');
  assert.equal(await our((scope) => changeHowShown(scope, id, 1, signing)), false);
  assert.equal(await our((scope) => changeHowShown(scope, id, 2, { ...signing, wantsCredit: true })), true);
  assert.equal((await our((scope) => findPerson(scope, id)))?.name, 'A. Person');
});

test('a role ends once', async () => {
  const [personId, id] = [newId(), newId()];
  await our((scope) => addPerson(scope, personId, 'Nurse'));
  const role = {
    id,
    role: 'front-line staff',
    level: 'operational',
    partnerId: null,
    placeId: null,
    startedOn: null,
  } as const;
  await our((scope) => addMembership(scope, personId, role));
  assert.equal(await our((scope) => endMembership(scope, id, '2026-06-01')), true);
  assert.equal(await our((scope) => endMembership(scope, id, '2026-06-02')), false);
  const person = await our((scope) => findPerson(scope, personId));
  assert.deepEqual(person?.memberships, [{ ...role, endedOn: '2026-06-01' }]);
});

const perspective = {
  name: 'Nurses',
  kind: 'health',
  partnerId: null,
  rank: null,
  profession: 'Nurse',
  level: 'operational',
  experience: null,
  widerId: null,
  people: 14,
} as const;

test('what someone brings is theirs to say, anew each time, and none is an answer', async () => {
  const [id, personId] = [newId(), newId()];
  const at = new Date('2026-06-01T10:00:00Z');
  await our((scope) => addPerspective(scope, { id, slug: 'nurses', ...perspective }));
  await our((scope) => addPerson(scope, personId, 'Nurse'));
  assert.equal(await our((scope) => sayWhatIsBrought(scope, personId, 1, [id], at)), true);
  assert.equal(await our((scope) => sayWhatIsBrought(scope, personId, 1, [], at)), false);
  assert.deepEqual((await our((scope) => readWhatIsBrought(scope, personId))).perspectiveIds, [id]);
  assert.equal(await our((scope) => sayWhatIsBrought(scope, personId, 2, [], at)), true);
  assert.deepEqual(await our((scope) => readWhatIsBrought(scope, personId)), {
    perspectiveIds: [],
    saidAt: at,
    version: 3,
  });
});

test('a perspective is counted anew on the version it was decided from', async () => {
  const found = (await our(readPerspectives)).find(({ slug }) => slug === 'nurses');
  assert.ok(found);
  assert.equal(await our((scope) => changePerspective(scope, found.id, 1, { ...perspective, people: 4 })), true);
  assert.equal(await our((scope) => changePerspective(scope, found.id, 1, perspective)), false);
  assert.equal((await our(readPerspectives)).find(({ slug }) => slug === 'nurses')?.people, 4);
});

test('sides keep who they are when they are renamed, and seats are placed whole', async () => {
  const [id, one, two, three] = [newId(), newId(), newId(), newId()];
  const side = (sideId: string, name: string, position: number) => ({ id: sideId, name, partnerId: null, position });
  await our((scope) =>
    addInterface(scope, { id, slug: 'face', name: 'Face', about: null, sides: [side(one, 'A', 1), side(two, 'B', 2)] }),
  );
  const was = await our((scope) => findInterface(scope, 'face'));
  assert.ok(was);
  const sides = [side(one, 'Prison', 1), side(two, 'Health', 2), side(three, 'Charity', 3)];
  assert.equal(await our((scope) => changeInterface(scope, was, 1, { name: 'Face', about: 'x', sides })), true);
  assert.equal(await our((scope) => changeInterface(scope, was, 1, { name: 'Late', about: null, sides })), false);
  const seat = {
    id: newId(),
    sideId: one,
    level: 'strategic',
    perspectiveId: null,
    words: 'Governor',
    asked: false,
    position: 1,
  } as const;
  assert.equal(await our((scope) => placeSeats(scope, id, 2, [seat])), true);
  assert.equal(await our((scope) => placeSeats(scope, id, 2, [])), false);
  const now = await our((scope) => findInterface(scope, 'face'));
  assert.deepEqual(now, { id, slug: 'face', name: 'Face', about: 'x', version: 3, sides, seats: [seat] });
});

test('readings are added to, oldest first, and never changed', async () => {
  const face = await our((scope) => findInterface(scope, 'face'));
  assert.ok(face);
  const reading = (value: 'in conflict' | 'working', moment: 'before' | 'after') => ({
    id: newId(),
    interfaceId: face.id,
    level: 'operational' as const,
    value,
    readOn: null,
    whenWords: 'in words',
    moment,
    readBy: 'Both sides',
    because: 'Because',
  });
  await our((scope) => addReading(scope, reading('working', 'after'), ours.facilitatorId));
  await our((scope) => addReading(scope, reading('in conflict', 'before'), ours.facilitatorId));
  const read = await our((scope) => readReadings(scope, face.id));
  assert.deepEqual(
    read.map(({ value, sequence }) => [value, sequence]),
    [
      ['in conflict', 2],
      ['working', 1],
    ],
  );
});

test('a goal carries its help, and each is changed on its own version', async () => {
  const [id, help] = [newId(), newId()];
  const said = { partnerId: null, words: 'A calm unit', saidOn: null, closedOn: null };
  await our((scope) => addGoal(scope, { id, ...said }));
  const how = { how: 'Space', helped: null, helpedWords: null };
  await our((scope) => addSupport(scope, { id: help, goalId: id, partnerId: ours.partner.id, ...how }));
  assert.equal(await our((scope) => changeSupport(scope, help, 1, { ...how, helped: 'partly' })), true);
  assert.equal(await our((scope) => changeSupport(scope, help, 1, how)), false);
  assert.equal(await our((scope) => changeGoal(scope, id, 1, { ...said, closedOn: '2026-06-01' })), true);
  assert.equal(await our((scope) => changeGoal(scope, id, 1, said)), false);
  const goal = await our((scope) => findGoal(scope, id));
  assert.deepEqual([goal?.version, goal?.closedOn, goal?.supports[0]?.helped], [2, '2026-06-01', 'partly']);
});

test('milestones and the partnership itself are changed on the version they were decided from', async () => {
  const id = newId();
  const said = { onDate: null, whenWords: 'May 2009', title: 'Founded', words: null };
  await our((scope) => addMilestone(scope, { id, ...said }));
  assert.equal(await our((scope) => changeMilestone(scope, id, 1, { ...said, title: 'Established' })), true);
  assert.equal(await our((scope) => changeMilestone(scope, id, 1, said)), false);
  assert.equal((await our((scope) => findMilestone(scope, id)))?.title, 'Established');
  assert.equal(await our((scope) => findMilestone(scope, 'no id at all')), undefined);
  const { fictional: _, version, ...about } = await our(readAbout);
  assert.equal(await our((scope) => changeAbout(scope, version, { ...about, tagline: 'Together' })), true);
  assert.equal(await our((scope) => changeAbout(scope, version, about)), false);
  assert.equal((await our(readAbout)).tagline, 'Together');
});

test('nothing of one partnership is read in another', async () => {
  const read = await within(theirs, async (scope) => ({
    partners: (await readPartners(scope)).map(({ slug }) => slug),
    places: (await readPlaces(scope)).map(({ slug }) => slug),
    people: (await readPeople(scope)).map(({ id }) => id),
    perspectives: await readPerspectives(scope),
    interfaces: await readInterfaces(scope),
    readings: await readReadings(scope),
    goals: await readGoals(scope),
    milestones: await readMilestones(scope),
  }));
  assert.deepEqual(read, {
    partners: ['the-trust'],
    places: ['the-wing'],
    people: [theirs.facilitatorId],
    perspectives: [],
    interfaces: [],
    readings: [],
    goals: [],
    milestones: [],
  });
});
