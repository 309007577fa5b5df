// What the words of a version are made of: every promise and every line of the vision that stands in them; and whose
// version they are. Pure.
import type { ThreadLink } from '../../db/thread-links.ts';
import { commitmentsIn, stillOpen } from './agreement-text.ts';
import type { FoundAgreement } from './find-agreement.ts';

/** The links to write when these words are frozen as the version with this id. */
export function madeOf({ agreement, record }: Pick<FoundAgreement, 'agreement' | 'record'>, id: string): ThreadLink[] {
  const to = { kind: 'agreement version', id };
  const clauses = agreement.sections
    .filter(({ kind }) => kind === 'commitments')
    .flatMap((section) => commitmentsIn(section, agreement, record.commitments))
    .map((commitment) => ({ from: { kind: 'commitment', id: commitment.id }, to, how: 'became a clause' }));
  const saysWhatIsOpen = agreement.sections.some(({ kind, placeId }) => kind === 'commitments' && placeId === null);
  const open = (saysWhatIsOpen ? stillOpen(record) : []).map((expectation) => ({
    from: { kind: 'expectation', id: expectation.id },
    to,
    how: 'is held open in',
  }));
  const whole = { from: to, to: { kind: 'working agreement', id: agreement.id }, how: 'is a version of' };
  if (!agreement.sections.some(({ kind }) => kind === 'vision')) return [...clauses, ...open, whole];
  const lines = record.lines
    .filter(({ state }) => state === 'adopted')
    .map((line) => ({ from: { kind: 'vision line', id: line.id }, to, how: 'stands in' }));
  return [...clauses, ...open, ...lines, whole];
}
