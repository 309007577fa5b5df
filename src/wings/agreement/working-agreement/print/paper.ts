// Everything that the printed agreement says, once, for the PDF and for the DOCX. Pure.
import { digestOf } from '../../../../interop/agreement/canonical.ts';
import { checkWords } from '../../../../interop/agreement/check-words.ts';
import type { PrintedState } from '../../../../interop/agreement/print-facts.ts';
import type {
  AgreementClause,
  AgreementPart,
  AgreementSection,
  AgreementText,
  PrintedSignature,
} from '../../../../interop/agreement/text.ts';
import { signingPage } from './signing-page.ts';
import { breakable, dayWords, filled, listed } from './words.ts';

export interface Printed {
  readonly text: AgreementText;
  readonly bytes: Uint8Array;
  readonly signatures: readonly PrintedSignature[];
  readonly state: PrintedState;
}

export function agreementPaper({ text, bytes, signatures, state }: Printed) {
  const digest = digestOf(bytes);
  return {
    title: filled(text.title, 'Working agreement'),
    caption: `Partnership working agreement, version ${text.number}`,
    tagline: filled(text.tagline ?? '', filled(text.partnership, 'Working agreement')),
    foot: `Version ${text.number} of ${text.title.length > 80 ? 'this agreement' : filled(text.title, 'this agreement')}`,
    fictional: text.fictional,
    lead: `The words that ${listed(text.signatories)} work by together, as ${filled(text.partnership, 'one partnership')}.`,
    knots: 'A knot in the margin is a promise. The marks beside it show which views it came from, never which person.',
    parts: withAnswers(text.parts).map(partOnPaper),
    signing: signingPage(text, signatures, state),
    check: {
      heading: 'How to check this paper',
      words: checkWords(digest).join(' '),
      lead: 'These eight words belong to this version only. If your copy shows other words, it is not the one that was signed.',
      whole: 'The whole number (SHA-256) that the words stand for:',
      digest: grouped(Buffer.from(digest).toString('hex')),
      how: 'The words that were signed are in the PDF as an attached file. With Common Thread, “npx common-thread verify-agreement FILE.pdf” reads them and says whether every page still says the same.',
    },
  };
}
export type AgreementPaper = ReturnType<typeof agreementPaper>;

const saidHeading = 'What service users, families and carers said';

/** An agreement with no place for what service users, families and carers said still says that they were not asked. */
function withAnswers(parts: readonly AgreementPart[]): readonly AgreementPart[] {
  if (parts.some(({ sections }) => sections.some(({ kind }) => kind === 'said'))) return parts;
  const nobody = { number: '', kind: 'said' as const, heading: saidHeading, paragraphs: [], clauses: [], said: [] };
  return [...parts, { place: null, sections: [nobody] }];
}

const partOnPaper = ({ place, sections }: AgreementPart) => ({
  heading: place === null ? null : `Schedule for ${filled(place, 'a place without a name')}`,
  sections: sections.map(sectionOnPaper),
});

const sectionOnPaper = ({ number, kind, heading, paragraphs, clauses, said }: AgreementSection) => ({
  heading: [number === '' ? '' : `${breakable(number)}. `, filled(heading, 'Without a heading')].join(''),
  paragraphs: paragraphs.filter((words) => words.trim() !== '').map(breakable),
  clauses: clauses.map(clauseOnPaper),
  said: said.map(({ by, words, whatChanged }) => ({
    by: filled(by, 'Nobody named'),
    words: filled(words, 'Nothing written down'),
    changed:
      whatChanged === null ? 'What changed: nothing has been written down.' : `What changed: ${breakable(whatChanged)}`,
  })),
  missing: missingWords(kind, [paragraphs, clauses, said].flat().length === 0, said.length === 0),
});

/** An empty place on paper says that it is one. */
function missingWords(kind: AgreementSection['kind'], empty: boolean, unsaid: boolean) {
  if (kind === 'said' && unsaid)
    return { word: 'Not asked.', words: 'Service users, families and carers were not asked about these words.' };
  return empty ? { word: 'Nothing yet.', words: 'Nothing is written here in this version.' } : null;
}

const clauseOnPaper = ({ number, words, keptBy, dueOn, askedBy, stands }: AgreementClause) => ({
  number: breakable(number),
  words: filled(words, 'Without words'),
  open: stands === 'held open' ? 'Held open on purpose' : null,
  line: [
    keptBy.trim() === '' ? 'Nobody is named who keeps it.' : `Kept by ${breakable(keptBy)}.`,
    dueOn === null ? 'No day set.' : `By ${dayWords(dueOn)}.`,
    askedBy.length === 0 ? '' : 'Asked for by',
  ]
    .filter(Boolean)
    .join(' '),
  askedBy: askedBy.map(({ name, mark }) => ({ name: filled(name, 'someone'), mark })),
});

const grouped = (hex: string): readonly string[] => hex.match(/.{8}/g) ?? [];
