import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cameFor, countedKinds, nextDays, shownPeople, splitFault, togetherWords } from './course.ts';

test('with a peer and a teacher it is called co-run; with one missing it says so and is not', () => {
  assert.deepEqual(togetherWords('run', 'A peer worker', 'A nurse'), {
    ...{ together: true, words: 'Co-run by: A peer worker; A nurse' },
  });
  const alone = togetherWords('run', null, 'A nurse');
  assert.equal(alone.together, false);
  assert.equal(alone.words, 'Run by: A nurse. Without a peer, so it is not called co-run');
  assert.match(togetherWords('designed', 'A peer', null).words, /Without a clinician or teacher/);
  assert.match(togetherWords('run', null, null).words, /Nobody is named yet who runs it/);
});

test('of fewer than eight nothing is kept but that, whether nobody came or seven', () => {
  const kept = new Set([0, 1, 4, 5, 7].map((came) => JSON.stringify(cameFor('t', came, []))));
  assert.deepEqual([...kept], ['{"answered":{"is":"hidden"},"split":null}']);
  assert.equal(shownPeople({ is: 'hidden' }), 'Fewer than 8 people');
});

test('from eight on the nearest five is kept, never the number itself', () => {
  assert.equal(shownPeople(cameFor('t', 13, []).answered), 'About 15 people');
  assert.equal(shownPeople(cameFor('t', 12, []).answered), 'About 10 people');
});

test('whoever came and however they were counted, no number under eight and no exact number is kept', () => {
  const people = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(fc.array(people, { minLength: 2, maxLength: 4 }), (counts) => {
      const split = counts.map((one, i) => ({ kind: countedKinds[i] ?? 'resident', people: one }));
      const kept = JSON.stringify(
        cameFor(
          't',
          counts.reduce((a, b) => a + b, 0),
          split,
        ),
      );
      for (const [, number] of kept.matchAll(/"count":(\d+)/g)) {
        assert.equal(Number(number) % 5, 0, kept);
        assert.ok(Number(number) >= 10, kept);
      }
    }),
    { numRuns: 60 },
  );
});

test('people counted by perspective are counted once each', () => {
  assert.equal(splitFault(9, []), undefined);
  assert.equal(splitFault(9, [{ people: 9 }]), undefined);
  assert.match(splitFault(9, [{ people: 4 }, { people: 4 }]) ?? '', /add up to 8, and 9 came/);
});

test('a course runs on the days of its rule, and on none when it has stopped or no day is known', () => {
  const course = { rule: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO', startsOn: '2026-09-07', state: 'running' } as const;
  assert.deepEqual(nextDays(course, '2026-11-21', 2), ['2026-11-23', '2026-11-30']);
  assert.deepEqual(nextDays({ ...course, state: 'stopped' }, '2026-11-21', 2), []);
  assert.deepEqual(nextDays({ ...course, startsOn: null, rule: null }, '2026-11-21', 2), []);
});
