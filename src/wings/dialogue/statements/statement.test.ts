import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForm } from '../../../shell/form.ts';
import { type Role, roles, type Standing, type Verdict } from '../../../shell/standing.ts';
import { agreedErrors, tellableErrors } from './accept/form.ts';
import { mayKeepStatements, mayPutStatements, mayReadStatements } from './policy.ts';
import { cameOf, putSchema, whoseItems } from './put/form.ts';
import { hasPage, type Step, stepFault } from './statement.ts';
import { statementWordsIn } from './words.ts';

const someone = (role: Role): Standing => ({
  personId: 'someone',
  memberships: [{ role, level: null, partnerId: null, placeId: null }],
  perspectiveIds: [],
});
const whoMay = (may: (standing: Standing) => Verdict) => roles.filter((role) => may(someone(role)).allowed);

test('who may do what with statements', () => {
  assert.deepEqual(whoMay(mayReadStatements), roles);
  assert.deepEqual(
    whoMay(mayPutStatements),
    roles.filter((role) => role !== 'researcher'),
  );
  assert.deepEqual(whoMay(mayKeepStatements), ['facilitator']);
});

test('what can be done with a statement as it stands', () => {
  const steps: readonly Step[] = ['accept', 'offer words', 'refuse', 'change', 'move', 'take back'];
  const open = (one: Parameters<typeof stepFault>[0]) => steps.filter((step) => stepFault(one, step) === undefined);
  const at = { askedOn: null, offeredWords: null };
  assert.deepEqual(open({ ...at, state: 'put' }), ['accept', 'offer words', 'refuse', 'take back']);
  assert.deepEqual(open({ ...at, state: 'put', offeredWords: 'Other' }), ['refuse', 'take back']);
  assert.deepEqual(open({ ...at, state: 'accepted' }), ['refuse', 'change', 'move', 'take back']);
  assert.deepEqual(open({ ...at, state: 'accepted', askedOn: '2026-05-09' }), ['move', 'take back']);
  assert.deepEqual(open({ ...at, state: 'refused' }), ['take back']);
  assert.deepEqual(open({ ...at, state: 'taken back' }), []);
});

test('whoever holds a dialogue never puts words as somebody who takes part in it, and nobody else puts theirs', () => {
  assert.deepEqual(whoseItems(true), ['organiser', 'on paper', 'aloud']);
  assert.deepEqual(whoseItems(false), ['mine', 'on paper', 'aloud']);
  assert.equal(hasPage(cameOf('mine')), true);
  for (const choice of ['organiser', 'on paper', 'aloud'] as const) assert.equal(hasPage(cameOf(choice)), false);
});

test('a statement says one idea: more than 200 letters are turned back, and none is none', () => {
  const all = statementWordsIn('en');
  const errors = (words: string) => {
    const read = readForm(putSchema(all), { words, whose: 'mine' });
    return read.ok ? [] : read.errors.map(({ text }) => text);
  };
  assert.deepEqual(errors('a'.repeat(200)), []);
  assert.deepEqual(errors('a'.repeat(201)), [all.tooLong]);
  assert.deepEqual(errors('  '), [all.missing]);
});

test('words by which somebody could perhaps be told are not asked, and other words take a yes', () => {
  const [aloud, onTheirPage] = [
    { putBy: 'participant', came: 'aloud' },
    { putBy: 'participant', came: 'on screen' },
  ] as const;
  assert.equal(tellableErrors({ couldTell: 'maybe' }, aloud).length, 1);
  assert.equal(tellableErrors({ couldTell: 'yes' }, onTheirPage).length, 1, 'nobody knows whom to ask');
  assert.deepEqual(
    [tellableErrors({ couldTell: 'no' }, onTheirPage), tellableErrors({ couldTell: 'yes' }, aloud)],
    [[], []],
  );
  const paper = { words: 'As it came', putBy: 'participant' } as const;
  assert.equal(agreedErrors({ words: 'Changed', agreed: false }, paper).length, 1);
  assert.deepEqual(agreedErrors({ words: 'Changed', agreed: true }, paper), []);
  assert.deepEqual(agreedErrors({ words: 'As it came', agreed: false }, paper), []);
  assert.deepEqual(agreedErrors({ words: 'Changed', agreed: false }, { words: 'Ours', putBy: 'organiser' }), []);
});

test('every word that people meet who put statements stands in Welsh too, and says that it is a draft', () => {
  const [en, cy] = [statementWordsIn('en'), statementWordsIn('cy')];
  assert.deepEqual(Object.keys(cy).sort(), Object.keys(en).sort());
  for (const list of ['good', 'next'] as const) assert.equal(cy[list].length, en[list].length);
  assert.match(cy.draft ?? '', /Drafft/);
  for (const [name, text] of Object.entries(en))
    if (name !== 'draft') assert.notDeepEqual(text, cy[name as keyof typeof cy], name);
});
