import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { anyAgreement, everyday, signatures } from '../../../../../test/support/agreement-text.ts';
import { couldNot, pagesOf, ran } from '../../../../../test/support/programs.ts';
import { canonicalBytes } from '../../../../interop/agreement/canonical.ts';
import type { PrintedState } from '../../../../interop/agreement/print-facts.ts';
import type { AgreementText } from '../../../../interop/agreement/text.ts';
import { agreementDocx } from './docx.ts';
import { agreementPaper } from './paper.ts';

const folder = mkdtempSync(join(tmpdir(), 'agreement-'));
after(() => rmSync(folder, { recursive: true }));
const out: PrintedState = { word: 'out for signing', since: null, because: null };

/** The pages as LibreOffice sets them; undefined where it or pdftotext is missing. */
async function opened(name: string, text: AgreementText): Promise<string[] | undefined> {
  const file = join(folder, `${name}.docx`);
  writeFileSync(file, await agreementDocx(canonicalBytes(text), signatures, out));
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
  const converted = ran('soffice', '--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file);
  if (!converted) return undefined;
  assert.match(converted.said, /convert .* as a Writer document|convert .* -> /);
  return pagesOf(join(folder, `${name}.pdf`));
}
const missing = couldNot('soffice or pdftotext', 'libreoffice-writer-nogui poppler-utils');
const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

/** Every text that the paper shows. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

test('LibreOffice opens it and shows every word', async (t) => {
  const pages = await opened('whole', everyday);
  if (!pages) return t.skip(missing);
  const words = flat(pages.join(' '));
  // signature rows and the foot stand in columns, whose lines the reader of a page takes turns between
  const single = new Set(words.split(' '));
  const paper = agreementPaper({ text: everyday, bytes: canonicalBytes(everyday), signatures, state: out });
  const marks = /^(resident|health|officer|manager|family|commissioner|facilitator)$/;
  // a file of words has no thread in its margin, and this one has partners who sign it
  const absent = [paper.knots, paper.signing.nobody];
  for (const text of textsOf(paper).filter((one) => !marks.test(one) && !absent.includes(one)))
    for (const word of flat(text).split(' '))
      assert.ok(single.has(word) || words.includes(word), `${word} of: ${text}`);
  assert.ok(words.includes('Each person has a named worker in the community within 2 working days of release.'));
});

test('the mark of a view stays on the line of its name', async (t) => {
  const many: AgreementText = {
    ...everyday,
    parts: everyday.parts.map((part) => ({
      ...part,
      sections: part.sections.map((section) => ({
        ...section,
        clauses: section.clauses.slice(0, 1).flatMap((clause) =>
          Array.from({ length: 60 }, (_, i) => ({
            ...{ ...clause, keptBy: 'k'.repeat(i + 1) },
            askedBy: [{ name: 'Nurses', mark: 'health' }],
          })),
        ),
      })),
    })),
  };
  const pages = await opened('marks', many);
  if (!pages) return t.skip(missing);
  const lines = pages.join('\n').split('\n');
  assert.ok(lines.some((line) => /■\s*Nurses/.test(line)));
  assert.deepEqual(
    lines.filter((line) => /■\s*$/.test(line)),
    [],
  );
});

test('every page of it has the tagline, the version, its number, and that it is made up', async (t) => {
  const pages = await opened('feet', everyday);
  if (!pages) return t.skip(missing);
  for (const [i, page] of pages.entries()) {
    assert.match(page, /Working together so that nobody is lost between us\./);
    assert.match(page, /Version 3 of How we work together at Larkmere/);
    assert.match(page, new RegExp(`Page ${i + 1} of ${pages.length}`));
    assert.match(page, /Made up\./);
  }
});

test('it has real headings, says that it is in English, and heads its table', async (t) => {
  const file = join(folder, 'inside.docx');
  writeFileSync(file, await agreementDocx(canonicalBytes(everyday), signatures, out));
  const inside = ran('unzip', '-p', file, 'word/document.xml', 'word/styles.xml')?.said;
  if (inside === undefined) return t.skip(couldNot('unzip', 'unzip'));
  assert.match(inside, /<w:pStyle w:val="Heading1"\/>/);
  assert.match(inside, /<w:pStyle w:val="Heading3"\/>/);
  assert.match(inside, /<w:lang w:val="en-GB"/);
  assert.match(inside, /<w:tblHeader/);
});

test('right-to-left words, emoji, and characters that XML may not hold are opened too', async (t) => {
  const section = {
    ...{ number: '1', kind: 'words' as const, heading: 'العمل معا', clauses: [], said: [] },
    paragraphs: ['نحن نعمل معا', 'Tŷ 👍🏽 <&> "', 'bell \u0007 \ufffe end', 'one\ntwo'],
  };
  const pages = await opened('odd', { ...everyday, parts: [{ place: null, sections: [section] }] });
  if (!pages) return t.skip(missing);
  const words = flat(pages.join(' '));
  for (const word of ['Tŷ', '<&>', 'bell [U+0007] [U+FFFE] end', 'one two', 'Each such letter stands here'])
    assert.ok(words.includes(word), word);
});

test('any words at all can be written', async () => {
  await fc.assert(
    fc.asyncProperty(anyAgreement, async (text) => {
      assert.equal((await agreementDocx(canonicalBytes(text), [], out)).toString('latin1', 0, 2), 'PK');
    }),
    { numRuns: 25 },
  );
});
