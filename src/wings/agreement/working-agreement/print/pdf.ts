// The working agreement as a PDF that carries the words that are signed.
import { readCanonical } from '../../../../interop/agreement/canonical.ts';
import {
  type PrintedState,
  type PrintFacts,
  printFactsBytes,
  readPrintFacts,
} from '../../../../interop/agreement/print-facts.ts';
import type { PrintedSignature } from '../../../../interop/agreement/text.ts';
import { printed } from '../../../../shell/print/typst.ts';
import { agreementPaper } from './paper.ts';
import { setting } from './setting.ts';

const template = 'src/wings/agreement/working-agreement/print/agreement.typ';

/**
 * A tagged PDF (PDF/UA-1) of frozen words. The same words, signatures, state and time give the same bytes, which is how
 * a paper is checked.
 *
 * @param bytes what `canonicalBytes` gave; anything else is a fault
 * @param at when it is printed
 */
export function agreementPdf(
  bytes: Uint8Array,
  signatures: readonly PrintedSignature[],
  state: PrintedState,
  at: Date,
): Buffer {
  const facts = printFactsBytes({
    form: 'common-thread/agreement-print/1',
    printedAt: at.toISOString(),
    printedBy: setting,
    state: { word: state.word, since: state.since, because: state.because },
    signatures: signatures.map(({ partner, signedAs, signedOn, how, unchecked }) => ({
      ...{ partner, signedAs, signedOn, how, unchecked },
    })),
  });
  // set from what goes into the file, as it will be when the file is checked
  const read = readPrintFacts(facts);
  if (!read) throw new Error('what is printed beside the words cannot be read again');
  return paperOf(bytes, read);
}

/** The paper as it was printed once: what `agreementPdf` gave then. */
export function paperOf(bytes: Uint8Array, facts: PrintFacts): Buffer {
  const read = readCanonical(bytes);
  if (!read.ok) throw new Error(`these bytes are no agreement: ${read.because}`);
  const paper = agreementPaper({ text: read.text, bytes, ...facts });
  return printed(
    template,
    {
      ...paper,
      authors: read.text.signatories,
      contents: 'What is in it',
      hasPromises: paper.parts.some(({ sections }) => sections.some(({ clauses }) => clauses.length > 0)),
    },
    new Date(facts.printedAt),
    { words: asText(bytes), printed: asText(printFactsBytes(facts)) },
  );
}

const asText = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
