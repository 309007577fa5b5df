// From a clause, which is words in a frozen version, to the promise or the open expectation that it came from. Pure.
import { composed } from '../../interop/agreement/canonical.ts';
import type { AgreementClause } from '../../interop/agreement/text.ts';
import { threadHref } from '../../shell/thread-href.ts';
import { askerOf, type FromTheRecord } from './agreement-text.ts';
import type { Party } from './party.ts';
import type { ThreadOf } from './text-view.ts';

// the words of a promise never change, and who asked for it may come to be called something else
interface Source {
  readonly id: string;
  readonly words: string;
  readonly from: Pick<Party, 'kind' | 'id'>;
}

export const threadOf =
  (record: FromTheRecord, slug: string): ThreadOf =>
  ({ stands, words, askedBy }: AgreementClause) => {
    const promised = stands === 'promised';
    const all: readonly Source[] = promised ? record.commitments : record.expectations;
    const same = all.filter((one) => composed(one.words) === words);
    const source =
      same.find(({ from }) => askedBy.some(({ name }) => name === composed(askerOf(from, record).name))) ?? same[0];
    return source ? threadHref(slug, promised ? 'commitment' : 'expectation', source.id) : null;
  };
