/**
 * Reads one word for each person: the perspective that they said they bring, or the group that somebody put them in. A person with an empty
 * cell has none.
 */
import type { Reader } from './reader.ts';
import { Table } from './table.ts';
import { found, TableFault } from './table-fault.ts';

/** By participant id. */
export type Labels = ReadonlyMap<string, string>;

export function labelsTable(column: 'perspective' | 'group'): Reader<Labels> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const labels = new Map<string, string>();
  const table = new Table({ needed: ['participant_id', column] }, (bytes, from, to, line) => {
    const [id = '', label = ''] = Array.from(from, (start, i) => decoder.decode(bytes.subarray(start, to[i])));
    if (id === '') throw new TableFault(line, 'participant_id is empty.');
    const before = labels.get(id);
    if (before !== undefined && before !== label)
      throw new TableFault(
        line,
        `person ${found(id)} has the ${column} ${found(before)} further up, and ${found(label)} here.`,
      );
    labels.set(id, label);
  });
  return {
    take: (bytes) => table.take(bytes),
    end: () => {
      table.end();
      for (const [id, label] of labels) if (label === '') labels.delete(id);
      return labels;
    },
  };
}
