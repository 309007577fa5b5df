/**
 * Reads what the statements of a conversation are: `statement_id`, and where the table has them `moderated` (1 accepted, 0 nobody looked,
 * -1 refused), `is_meta` (True or False) and `text`. Without a column for it, nothing was refused and nothing is meta.
 */
import type { StatementFacts } from '../polis/result.ts';
import type { Reader } from './reader.ts';
import { Table } from './table.ts';
import { found, TableFault } from './table-fault.ts';

export interface Statements {
  readonly facts: readonly StatementFacts[];
  /** By id; what has no text is not in it. */
  readonly texts: ReadonlyMap<string, string>;
}

const moderations: Readonly<Record<string, StatementFacts['moderated']>> = { '1': 1, '0': 0, '-1': -1, '': 0 };
const truths: Readonly<Record<string, boolean>> = { true: true, false: false, '1': true, '0': false, '': false };

export function statementsTable(): Reader<Statements> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const [facts, texts] = [new Map<string, StatementFacts>(), new Map<string, string>()];
  const columns = { needed: ['statement_id'], known: ['moderated', 'is_meta', 'text'] };
  const table = new Table(columns, (bytes, from, to, line) => {
    const [id = '', mark = '', metaMark = '', text = ''] = Array.from(from, (start, i) =>
      decoder.decode(bytes.subarray(start, to[i])),
    );
    if (id === '') throw new TableFault(line, 'statement_id is empty.');
    if (facts.has(id)) throw new TableFault(line, `statement ${found(id)} stands here a second time.`);
    const [moderated, isMeta] = [moderations[mark], truths[metaMark.toLowerCase()]];
    if (moderated === undefined)
      throw new TableFault(line, `moderated is ${found(mark)}. It is 1 (accepted), 0 (nobody looked) or -1 (refused).`);
    if (isMeta === undefined) throw new TableFault(line, `is_meta is ${found(metaMark)}. It is True or False.`);
    facts.set(id, { id, moderated, isMeta });
    if (text !== '') texts.set(id, text);
  });
  return {
    take: (bytes) => table.take(bytes),
    end: () => {
      table.end();
      return { facts: [...facts.values()], texts };
    },
  };
}
