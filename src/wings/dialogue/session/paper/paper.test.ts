import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Segment, SegmentKind } from '../../segment.ts';
import { questions } from './paper.ts';

const segment = (kind: SegmentKind, title: string): Segment => ({
  id: title,
  position: 1,
  kind,
  title,
  words: null,
  minutes: 10,
});

test('a paper asks what the session asks, and leaves out sitting down, tea and going', () => {
  const asked = questions([
    segment('check-in', 'Sit down and check in'),
    segment('limits', 'What we cannot keep private'),
    segment('input', 'How did the no-smoking rule come in?'),
    segment('dialogue', 'Open dialogue'),
    segment('break', 'Tea'),
    segment('noticing', 'What did we notice?'),
    segment('check-out', 'Check out'),
  ]);
  assert.deepEqual(
    asked.map(({ words }) => words),
    ['How did the no-smoking rule come in?', 'What would you like the others to hear?', 'What did you notice?'],
  );
});

test('a session with no running order yet still has a paper', () => {
  assert.equal(questions([]).length, 1);
});
