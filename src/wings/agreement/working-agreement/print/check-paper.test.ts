import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyAgreement, everyday, signatures } from '../../../../../test/support/agreement-text.ts';
import { revised, type Stream, streamsOf } from '../../../../../test/support/revised-pdf.ts';
import { canonicalBytes, digestOf, sameBytes } from '../../../../interop/agreement/canonical.ts';
import type { PrintedState } from '../../../../interop/agreement/print-facts.ts';
import { checkPaper } from './check-paper.ts';
import { agreementPdf } from './pdf.ts';

const out: PrintedState = { word: 'out for signing', since: null, because: null };
const bytes = canonicalBytes(everyday);
const pdf = agreementPdf(bytes, signatures, out, new Date('2026-11-22T09:30:00Z'));
const streams = streamsOf(pdf);
const streamOf = (what: (stream: Stream) => boolean): Stream => {
  const found = streams.find(what);
  assert.ok(found, 'the paper has no such stream');
  return found;
};
const flipped = (data: Buffer, at: number, by = 1): Buffer =>
  Buffer.concat([data.subarray(0, at), Buffer.of((data[at] ?? 0) ^ by), data.subarray(at + 1)]);

test('a paper as it was printed is known, with its words, digest and signatures', async () => {
  const checked = await checkPaper(pdf);
  assert.ok(checked.is === 'as printed');
  assert.deepEqual(checked.text, everyday);
  assert.deepEqual(checked.facts.signatures, signatures);
  assert.ok(sameBytes(checked.digest, digestOf(bytes)));
});

test('one byte of the text of a page, put in as a revision, is found, and on which page', async () => {
  const pages = streams.filter(({ data }) => data.includes('BDC\n') && data.includes(' Tf\n'));
  assert.equal(pages.length, 6);
  for (const [i, page] of pages.entries()) {
    // the number of a letter in its font, as PDF writes it: another letter stands there afterwards
    const letter = page.data.toString('latin1').search(/(?<=\\000\\00)[2-6]/);
    const tampered = revised(pdf, page, flipped(page.data, letter));
    const checked = await checkPaper(tampered);
    assert.ok(checked.is === 'changed', JSON.stringify(checked));
    assert.ok(typeof checked.where === 'object', 'the changed word was not found');
    assert.equal(checked.where.page, i + 1);
    assert.notEqual(checked.where.says, checked.where.shouldSay);
  }
});

test('the attached words with one byte changed are refused, and so are the signatures', async () => {
  const words = streamOf(({ data }) => sameBytes(data, bytes));
  const at = words.data.indexOf('nobody is lost');
  const changed = await checkPaper(revised(pdf, words, flipped(words.data, at)));
  assert.equal(changed.is, 'changed');
  const broken = await checkPaper(revised(pdf, words, flipped(words.data, 0)));
  assert.deepEqual(broken, { is: 'words spoilt', because: 'not JSON' });
  const print = streamOf(({ data }) => data.includes('common-thread/agreement-print/1'));
  const another = Buffer.from(print.data.toString().replace('Governor', 'Minister'));
  const signed = await checkPaper(revised(pdf, print, another));
  assert.ok(signed.is === 'changed' && typeof signed.where === 'object');
  assert.match(signed.where.shouldSay, /Minister/);
  assert.deepEqual(await checkPaper(revised(pdf, print, flipped(print.data, 1))), { is: 'print spoilt' });
});

test('a letter drawn as another is not called clean, though every word reads the same', async () => {
  const font = streamOf(({ dictionary, data }) => !dictionary.includes('/Type') && data.includes('glyf'));
  const checked = await checkPaper(revised(pdf, font, flipped(font.data, font.data.length - 40)));
  assert.deepEqual(checked, { is: 'changed', where: 'nothing that can be read', otherVersion: null });
});

test('a paper printed by another version is not called clean, but says by which', async () => {
  const print = streamOf(({ data }) => data.includes('common-thread/agreement-print/1'));
  const older = Buffer.from(print.data.toString().replace(/"printedBy":"[^"]+"/, '"printedBy":"0.0.1"'));
  const checked = await checkPaper(revised(pdf, print, older));
  assert.deepEqual(checked, { is: 'changed', where: 'nothing that can be read', otherVersion: '0.0.1' });
});

test('a file cut short, another PDF, and what is no PDF are told apart', async () => {
  assert.equal((await checkPaper(pdf.subarray(0, 300))).is, 'broken');
  assert.equal((await checkPaper(Buffer.from('%PDF-1.7\nnothing'))).is, 'broken');
  assert.equal((await checkPaper(Buffer.from('Dear all'))).is, 'not a PDF');
  assert.equal((await checkPaper(Buffer.alloc(0))).is, 'not a PDF');
  assert.equal((await checkPaper(Buffer.alloc(50_000_001))).is, 'too large');
  const words = streamOf(({ data }) => sameBytes(data, bytes));
  assert.deepEqual(await checkPaper(revised(pdf, words, Buffer.from('{}'))), {
    ...{ is: 'words spoilt', because: 'not an agreement' },
  });
});

test('a byte changed anywhere in the file, or cut off, or put at its end, is found', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(pdf.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      assert.notEqual((await checkPaper(flipped(pdf, at, by))).is, 'as printed');
    }),
    { numRuns: 60 },
  );
  assert.notEqual((await checkPaper(pdf.subarray(0, -1))).is, 'as printed');
  assert.notEqual((await checkPaper(Buffer.concat([pdf, Buffer.from('\n')]))).is, 'as printed');
});

test('whatever the words are and whoever signed, a paper of ours is as it was printed', async () => {
  const odd = { ...signatures[0], partner: 'Tw\u0302r', signedAs: '\ud800 \u0007 中', signedOn: 'soon', more: 1 };
  const who = [{ how: null, unchecked: false, ...odd }];
  await fc.assert(
    fc.asyncProperty(
      anyAgreement,
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
      async (text, at) => {
        const state = { word: 'ended', since: 'then', because: text.title } as const;
        const checked = await checkPaper(agreementPdf(canonicalBytes(text), who, state, at));
        assert.equal(checked.is, 'as printed', JSON.stringify(checked));
      },
    ),
    { numRuns: 25 },
  );
});
