import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Role, roles, type Standing, type Verdict } from '../../shell/standing.ts';
import * as policy from './policy.ts';

const me = 'me';
const mine = 'my partner';
const theirs = 'their partner';

const standing = (role: Role, partnerId: string | null = mine): Standing => ({
  personId: me,
  memberships: [{ role, level: null, partnerId, placeId: null }],
  perspectiveIds: [],
});

const keepers: Role[] = ['facilitator', 'partnership manager'];
const all: Role[] = [...roles];

/** Each act, and the roles that may do it. Whoever is not named may not. */
const table: readonly (readonly [act: string, may: (standing: Standing) => Verdict, allowed: readonly Role[]])[] = [
  ['see who is in it', policy.mayRead, all],
  ['change what is said of the partnership', policy.mayKeepAbout, ['partnership manager']],
  ['add a partner', policy.mayKeepPartners, keepers],
  ['change their own partner', (s) => policy.mayChangePartner(s, mine), [...keepers, 'representative']],
  ['change another partner', (s) => policy.mayChangePartner(s, theirs), keepers],
  ['add or correct a place', policy.mayKeepPlaces, keepers],
  ['write down what people are called', policy.mayWriteWhatPeopleAreCalled, [...keepers, 'lived experience']],
  ['name co-leads', policy.mayNameCoLeads, keepers],
  ['name a co-lead', (s) => policy.mayNameCoLead(s, 'other'), keepers],
  ['name themselves a co-lead', (s) => policy.mayNameCoLead(s, me), []],
  ['say whether they lead', (s) => policy.maySayWhetherTheyLead(s, me), all],
  ['say whether someone else leads', (s) => policy.maySayWhetherTheyLead(s, 'other'), []],
  ['decide together, leading there', (s) => policy.mayDecideTogether(s, { ids: [me], words: 'Us' }), all],
  ['decide together, not leading there', (s) => policy.mayDecideTogether(s, { ids: ['other'], words: 'Them' }), []],
  ['take back what they asked', (s) => policy.mayTakeDecisionBack(s, me), all],
  ['take back what someone else asked', (s) => policy.mayTakeDecisionBack(s, 'other'), []],
  ['invite someone', policy.mayInvite, keepers],
  ['make someone a representative', (s) => policy.mayGiveRoleTo(s, 'representative', 'other'), keepers],
  ['make someone a facilitator', (s) => policy.mayGiveRoleTo(s, 'facilitator', 'other'), ['facilitator']],
  ['give a role to themselves', (s) => policy.mayGiveRoleTo(s, 'representative', me), []],
  ['end a role of their own', (s) => policy.mayEndRole(s, 'facilitator', me), all],
  ['end the role of another', (s) => policy.mayEndRole(s, 'researcher', 'other'), keepers],
  ['end the role of a facilitator', (s) => policy.mayEndRole(s, 'facilitator', 'other'), ['facilitator']],
  ['give a nurse a new link', (s) => policy.mayLookAfterWayIn(s, ['front-line staff']), keepers],
  [
    'give a facilitator a new link',
    (s) => policy.mayLookAfterWayIn(s, ['commissioner', 'facilitator']),
    ['facilitator'],
  ],
  ['say what they bring', (s) => policy.maySayWhatSomeoneBrings(s, me), all],
  ['say what someone else brings', (s) => policy.maySayWhatSomeoneBrings(s, 'other'), []],
  ['choose how they are shown', (s) => policy.maySayHowSomeoneIsShown(s, me), all],
  ['choose how someone else is shown', (s) => policy.maySayHowSomeoneIsShown(s, 'other'), []],
  ['add a perspective', policy.mayKeepPerspectives, keepers],
  ['add an interface', policy.mayKeepInterfaces, keepers],
  ['give a reading', policy.mayGiveReading, all.filter((role) => role !== 'researcher')],
  ['write a goal of their partner', (s) => policy.mayWriteGoal(s, mine), [...keepers, 'representative']],
  ['write a goal of another partner', (s) => policy.mayWriteGoal(s, theirs), keepers],
  ['write a goal in common', (s) => policy.mayWriteGoal(s, null), [...keepers, 'representative']],
  ['write any goal', policy.mayWriteGoals, [...keepers, 'representative']],
  ['promise help of their partner', (s) => policy.maySayHelp(s, mine), [...keepers, 'representative']],
  ['promise help of another partner', (s) => policy.maySayHelp(s, theirs), keepers],
  [
    'say that help with their goal helped',
    (s) => policy.maySayItHelped(s, mine, theirs),
    [...keepers, 'representative'],
  ],
  ['say that their own help helped', (s) => policy.maySayItHelped(s, theirs, mine), keepers],
  [
    'say that help with a common goal helped',
    (s) => policy.maySayItHelped(s, null, theirs),
    [...keepers, 'representative'],
  ],
  ['say that their own help with a common goal helped', (s) => policy.maySayItHelped(s, null, mine), keepers],
  ['add a milestone', policy.mayKeepMilestones, keepers],
];

for (const [act, may, allowed] of table)
  for (const role of roles) {
    const can = allowed.includes(role);
    test(`someone whose role is ${role} ${can ? 'can' : 'cannot'} ${act}`, () => {
      assert.equal(may(standing(role)).allowed, can);
    });
  }

test('every refusal says why, and who can help', () => {
  const nobody: Standing = { personId: me, memberships: [], perspectiveIds: [] };
  for (const [act, may] of table) {
    const verdict = may(nobody);
    if (verdict.allowed) continue;
    assert.ok(verdict.because.endsWith('.') && verdict.help.endsWith('.'), act);
  }
});

test('every rule of the policy stands in the table', () => {
  const source = table.map(([, may]) => may.toString()).join('\n');
  const tried = (name: string, rule: unknown) => source.includes(name) || table.some(([, may]) => may === rule);
  const untried = Object.entries(policy)
    .filter(([name, rule]) => !tried(name, rule) && !name.endsWith('mayGiveRole'))
    .map(([name]) => name);
  assert.deepEqual(untried, []);
});

test('a representative of two partners may write for each and for no third', () => {
  const both: Standing = {
    personId: me,
    memberships: [mine, theirs].map((partnerId) => ({ role: 'representative', level: null, partnerId, placeId: null })),
    perspectiveIds: [],
  };
  assert.equal(policy.mayWriteGoal(both, theirs).allowed, true);
  assert.equal(policy.mayWriteGoal(both, 'a third').allowed, false);
});

test('staff of a partner whose representative is someone of another partner cannot change it', () => {
  const split: Standing = {
    personId: me,
    memberships: [
      { role: 'representative', level: null, partnerId: mine, placeId: null },
      { role: 'front-line staff', level: null, partnerId: theirs, placeId: null },
    ],
    perspectiveIds: [],
  };
  assert.equal(policy.mayChangePartner(split, theirs).allowed, false);
});
