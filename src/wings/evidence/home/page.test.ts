import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HomePart } from '../../../shell/wing.ts';
import { type HomeFacts, homePage } from './page.ts';

const nothing: HomePart = { needsYou: [], dueSoon: [], changed: [] };
const need = {
  title: 'Bring people to clinic',
  href: '/x',
  words: 'They ask you.',
  state: { kind: 'your-turn', word: 'Your turn' },
};
const due = (on: string) => ({ on, title: 'The forum', href: '/y', words: '' });
const draft = { id: 'd', path: '/p', title: 'A new partner', body: {}, keptAt: new Date(0) };
interface Shown {
  title: string;
  lead: string;
  needs: { title: string; href: string }[];
  due: { on: string }[];
  changed: { words: string }[];
}
const shown = (facts: Partial<HomeFacts>): Shown =>
  // the view that the page's own template takes
  homePage({ parts: [], drafts: [], became: null, forum: null, ...facts }, 'p', '2026-11-22').view as unknown as Shown;

test('what somebody could come to harm by stands before all else, what was begun among it', () => {
  const { needs } = shown({
    parts: [{ ...nothing, needsYou: [need, { ...need, href: '/harm', first: true }] }],
    drafts: [draft],
  });
  assert.deepEqual(
    needs.map(({ href }) => href),
    ['/harm', needs[1]?.href, need.href],
  );
});
test('the title is a count of what needs you', () => {
  assert.equal(shown({}).title, 'Nothing needs you now');
  assert.equal(shown({ parts: [{ ...nothing, needsYou: [need] }] }).title, '1 thing needs you');
  assert.equal(shown({ parts: [{ ...nothing, needsYou: [need, need] }], drafts: [draft] }).title, '3 things need you');
});

test('the lead says what is late, what waits and what you kept to finish', () => {
  assert.equal(shown({}).lead, 'Nothing is late, and nothing is due soon.');
  assert.equal(
    shown({ parts: [{ ...nothing, needsYou: [need] }], drafts: [draft] }).lead,
    'Nothing is late. 1 thing waits for you, 1 you kept to finish.',
  );
  assert.match(shown({ parts: [{ ...nothing, dueSoon: [due('2026-11-20')] }] }).lead, /^1 thing is late/);
});

test('what you kept stands first and leads back to its form', () => {
  const { needs } = shown({ parts: [{ ...nothing, needsYou: [need] }], drafts: [draft] });
  assert.deepEqual(
    needs.map(({ href }) => href),
    ['/p?draft=d', '/x'],
  );
});

test('what is due comes by its day, what changed the latest first, whatever wing says it', () => {
  const change = (words: string, at: number) => ({ at: new Date(at), words, href: null });
  const page = shown({
    parts: [
      { ...nothing, dueSoon: [due('2026-12-08')], changed: [change('old', 1)] },
      { ...nothing, dueSoon: [due('2026-12-01')], changed: [change('new', 2)] },
    ],
  });
  assert.deepEqual(
    [page.due.map(({ on }) => on), page.changed.map(({ words }) => words)],
    [
      ['2026-12-01', '2026-12-08'],
      ['new', 'old'],
    ],
  );
});
