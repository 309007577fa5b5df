import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { anyAgreement, everyday, signatures } from '../../../../../test/support/agreement-text.ts';
import { couldNot, pagesOf, ran } from '../../../../../test/support/programs.ts';
import { canonicalBytes, digestOf, sameBytes } from '../../../../interop/agreement/canonical.ts';
import { checkWords } from '../../../../interop/agreement/check-words.ts';
import type { PrintedState } from '../../../../interop/agreement/print-facts.ts';
import type { AgreementSection, AgreementText } from '../../../../interop/agreement/text.ts';
import { agreementPdf } from './pdf.ts';
import { readPdf } from './read-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'agreement-'));
after(() => rmSync(folder, { recursive: true }));
const out: PrintedState = { word: 'out for signing', since: null, because: null };
const at = new Date('2026-11-22T09:30:00Z');

function printedTo(name: string, text: AgreementText, state = out, signed = signatures): string {
  const file = join(folder, name);
  writeFileSync(file, agreementPdf(canonicalBytes(text), signed, state, at));
  return file;
}
const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

test('it is an accessible PDF without a fault', (t) => {
  const file = printedTo('whole.pdf', everyday);
  const checked = ran('qpdf', '--check', file);
  if (!checked) return t.skip(couldNot('qpdf', 'qpdf'));
  assert.equal(checked.code, 0, checked.said);
  const about = ran('pdfinfo', file);
  if (!about) return t.skip(couldNot('pdfinfo', 'poppler-utils'));
  assert.match(about.said, /Tagged: +yes/);
  assert.match(about.said, /Title: +How we work together at Larkmere/);
  assert.match(about.said, /Pages: +6/);
});

test('every page has the tagline, the version, its number, and that it is made up', (t) => {
  const pages = pagesOf(printedTo('pages.pdf', everyday));
  if (!pages) return t.skip(couldNot('pdftotext', 'poppler-utils'));
  assert.equal(pages.length, 6);
  for (const [i, page] of pages.entries()) {
    assert.match(page, /Working together so that nobody is lost between us\./);
    assert.match(page, /Version 3 of How we work together at Larkmere/);
    assert.match(page, new RegExp(`Page ${i + 1} of 6`));
    assert.match(page, /Made up\. No part of this is about a real place or a real person\./);
  }
  const real = pagesOf(printedTo('real.pdf', { ...everyday, fictional: false }));
  assert.doesNotMatch(real?.join() ?? '', /Made up/);
});

/** Every text in a value that a reader should find on paper. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

test('every word of the agreement is on the paper, and its signatures, check words and digest', async () => {
  const bytes = canonicalBytes(everyday);
  const pdf = agreementPdf(bytes, signatures, out, at);
  const read = await readPdf(pdf);
  assert.ok(read);
  const words = (await read.pages()).flat().join(' ');
  await read.close();
  const codes =
    /^(\d{4}-\d\d-\d\d|common-thread\/.*|words|vision|commitments|services|said|review|promised|held open)$/;
  const marks = /^(resident|health|officer|manager|family|commissioner|facilitator)$/;
  for (const text of textsOf(everyday).filter((one) => !codes.test(one) && !marks.test(one)))
    assert.ok(words.includes(text), text);
  for (const said of ['Held open on purpose', 'No day set.', 'By 3 April 2027.', 'Governor 4 October 2026, on screen'])
    assert.ok(words.includes(said), said);
  for (const said of ['Not signed yet', 'Nobody has checked the paper yet', 'Not in force yet: 2 of 4 have signed.'])
    assert.ok(words.includes(said), said);
  assert.ok(words.includes('On 28 March 2027. Everyone is asked once'));
  assert.ok(words.includes(checkWords(digestOf(bytes)).join(' ')));
  assert.ok(words.replaceAll(' ', '').includes(Buffer.from(digestOf(bytes)).toString('hex')));
  const attached = read.attached.get('agreement.json');
  assert.ok(attached && sameBytes(attached, bytes));
});

test('the same words, signatures and time give the same bytes, and another time gives others', () => {
  const bytes = canonicalBytes(everyday);
  const print = (when: Date) => agreementPdf(bytes, signatures, out, when);
  assert.ok(print(at).equals(print(at)));
  assert.ok(!print(at).equals(print(new Date(0))));
});

test('where nobody was asked it says "Not asked", and where it stands it says in a sentence', async () => {
  const unasked = everyday.parts.map((part) => ({
    ...part,
    sections: part.sections.map((one) => ({ ...one, said: [] })),
  }));
  const words = async (text: AgreementText, state: PrintedState) => {
    const read = await readPdf(agreementPdf(canonicalBytes(text), [], state, at));
    return (await read?.pages())?.flat().join(' ') ?? '';
  };
  const asked = 'Not asked. Service users, families and carers were not asked';
  assert.ok((await words({ ...everyday, parts: unasked }, out)).includes(asked));
  assert.ok((await words({ ...everyday, parts: [] }, out)).includes(asked));
  assert.ok(!(await words(everyday, out)).includes('Not asked'));
  const ended = { word: 'ended', since: '2027-01-05', because: 'The contract ran out.' } as const;
  assert.ok((await words(everyday, ended)).includes('Ended on 5 January 2027. The contract ran out.'));
  const inForce = { word: 'in force', since: '2026-10-14', because: null } as const;
  assert.ok((await words(everyday, inForce)).includes('In force since 14 October 2026. All 4 partners have signed.'));
});

const withSection = (heading: string, paragraphs: readonly string[]): AgreementText => {
  const section: AgreementSection = {
    ...{ number: '1', kind: 'words', heading, paragraphs: [...paragraphs], said: [] },
    clauses: [
      { number: '1.1', words: paragraphs.join(' '), keptBy: 'Us', dueOn: null, askedBy: [], stands: 'promised' },
    ],
  };
  return { ...everyday, parts: [{ place: null, sections: [section] }] };
};

test('Welsh, Arabic, Hebrew, Cyrillic, Greek, Hindi, Vietnamese and emoji are set in letters', (t) => {
  const lines = [
    'Tŷ a ŵyl i bawb',
    'نحن نعمل معا',
    'אנחנו עובדים יחד',
    'Мы работаем',
    'Μαζί',
    'साथ',
    'Tiếng Việt',
    'Yes 👍🏽',
  ];
  const pages = pagesOf(printedTo('letters.pdf', withSection('العمل معا 1', lines)));
  if (!pages) return t.skip(couldNot('pdftotext', 'poppler-utils'));
  const words = flat(pages.join(' '));
  assert.doesNotMatch(words, /U\+|We have no letters/);
  for (const word of ['Tŷ a ŵyl', 'Мы работаем', 'Μαζί', '👍', 'Tiế']) assert.ok(words.includes(word), word);
});

test('a letter that no font has stands as its number, and the paper says so', async () => {
  const bytes = canonicalBytes(withSection('中文', ['一 and \u0007 and \ufeff', 'x'.repeat(500)]));
  const read = await readPdf(agreementPdf(bytes, [], out, at));
  const words = (await read?.pages())?.flat().join(' ') ?? '';
  assert.ok(words.includes('[U+4E2D][U+6587]'), words);
  assert.ok(words.includes('[U+4E00] and [U+0007]'));
  assert.ok(words.includes('We have no letters for some of the words.'));
  const attached = read?.attached.get('agreement.json');
  assert.ok(attached && sameBytes(attached, bytes));
});

test('a section of ten thousand words is set whole', async () => {
  const many = Array.from({ length: 10_000 }, (_, i) => `word${i}`);
  const read = await readPdf(agreementPdf(canonicalBytes(withSection('Long', [many.join(' ')])), [], out, at));
  const found = new Set((await read?.pages())?.flat());
  assert.deepEqual(
    many.filter((word) => !found.has(word)),
    [],
  );
});

test('any words at all can be printed', () => {
  fc.assert(
    fc.property(anyAgreement, (text) => {
      assert.match(agreementPdf(canonicalBytes(text), [], out, at).toString('latin1', 0, 5), /%PDF-/);
    }),
    { numRuns: 40 },
  );
});
