import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type AgendaItem, cadenceOf, forumOnward, inAgendaOrder, nextAfter } from './forum.ts';

test('a cadence reads as people say it', () => {
  const none = { everyCount: null, everyUnit: null, cadenceWords: null };
  assert.equal(cadenceOf({ ...none, everyCount: 1, everyUnit: 'month' }), 'Every month');
  assert.equal(cadenceOf({ ...none, everyCount: 6, everyUnit: 'week' }), 'Every 6 weeks');
  assert.equal(cadenceOf({ ...none, cadenceWords: 'Regularly' }), 'Regularly');
  assert.equal(cadenceOf(none), null);
});

test('the next day keeps to the end of a shorter month', () => {
  assert.equal(nextAfter('2027-01-31', 1, 'month'), '2027-02-28');
  assert.equal(nextAfter('2028-01-31', 1, 'month'), '2028-02-29');
  assert.equal(nextAfter('2026-11-30', 3, 'month'), '2027-02-28');
  assert.equal(nextAfter('2026-12-15', 2, 'month'), '2027-02-15');
  assert.equal(nextAfter('2026-03-25', 6, 'week'), '2026-05-06');
});

test('the next day is always later', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom('week' as const, 'month' as const),
      (at, n, unit) => {
        const from = at.toISOString().slice(0, 10);
        const next = nextAfter(from, n, unit);
        assert.match(next, /^\d{4}-\d{2}-\d{2}$/);
        assert.ok(next > from);
      },
    ),
  );
});

test('a stopped forum is committed to again before it meets', () => {
  assert.deepEqual(forumOnward.stopped, ['committed']);
});

test('the agenda takes what was brought first, then what strains, what was carried over, what waits, what falls due', () => {
  const item = (why: AgendaItem['why'], title: string, on: string | null = null) => ({
    why,
    title,
    href: '/',
    words: '',
    on,
  });
  const agenda = inAgendaOrder([
    item('due', 'd', '2026-05-01'),
    item('unanswered', 'u'),
    item('due', 'c', '2026-04-01'),
    item('strained', 's'),
    item('carried over', 'o'),
    item('brought', 'b'),
  ]);
  assert.equal(agenda.map(({ title }) => title).join(''), 'bsoucd');
});
