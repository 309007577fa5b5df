// One part of the running order.
import { z } from 'zod';
import { maybeWholeNumber, maybeWords, oneOf, type Reading, readForm } from '../../../../shell/form.ts';
import { type Segment, segmentKinds, segmentKindWords } from '../../segment.ts';

const schema = z.object({
  kind: oneOf(segmentKinds, 'Say what kind of part it is'),
  title: maybeWords(120),
  words: maybeWords(500),
  minutes: maybeWholeNumber('Write the minutes in figures, 1 to 600', 1, 600),
});

/** Left empty, it is called what such a part is usually called. */
export function readSegmentForm(body: Record<string, unknown>): Reading<Omit<Segment, 'id' | 'position'>> {
  const read = readForm(schema, body);
  if (!read.ok) return read;
  const { kind, title, words, minutes } = read.values;
  const usual = segmentKindWords[kind];
  return {
    ok: true,
    values: { kind, title: title ?? usual.title, words: words ?? (title === null ? usual.words : null), minutes },
  };
}
