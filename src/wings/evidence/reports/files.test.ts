// Every kind of report as a PDF and as a DOCX: what other programs find in the files.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pdfWords } from '../../../../test/support/pdf-words.ts';
import { couldNot, ran } from '../../../../test/support/programs.ts';
import { documentOf, exampleFacts, periodDocumentOf, somePut } from '../../../../test/support/report-documents.ts';
import { claimsOf, type ReportDocument, titlesOf } from './document.ts';
import { reportPdf } from './print-report/paper.ts';
import { reportDocx } from './word-report/docx.ts';

const folder = mkdtempSync(join(tmpdir(), 'reports-'));
after(() => rmSync(folder, { recursive: true }));
const now = new Date('2026-11-29T12:00:00Z');
const pageUrl = 'https://thread.example.org/partnerships/p/reports/r';

const documents: Readonly<Record<string, ReportDocument>> = {
  'case-study': documentOf['case study'](exampleFacts('dorchester', 'case study')),
  leaflet: documentOf.leaflet(exampleFacts('blakenhurst', 'leaflet')),
  'easy-read': documentOf['easy-read summary'](exampleFacts('larkmere', 'easy-read summary')),
  poster: periodDocumentOf.poster(somePut),
  'easy-read-of-a-time': periodDocumentOf['easy-read summary'](somePut),
  empty: periodDocumentOf.poster({ ...somePut, put: [] }),
};
const flat = (words: string): string => words.replaceAll(/[\u00ad\s]+/g, ' ');
const bare = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
/** Everything that a reader is told, whichever file it is in. */
const wordsOf = (document: ReportDocument): string[] => [
  titlesOf(document).title,
  ...titlesOf(document).below,
  ...document.notes,
  ...(document.rights === null ? [] : [document.rights]),
  ...document.related,
  ...document.parts.map(({ heading }) => heading),
  ...claimsOf(document).flatMap(({ words, quoted }) => [words, ...(quoted ? [quoted.attribution] : [])]),
];

for (const [name, document] of Object.entries(documents))
  test(`${name}: the PDF is whole, tagged for PDF/UA, in English, and every word is in it`, async () => {
    for (const large of [false, true]) {
      const pdf = reportPdf(document, { pageUrl, large }, now);
      const raw = pdf.toString('latin1');
      assert.match(raw, /\/StructTreeRoot/);
      assert.match(raw, /\/Lang ?\(en-GB\)/);
      assert.match(raw, /pdfuaid/);
      const { words, about } = await pdfWords(pdf);
      const read = bare(words);
      for (const one of wordsOf(document)) assert.ok(read.includes(bare(one)), `${one}, in: ${words}`);
      assert.ok(flat(about).includes(flat(titlesOf(document).title).slice(0, 20)), about);
      const file = join(folder, `${name}${large ? '-large' : ''}.pdf`);
      writeFileSync(file, pdf);
    }
  });

test('qpdf finds no fault in any of them', (t) => {
  for (const name of Object.keys(documents))
    for (const file of [`${name}.pdf`, `${name}-large.pdf`]) {
      const checked = ran('qpdf', '--check', join(folder, file));
      if (!checked) return t.skip(couldNot('qpdf', 'qpdf'));
      assert.equal(checked.code, 0, `${file}: ${checked.said}`);
    }
});

test('a leaflet is one sheet of two sides, folded, and a poster of a few lines is one sheet', async () => {
  const pages = async (name: string) => (await pdfWords(readFileSync(join(folder, `${name}.pdf`)))).pages;
  assert.deepEqual([await pages('leaflet'), await pages('poster')], [2, 1]);
});

test('an easy-read summary keeps its pictures in large print, and has larger letters', async () => {
  const [ordinary, large] = await Promise.all(
    ['easy-read', 'easy-read-large'].map((name) => pdfWords(readFileSync(join(folder, `${name}.pdf`)))),
  );
  assert.ok(ordinary && large);
  assert.ok(large.pages > ordinary.pages);
  assert.doesNotMatch(large.words, /Each line has a number/, 'as every other report in large print says');
});

test('what somebody said and what was done about it stand on one page of easy read', async () => {
  const [first] = somePut.put;
  assert.ok(first);
  const put = Array.from({ length: 14 }, (_, i) => ({
    ...first,
    item: { id: `i${i}`, words: `Thing ${i}` },
    change: null,
  }));
  const made = periodDocumentOf['easy-read summary']({ ...somePut, put });
  const { words, pages } = await pdfWords(reportPdf(made, { pageUrl }, now));
  assert.ok(pages > 1);
  // nothing of the foot of a page stands between them
  assert.equal(words.match(/You said: Thing \d+\. It is done/g)?.length, put.length, words);
});

test('a leaflet of more than one sheet can hold goes on over plain pages, and leaves nothing out', async () => {
  const facts = exampleFacts('blakenhurst', 'leaflet');
  const [first] = facts.passages;
  assert.ok(first);
  const long = Array.from({ length: 60 }, (_, i) => ({
    ...first,
    id: `p${i}`,
    part: 'outcome',
    words: `Outcome ${i} ${'of many words '.repeat(9)}`,
  }));
  const made = documentOf.leaflet({ ...facts, passages: [...facts.passages, ...long] });
  const { words, pages } = await pdfWords(reportPdf(made, { pageUrl }, now));
  assert.ok(pages > 2);
  for (const one of wordsOf(made)) assert.ok(bare(words).includes(bare(one)), one);
});

const headingsIn = (html: string): string[] =>
  [...html.matchAll(/<h[1-6][^>]*>([\s\S]*?)<\/h[1-6]>/g)].map(([, inside]) =>
    flat(
      (inside ?? '')
        .replaceAll(/<[^>]+>/g, '')
        .replaceAll('&ldquo;', '“')
        .replaceAll('&rdquo;', '”')
        .replaceAll('&rsquo;', '’'),
    ).trim(),
  );

test('LibreOffice opens every DOCX and keeps its headings in their order, and every word', async (t) => {
  const files = await Promise.all(
    Object.entries(documents).map(async ([name, document]) => {
      const file = join(folder, `${name}.docx`);
      writeFileSync(file, await reportDocx(document));
      return file;
    }),
  );
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
  const office = (to: string) =>
    ran('soffice', '--headless', profile, '--convert-to', to, '--outdir', folder, ...files);
  if (!office('html:HTML (StarWriter):UTF8')) return t.skip(couldNot('soffice', 'libreoffice-writer-nogui'));
  for (const [name, document] of Object.entries(documents)) {
    const html = readFileSync(join(folder, `${name}.html`), 'utf8');
    const wanted = [
      titlesOf(document).title,
      ...document.parts.flatMap(({ heading, groups }) => [
        heading,
        ...groups.flatMap(({ title, claims }) =>
          title === null || claims.some(({ picture }) => picture) ? [] : [title],
        ),
      ]),
      ...(document.related.length > 0 ? ['Related cases'] : []),
    ];
    assert.deepEqual(headingsIn(html).map(bare), wanted.map(bare), name);
    const read = bare(html.replaceAll(/<[^>]+>/g, '').replaceAll(/&[a-z]+;/g, ''));
    for (const one of wordsOf(document)) assert.ok(read.includes(bare(one)), `${name}: ${one}`);
    assert.match(html, /<html lang="en-GB">|lang="en-GB"/, name);
  }
});

test('a DOCX says its title, its language and what each picture shows, and its tables have a header row', async (t) => {
  const file = join(folder, 'easy-read.docx');
  writeFileSync(file, await reportDocx(documents['easy-read'] ?? assert.fail()));
  const part = (name: string) => ran('unzip', '-p', file, name);
  const body = part('word/document.xml');
  if (!body) return t.skip(couldNot('unzip', 'unzip'));
  assert.match(part('docProps/core.xml')?.said ?? '', /<dc:title>Officers and nurses talk<\/dc:title>/);
  assert.match(part('word/styles.xml')?.said ?? '', /w:lang [^>]*w:val="en-GB"/);
  const pictures = body.said.match(/<wp:docPr [^>]*>/g) ?? [];
  assert.ok(pictures.length > 20);
  for (const picture of pictures) assert.match(picture, /descr="Picture: [a-z ]+"/);
  const tables = body.said.match(/<w:tbl>/g)?.length ?? 0;
  assert.equal(body.said.match(/<w:tblHeader\/>/g)?.length, tables);
});

test('what was kept as JSON gives the same PDF, letter for letter, and the same lines', async () => {
  for (const document of Object.values(documents)) {
    // as an issue keeps it
    const kept = JSON.parse(JSON.stringify(document)) as ReportDocument;
    assert.deepEqual(reportPdf(kept, { pageUrl }, now), reportPdf(document, { pageUrl }, now));
  }
});
