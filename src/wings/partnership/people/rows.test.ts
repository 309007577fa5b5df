import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Partner } from '../partner.ts';
import type { PersonMembership } from '../person.ts';
import type { Place } from '../place.ts';
import { membershipWords } from './rows.ts';

const partner: Partner = {
  id: 'prison',
  slug: 'prison',
  name: 'HMP Larkmere',
  kind: 'establishment',
  codeKind: null,
  code: null,
  about: null,
  joinedOn: null,
  leftOn: null,
  version: 1,
};
const place = (id: string, name: string): Place => ({
  id,
  slug: id,
  name,
  kind: 'prison',
  code: null,
  partnerId: null,
  peopleCalled: null,
  peopleCalledChosenWith: null,
  peopleCalledOn: null,
  area: null,
  closedOn: null,
  mergedIntoId: null,
  version: 1,
});
const beside = {
  partners: [partner],
  places: [place('all', 'HMP Larkmere'), place('unit', 'Healthcare unit, HMP Larkmere'), place('mill', 'The Mill')],
};

const cases: readonly (readonly [Partial<PersonMembership>, string])[] = [
  [
    { role: 'representative', partnerId: 'prison', placeId: 'all', level: 'strategic' },
    'Represents HMP Larkmere, strategic level',
  ],
  [{ role: 'front-line staff', partnerId: 'prison', placeId: 'all' }, 'Front-line staff, HMP Larkmere'],
  [
    { role: 'front-line staff', partnerId: 'prison', placeId: 'unit' },
    'Front-line staff, Healthcare unit, HMP Larkmere',
  ],
  [{ role: 'front-line staff', partnerId: 'prison', placeId: 'mill' }, 'Front-line staff, HMP Larkmere, The Mill'],
  [{ role: 'researcher' }, 'Researcher'],
];
for (const [membership, words] of cases)
  test(`a role reads "${words}"`, () => {
    const whole = {
      id: 'm',
      role: 'researcher',
      level: null,
      partnerId: null,
      placeId: null,
      startedOn: null,
      endedOn: null,
    } as const;
    assert.equal(membershipWords({ ...whole, ...membership }, beside), words);
  });
