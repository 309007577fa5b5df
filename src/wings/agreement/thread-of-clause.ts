// From a clause, which is words in a frozen version, to the promise or the open expectation that it came from. Pure.
import type { AgreementClause } from '../../interop/agreement/text.ts';
import { threadHref } from '../../shell/thread-href.ts';
import type { FromTheRecord } from './agreement-text.ts';
import type { Party } from './party.ts';
import type { ThreadOf } from './text-view.ts';

// the words of a promise never change, and who asked for it may come to be called something else
interface Source {
  readonly id: string;
  readonly words: string;
  readonly from: Pick<Party, 'kind' | 'id'>;
}

export const threadOf =
  ({ commitments, expectations, table }: FromTheRecord, slug: string): ThreadOf =>
  ({ stands, words, askedBy }: AgreementClause) => {
    const promised = stands === 'promised';
    const all: readonly Source[] = promised ? commitments : expectations;
    const same = all.filter((one) => composed(one.words) === words);
    const source =
      same.find(({ from }) => askedBy.some(({ name }) => name === composed(table.party(from).name))) ?? same[0];
    return source ? threadHref(slug, promised ? 'commitment' : 'expectation', source.id) : null;
  };

/** As in the bytes: a letter typed on two keyboards is one letter. */
const composed = (words: string): string => words.toWellFormed().normalize('NFC');
