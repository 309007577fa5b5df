// One judgement of a working relationship, with who gives it and why.
import { z } from 'zod';
import {
  type FieldError,
  maybeDay,
  maybeWords,
  oneOf,
  type Reading as Read,
  readForm,
  words,
} from '../../../shell/form.ts';
import { moments, type Reading, readingValues } from '../reading.ts';

export type ReadingSaid = Omit<Reading, 'id' | 'interfaceId' | 'sequence'>;

const schema = z.object({
  level: oneOf(['strategic', 'managerial', 'operational', 'across'], 'Say at which level'),
  value: oneOf(readingValues, 'Say how they get on'),
  moment: oneOf(moments, 'Say whether this is before or after the dialogue'),
  readOn: maybeDay(),
  whenWords: maybeWords(100),
  readBy: words('Say who gives this reading, by side or role', 200),
  because: words('Say why: what makes you read it so', 1000),
});

/** @param today nothing has been read in the future */
export function readReadingForm(body: Record<string, unknown>, today: string): Read<ReadingSaid> {
  const read = readForm(schema, body, ({ readOn, whenWords }) => {
    const faults: FieldError[] = [];
    if (readOn === null && whenWords === null)
      faults.push({ name: 'readOn', text: 'Write the day, or say below in words when it was' });
    if (readOn && readOn > today) faults.push({ name: 'readOn', text: 'The day cannot be in the future' });
    return faults;
  });
  if (!read.ok) return read;
  const { level, ...said } = read.values;
  return { ok: true, values: { ...said, level: level === 'across' ? null : level } };
}
