// The words of an agreement as a page shows them, drafted or frozen. Pure.
import type { AgreementClause, AgreementSection, AgreementText } from '../../interop/agreement/text.ts';
import { day } from '../../shell/words-in-time.ts';

/** Where the thread of a clause begins; null where there is none to follow. */
export type ThreadOf = (clause: AgreementClause) => string | null;
const noThread: ThreadOf = () => null;

export function textView(text: AgreementText, threadOf: ThreadOf = noThread) {
  return text.parts.map(({ place, sections }) => ({
    title: place === null ? null : `Schedule: ${place}`,
    sections: sections.map((section) => sectionView(section, threadOf)),
  }));
}

export const sectionView = (
  { number, kind, heading, paragraphs, clauses, said }: AgreementSection,
  threadOf: ThreadOf = noThread,
  fromSource = false,
) => ({
  number,
  heading,
  paragraphs,
  /** The record is taken from a document, and that does not give it. */
  notInSource: fromSource && paragraphs.length + clauses.length + said.length === 0,
  notAsked: kind === 'said' && said.length === 0,
  nothingYet: kind !== 'said' && paragraphs.length === 0 && clauses.length === 0 ? nothing[kind] : null,
  said: said.map(({ by, words, whatChanged }) => ({
    by,
    words,
    whatChanged: whatChanged ?? 'Not said in the agreement yet',
  })),
  clauses: clauses.map((clause) => ({
    number: clause.number,
    name: clause.stands === 'held open' ? 'Still open:' : null,
    words: clause.words,
    note: noteOf(clause),
    threadHref: threadOf(clause),
    asked: clause.askedBy.flatMap(({ name, mark }) => (mark === null ? [] : [{ kind: mark, words: name }])),
    open: clause.stands === 'held open',
  })),
});

const nothing: Record<AgreementSection['kind'], string> = {
  words: 'Not written yet',
  services: 'Not written yet',
  vision: 'No line of the vision is adopted yet',
  commitments: 'Nothing is promised here yet',
  said: 'not asked',
  review: 'No day is set',
};

function noteOf({ keptBy, dueOn, askedBy, stands }: AgreementSection['clauses'][number]): string {
  const named = askedBy.filter(({ mark }) => mark === null).map(({ name }) => name);
  const asked = `Asked for by ${askedBy.length > named.length && named.length === 0 ? '' : `${named.join(', ')} `}`;
  const kept = stands === 'held open' ? `Asked of ${keptBy}.` : `Kept by ${keptBy}.`;
  return `${kept}${dueOn ? ` Looked at on ${day(dueOn)}.` : ''} ${asked}`.trimEnd();
}
