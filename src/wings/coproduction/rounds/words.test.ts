import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roundWordsIn } from './words.ts';

test('every word that a participant meets in a round stands in Welsh too, and says that it is a draft', () => {
  const [en, cy] = [roundWordsIn('en'), roundWordsIn('cy')];
  assert.deepEqual(Object.keys(cy).sort(), Object.keys(en).sort());
  assert.equal(cy.nextLines.length, en.nextLines.length);
  assert.deepEqual(Object.keys(cy.statements).sort(), Object.keys(en.statements).sort());
  assert.equal(cy.statements.nextLines.length, en.statements.nextLines.length);
  assert.match(cy.draft ?? '', /Drafft/);
  for (const [name, text] of Object.entries(en))
    if (name !== 'draft' && name !== 'english') assert.notDeepEqual(text, cy[name as keyof typeof cy], name);
});
