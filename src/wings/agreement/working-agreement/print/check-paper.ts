// Whether a PDF is exactly the paper that was printed: its own words are taken out of it and set again.
import { digestOf, type NotAnAgreement, readCanonical, sameBytes } from '../../../../interop/agreement/canonical.ts';
import { type PrintFacts, readPrintFacts } from '../../../../interop/agreement/print-facts.ts';
import type { AgreementText } from '../../../../interop/agreement/text.ts';
import { paperOf } from './pdf.ts';
import { type ReadPdf, readPdf } from './read-pdf.ts';
import { setting } from './setting.ts';

/** The first place where the words on the pages are others than those that the digest stands for. */
export interface Difference {
  readonly page: number;
  readonly says: string;
  readonly shouldSay: string;
}

export interface AsPrinted {
  readonly is: 'as printed';
  readonly text: AgreementText;
  readonly digest: Uint8Array;
  readonly facts: PrintFacts;
}

export type Checked =
  | AsPrinted
  | {
      readonly is: 'changed';
      readonly where: Difference | 'nothing that can be read';
      /** The version of Common Thread that printed it, when it was another one. */
      readonly otherVersion: string | null;
    }
  | { readonly is: 'words spoilt'; readonly because: NotAnAgreement }
  | { readonly is: 'print spoilt' | 'not ours' | 'not a PDF' | 'broken' | 'too large' };

/** Bytes of the largest file that is looked at. */
const LARGEST = 50_000_000;

/** Never throws on any bytes at all. */
export async function checkPaper(pdf: Uint8Array): Promise<Checked> {
  if (pdf.length > LARGEST) return { is: 'too large' };
  if (!Buffer.from(pdf.subarray(0, 1024)).includes('%PDF-')) return { is: 'not a PDF' };
  const given = await readPdf(pdf);
  if (!given) return { is: 'broken' };
  try {
    return await compared(pdf, given);
  } finally {
    await given.close();
  }
}

async function compared(pdf: Uint8Array, given: ReadPdf): Promise<Checked> {
  const words = given.attached.get('agreement.json');
  const print = given.attached.get('printed.json');
  if (!words || !print) return { is: 'not ours' };
  const read = readCanonical(words);
  if (!read.ok) return { is: 'words spoilt', because: read.because };
  const facts = readPrintFacts(print);
  if (!facts) return { is: 'print spoilt' };
  const again = paperOf(words, facts);
  // the words alone are not enough: a letter can be given another shape and stay the same letter to a reader of words
  if (sameBytes(pdf, again)) return { is: 'as printed', text: read.text, digest: digestOf(words), facts };
  const otherVersion = facts.printedBy === setting ? null : facts.printedBy;
  return { is: 'changed', where: await firstDifference(given, again), otherVersion };
}

async function firstDifference(given: ReadPdf, again: Uint8Array): Promise<Difference | 'nothing that can be read'> {
  const wanted = await readPdf(again);
  if (!wanted) throw new Error('a paper of our own cannot be read');
  const pages = await given.pages().catch(() => []);
  const asPrinted = await wanted.pages();
  await wanted.close();
  for (let i = 0; i < Math.max(pages.length, asPrinted.length); i++) {
    const [says, should] = [pages[i] ?? [], asPrinted[i] ?? []];
    const at = Array.from({ length: Math.max(says.length, should.length) }).findIndex((_, n) => says[n] !== should[n]);
    if (at !== -1) return { page: i + 1, says: around(says, at), shouldSay: around(should, at) };
  }
  return 'nothing that can be read';
}

/** A few words about the place, so that somebody can find it on the paper. */
const around = (words: readonly string[], at: number): string =>
  words.slice(Math.max(0, at - 3), at + 5).join(' ') || '(nothing)';
