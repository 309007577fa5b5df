// What a list says before it is kept: its faults line by line, or what is new and which periods stay without a reading. Pure.
import { again, type FormView } from '../../../../shell/form.ts';
import { listOf } from '../../../../shell/list-of.ts';
import { plural } from '../../../../shell/words-in-time.ts';
import { linesInWords } from '../../../pathways/index.ts';
import { type Measure, saidWords } from '../measure.ts';
import { periodWords } from '../period.ts';
import type { Listed } from './reading-list.ts';

/** So many are told one by one; the lines of all of them are named. */
const mostTold = 200;

export interface PreviewView {
  readonly title: string;
  readonly lead: string;
  readonly faults: { readonly lines: string; readonly rows: string[][]; readonly more: number } | null;
  readonly rows: string[][];
  readonly more: number;
  readonly gaps: string | null;
  readonly action: string | null;
  readonly form: FormView | null;
}

export const faultsView = ({ faults, lines }: Extract<Listed, { ok: false }>, pasted?: unknown): PreviewView => {
  const bad = new Set(faults.map(({ line }) => line)).size;
  return {
    title: 'Nothing is kept',
    lead: `${plural(bad, 'line')} to put right${lines > 0 ? ` of ${lines}` : ''}. Put ${bad === 1 ? 'it' : 'them'} right in your list and send it again.`,
    faults: {
      lines: linesInWords(faults),
      rows: faults
        .slice(0, mostTold)
        .map(({ line, column, words }) => [`Line\u00A0${line}`, column ?? 'the whole line', `${words}.`]),
      more: Math.max(0, faults.length - mostTold),
    },
    ...{ rows: [], more: 0, gaps: null, action: null },
    form: typeof pasted === 'string' && pasted.trim() !== '' ? again({ pasted }, []) : null,
  };
};

export function wholeView(
  measure: Pick<Measure, 'kind' | 'unit' | 'per' | 'every'>,
  { added, same, missing, lines }: Extract<Listed, { ok: true }>,
  action: string,
): PreviewView {
  const isNew = added.length > 0;
  const named = missing.slice(0, 12).map((start) => periodWords(measure.every, start));
  return {
    title: isNew ? 'Is this what you mean?' : 'Everything in it is kept already',
    lead: isNew
      ? `${plural(added.length, 'reading is', 'readings are')} new, of ${plural(lines, 'line')}.${same > 0 ? ` ${same} are kept already.` : ''} Nothing is kept before you say yes.`
      : 'Nothing of this list is new.',
    faults: null,
    rows: added
      .slice(0, mostTold)
      .map((one) => [`Line\u00A0${one.line}`, periodWords(measure.every, one.standsFor), saidWords(measure, one)]),
    more: Math.max(0, added.length - mostTold),
    gaps:
      missing.length === 0
        ? null
        : `Without a reading, and so shown as a gap: ${listOf(named)}${missing.length > named.length ? `, and ${missing.length - named.length} more` : ''}.`,
    action: isNew ? action : null,
    form: null,
  };
}
