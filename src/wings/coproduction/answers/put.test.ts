import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mayBePut } from './feedback.ts';
import { hashOfNumber, newNumber, newReturnToken, returnPathOf, tokenInAddress } from './number.ts';
import {
  clocksOf,
  clockWords,
  faultOf,
  figuresOf,
  type ItemState,
  repeats,
  stands,
  standsOf,
  type Tally,
} from './put.ts';

const item = (state: ItemState, answer: 'done' | 'will do' | 'not done' | null = null) => ({
  state,
  answer,
  change: null,
});

test('what was taken back, put together or held open takes no answer, and each says why', () => {
  assert.match(faultOf(item('withdrawn'), 'answer') ?? '', /taken back/);
  assert.match(faultOf(item('merged'), 'answer') ?? '', /put together/);
  assert.match(faultOf(item('held open'), 'answer') ?? '', /hold it open|hold this/);
  assert.equal(faultOf(item('sent back', 'done'), 'answer'), undefined);
  assert.match(faultOf(item('put'), 'end') ?? '', /once it is answered/);
  assert.match(faultOf(item('ended', 'done'), 'say') ?? '', /has ended/);
});

test('an answer that was not told back is no answer in the figures', () => {
  assert.equal(standsOf({ state: 'answered', answer: 'done', toldOn: null }), 'not told');
  assert.equal(standsOf({ state: 'answered', answer: 'done', toldOn: '2026-11-21' }), 'done');
  assert.equal(standsOf({ state: 'sent back', answer: 'done', toldOn: '2026-11-21' }), 'no answer');
});

test('the clock says days left, today and late', () => {
  assert.equal(clockWords('2026-11-27', '2026-11-21'), '6 days left to answer');
  assert.equal(clockWords('2026-11-21', '2026-11-21'), 'Answer due today');
  assert.equal(clockWords('2026-11-20', '2026-11-21'), 'No answer, 1 day late');
});

test('what someone could be told by is not put before they were asked', () => {
  const kept = { state: 'kept', words: 'x', tellable: 'no' } as const;
  assert.equal(mayBePut(kept), undefined);
  assert.match(mayBePut({ ...kept, tellable: 'perhaps' }) ?? '', /Ask them first/);
  assert.match(mayBePut({ ...kept, state: 'received' }) ?? '', /looked at/);
  assert.match(mayBePut({ ...kept, state: 'withdrawn', words: null }) ?? '', /taken back/);
});

test('words repeat what was taken back when five of them stand in a row, or all of few', () => {
  assert.ok(repeats('He told us: the night nurse never came to see me. Please look', 'The night nurse never came'));
  assert.ok(repeats('Mend the hot water', 'hot water'));
  assert.ok(!repeats('The nurse came at night', 'The night nurse never came'));
  assert.ok(!repeats('anything', '  '));
});

test('the median is of what was answered and told back, and the oldest of what waits', () => {
  const of = (stand: Tally['stands'], days: number | null, count: number, oldestOn: string): Tally => ({
    ...{ partnerId: 'a', stands: stand, change: null, changeTold: false, days, count, oldestOn },
  });
  const tallies = [
    of('done', 3, 2, '2026-01-01'),
    of('not done', 10, 3, '2026-01-02'),
    of('not told', 1, 9, '2026-01-03'),
    of('no answer', null, 1, '2026-05-01'),
  ];
  assert.deepEqual(clocksOf(tallies), [{ partnerId: 'a', medianDays: 10, oldestOn: '2026-05-01' }]);
  assert.deepEqual(clocksOf([of('not told', 1, 9, '2026-01-03')]), [
    { partnerId: 'a', medianDays: null, oldestOn: null },
  ]);
});

test('a change counts only once those who put it were told of it', () => {
  const one: Tally = { partnerId: 'a', stands: 'done', change: 'changed', changeTold: false, count: 3 };
  assert.equal(figuresOf([one]).changed, 0);
  assert.equal(figuresOf([{ ...one, changeTold: true }]).changed, 3);
});

const tally = fc.record<Tally>({
  partnerId: fc.constantFrom('a', 'b'),
  stands: fc.constantFrom(...stands),
  change: fc.constantFrom('changed', 'nothing has changed', null),
  changeTold: fc.boolean(),
  count: fc.nat({ max: 40 }),
});

test('answered, changed and told are each no more than was put, and every thing put stands in one group', () => {
  fc.assert(
    fc.property(fc.array(tally), (tallies) => {
      const { put, answered, changed, told, byStand } = figuresOf(tallies);
      assert.ok(changed <= answered && told <= answered && answered <= put);
      assert.equal(
        Object.values(byStand).reduce((all, one) => all + one, 0),
        put,
      );
    }),
  );
});

test('telling never makes a figure worse, and closing without telling never makes one better', () => {
  fc.assert(
    fc.property(fc.array(tally), fc.nat(), (tallies, at) => {
      const before = figuresOf(tallies);
      const i = tallies.length === 0 ? -1 : at % tallies.length;
      const one = tallies[i];
      if (!one || one.stands === 'gone') return;
      const told = figuresOf(tallies.with(i, { ...one, changeTold: true }));
      assert.ok(told.changed >= before.changed && told.told >= before.told && told.answered >= before.answered);
      const closed = figuresOf(tallies.with(i, { ...one, stands: 'not told', changeTold: false }));
      assert.ok(closed.changed <= before.changed && closed.told <= before.told && closed.answered <= before.answered);
    }),
  );
});

test('a number is found again however it was copied down, and no two are alike', () => {
  const number = newNumber();
  assert.match(number, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  assert.ok(
    hashOfNumber(number).equals(
      hashOfNumber(number.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')),
    ),
  );
  assert.notEqual(newNumber(), newNumber());
});

test('a return path holds its token and nothing of whom the mail is for', () => {
  const token = newReturnToken();
  const path = returnPathOf('Common Thread <thread@example.org>', token);
  assert.equal(path, `thread+${token}@example.org`);
  assert.equal(tokenInAddress(`<${path.toUpperCase()}>`)?.toLowerCase(), token);
});
