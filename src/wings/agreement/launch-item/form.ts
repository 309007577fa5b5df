// One item of the programme: when, what, and who by role.
import { z } from 'zod';
import { maybeId, maybeWords, type Reading, readForm, words } from '../../../shell/form.ts';
import { clockFault } from '../set-launch/form.ts';
import type { ItemWords } from '../store/launches.ts';

const schema = z.object({
  at: maybeWords(5),
  words: words('Say what happens', 300),
  byRole: maybeWords(150),
  speaker: maybeId(),
});

export function readItemForm(body: Record<string, unknown>, peopleIds: readonly string[]): Reading<ItemWords> {
  const read = readForm(schema, body, ({ at, byRole, speaker }) => [
    ...clockFault('at', at),
    ...(speaker && byRole === null ? [{ name: 'byRole', text: 'Say who speaks, by what they do' }] : []),
    ...(speaker && !peopleIds.includes(speaker)
      ? [{ name: 'speaker', text: 'Choose one of the people on the page' }]
      : []),
  ]);
  if (!read.ok) return read;
  const { speaker, ...item } = read.values;
  return { ok: true, values: { ...item, speakerId: speaker } };
}
