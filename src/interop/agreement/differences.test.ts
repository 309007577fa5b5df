import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyAgreement, everyday } from '../../../test/support/agreement-text.ts';
import { differences } from './differences.ts';
import type { AgreementSection, AgreementText } from './text.ts';

const changed = (number: string, change: (section: AgreementSection) => AgreementSection[]): AgreementText => ({
  ...everyday,
  parts: everyday.parts.map((part) => ({
    ...part,
    sections: part.sections.flatMap((one) => (one.number === number ? change(one) : [one])),
  })),
});

test('a word that changed is shown among the words that did not', () => {
  const after = changed('1', (section) => [
    { ...section, paragraphs: ['People leave with somebody who knows their name.', ...section.paragraphs.slice(1)] },
  ]);
  const { about, sections } = differences(everyday, after);
  assert.deepEqual(about, []);
  assert.deepEqual(
    sections.map(({ place, heading, is }) => [place, heading, is]),
    [[null, 'Our vision', 'changed']],
  );
  assert.deepEqual(sections[0]?.lines[0]?.pieces.slice(0, 4), [
    { words: 'People leave with ', is: 'same' },
    { words: 'someone', is: 'removed' },
    { words: 'somebody', is: 'added' },
    { words: ' who knows their name.\n\nWe say what we do, and do what we say.', is: 'same' },
  ]);
});

test('a promise that only moved down is no difference, and the one before it is added', () => {
  const after = changed('3', (section) => [
    {
      ...section,
      clauses: [
        { number: '3.1', words: 'A call.', keptBy: 'Us', dueOn: null, askedBy: [], stands: 'promised' },
        ...section.clauses.map((one, i) => ({ ...one, number: `3.${i + 2}` })),
      ],
    },
  ]);
  const [section] = differences(everyday, after).sections;
  assert.deepEqual(section?.lines, [
    { what: '3.1', pieces: [{ words: 'A call. Kept by Us. No day set.', is: 'added' }] },
  ]);
});

test('a section that went, one that came, and one that was only renamed', () => {
  const { sections } = differences(
    everyday,
    changed('4', () => []),
  );
  assert.deepEqual(
    sections.map(({ heading, is }) => [heading, is]),
    [['Services', 'removed']],
  );
  const other = changed('2', (section) => [{ ...section, heading: 'The way we work' }]);
  assert.deepEqual(
    differences(everyday, other).sections.map(({ is, lines }) => [is, lines.map(({ what }) => what)]),
    [['changed', ['Heading']]],
  );
  assert.deepEqual(
    differences(
      changed('4', () => []),
      everyday,
    ).sections.map(({ is }) => is),
    ['added'],
  );
});

test('a schedule for another establishment is a part of its own', () => {
  const [common, first] = everyday.parts;
  assert.ok(common && first);
  const { sections } = differences({ ...everyday, parts: [common] }, { ...everyday, parts: [common, first] });
  assert.deepEqual(new Set(sections.map(({ place, is }) => `${place} ${is}`)), new Set(['HMP Larkmere added']));
});

test('two texts of ten thousand other words are shown whole, in no time to speak of', () => {
  const long = (word: string) =>
    changed('2', (section) => [
      { ...section, paragraphs: [Array.from({ length: 10_000 }, (_, i) => `${word}${i}`).join(' ')] },
    ]);
  const [section] = differences(long('a'), long('b')).sections;
  assert.deepEqual(
    section?.lines[0]?.pieces.map(({ is }) => is),
    ['removed', 'added'],
  );
});

test('nothing differs from itself, and what stays and comes is exactly the newer words', () => {
  fc.assert(
    fc.property(anyAgreement, anyAgreement, (a, b) => {
      assert.deepEqual(differences(a, a), { about: [], sections: [] });
      const { about } = differences(a, b);
      for (const { what, pieces } of about.filter((line) => line.what === 'Title')) {
        const kept = (is: 'added' | 'removed') => pieces.filter((piece) => piece.is !== is).map(({ words }) => words);
        assert.deepEqual([what, kept('removed').join(''), kept('added').join('')], ['Title', b.title, a.title]);
      }
    }),
  );
});
