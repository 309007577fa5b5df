// What became of what was asked and planned: one stitch for each thing, never one for a person. Pure.
//
// Counted are expectations that were not taken back and lines of the plan, as far as this seat may see them. An
// expectation of people who answer together is "for the room": their silence is never shown as one.
import type { StateKind } from '../../../pictures/line-end.ts';
import { type AllPending, agreementPaths, lastSaid } from '../../agreement/index.ts';

type End =
  | 'done'
  | 'will do'
  | 'not done'
  | 'for the forum'
  | 'for the room'
  | 'not known'
  | 'not in the source'
  | 'no answer';

const ends: readonly { readonly end: End; readonly kind: StateKind; readonly word: string }[] = [
  { end: 'done', kind: 'done', word: 'Done' },
  { end: 'will do', kind: 'will-do', word: 'Will do' },
  { end: 'not done', kind: 'not-done', word: 'Not done, because' },
  { end: 'for the forum', kind: 'held-open', word: 'Brought to the forum' },
  { end: 'for the room', kind: 'planned', word: 'For the room' },
  { end: 'not known', kind: 'tbc', word: 'TBC' },
  { end: 'not in the source', kind: 'tbc', word: 'Not in the source' },
  { end: 'no answer', kind: 'no-answer', word: 'No answer yet' },
];

export interface Became {
  readonly groups: readonly {
    kind: StateKind;
    word: string;
    count: number;
    href: string | null;
    more: string | null;
  }[];
  readonly totals: readonly { count: number; of: number; words: string }[];
}

type Waiting = Pick<AllPending, 'placed' | 'commitments' | 'actions'>;

/**
 * Null where nothing was asked or planned: then there is nothing to show.
 *
 * @param fromSource a document that does not say whether a line was agreed has not answered it
 */
export function whatBecame(pending: Waiting, slug: string, fromSource = false): Became | null {
  const found = [
    ...pending.placed.flatMap((one) => endOfAsking(one, pending)),
    ...pending.actions.map((action) => endOfAction(action, fromSource)),
  ];
  if (found.length === 0) return null;
  const yours = pending.placed.filter(({ stand }) => stand.yours).length;
  const count = (...some: End[]) => found.filter((end) => some.includes(end)).length;
  const answered = count('done', 'will do', 'not done');
  return {
    groups: ends
      .filter(({ end }) => count(end) > 0)
      .map(({ end, kind, word }) => ({
        ...{ kind, word, count: count(end) },
        href: end === 'no answer' ? agreementPaths.expectations(slug) : null,
        more: end === 'no answer' && yours > 0 ? `${yours} ${yours === 1 ? 'is' : 'are'} yours` : null,
      })),
    totals: [
      { count: answered, of: found.length, words: 'have an answer' },
      { count: count('done'), of: found.length, words: 'changed something' },
    ],
  };
}

function endOfAsking({ expectation, stand, to }: AllPending['placed'][number], { commitments }: Waiting): End[] {
  switch (expectation.state) {
    case 'withdrawn':
      return [];
    case 'declined':
      return ['not done'];
    case 'brought to the forum':
      return ['for the forum'];
    case 'accepted': {
      const promise = commitments.find(({ expectationId }) => expectationId === expectation.id);
      // those who asked say whether it was done
      return [promise && lastSaid(promise.checks, 'asker')?.met === 'yes' ? 'done' : 'will do'];
    }
    default:
      if (stand.kind === 'tbc') return ['not known'];
      return [to.together && expectation.state !== 'countered' ? 'for the room' : 'no answer'];
  }
}

function endOfAction(
  { state, agreed, delivered, whereNowIs }: AllPending['actions'][number],
  fromSource: boolean,
): End {
  if (delivered) return 'done';
  if (state === 'stopped') return 'not done';
  if (state === 'TBC' || state === 'gap' || (state === 'planned' && whereNowIs !== 'said')) return 'not known';
  return fromSource && state === 'planned' && agreed === null ? 'not in the source' : 'will do';
}
