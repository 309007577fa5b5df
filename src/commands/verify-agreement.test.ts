import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { everyday, signatures } from '../../test/support/agreement-text.ts';
import { runCommand } from '../../test/support/command.ts';
import { revised, streamsOf } from '../../test/support/revised-pdf.ts';
import { canonicalBytes, digestOf } from '../interop/agreement/canonical.ts';
import { checkWords } from '../interop/agreement/check-words.ts';
import { agreementPdf } from '../wings/agreement/index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'verify-'));
after(() => rmSync(folder, { recursive: true }));
const bytes = canonicalBytes(everyday);
const out = { word: 'out for signing', since: null, because: null } as const;
const pdf = agreementPdf(bytes, signatures, out, new Date('2026-11-22T09:30:00Z'));

async function verified(name: string, content: Uint8Array | null): Promise<{ code: number | null; said: string }> {
  const file = path.join(folder, name);
  if (content) writeFileSync(file, content);
  // a data folder that cannot be one: the command must not look for a database
  const command = runCommand(['verify-agreement', file], { DATA_DIR: '/dev/null/no' });
  return { code: await command.code, said: command.said().replaceAll(folder, '') };
}

test('a paper as it was printed is called so, with what to compare', async () => {
  const { code, said } = await verified('ours.pdf', pdf);
  assert.equal(code, 0, said);
  assert.match(said, /^This is exactly the paper that Common Thread prints/);
  assert.match(said, /Made up\./);
  assert.match(said, /How we work together at Larkmere, version 3, of Larkmere Partnership/);
  assert.ok(said.includes(checkWords(digestOf(bytes)).join(' ')));
  assert.ok(said.includes(Buffer.from(digestOf(bytes)).toString('hex')));
  assert.match(said, /on 22 November 2026: Not in force yet: 2 of 4 have signed/);
  assert.match(said, /HMP Larkmere: 4 October 2026, on screen \(Governor\)/);
  assert.match(said, /Fenwick Council: Not signed yet\n/);
  assert.match(said, /a file alone cannot prove it\.\n$/);
});

test('a changed page is named in one plain sentence', async () => {
  const page = streamsOf(pdf).filter(({ data }) => data.includes(' Tf\n') && data.includes('BDC\n'))[1];
  assert.ok(page);
  const text = page.data.toString('latin1');
  const letter = text.search(/(?<=\\000\\00)[2-6]/);
  const other = Buffer.from(page.data);
  other.writeUInt8(other.readUInt8(letter) ^ 1, letter);
  const { code, said } = await verified('changed.pdf', revised(pdf, page, other));
  assert.equal(code, 1);
  assert.match(said, /^\/changed\.pdf: page 2 was changed after it was printed\. It says “.+” where .+ say “.+”\./);
  assert.equal(said.trim().split('\n').length, 1);
});

const wrongly: readonly (readonly [name: string, content: Uint8Array | null, sentence: RegExp])[] = [
  ['nothing.pdf', null, /cannot be read\. Name a PDF that is there\.\n$/],
  ['letter.pdf', Buffer.from('Dear all,'), /this is not a PDF\.\n$/],
  ['short.pdf', pdf.subarray(0, 2000), /broken or cut short/],
  [
    'hidden.pdf',
    Buffer.concat([pdf, Buffer.from(' ')]),
    /was changed after it was printed\. Its pages hold the same words/,
  ],
];
for (const [name, content, sentence] of wrongly)
  test(`${name} is answered with one plain sentence`, async () => {
    const { code, said } = await verified(name, content);
    assert.equal(code, 1);
    assert.match(said, sentence);
    assert.equal(said.trim().split('\n').length, 1);
  });

test('without a file it says how it is called', async () => {
  const command = runCommand(['verify-agreement'], {});
  assert.equal(await command.code, 2);
  assert.match(command.said(), /common-thread verify-agreement FILE\.pdf/);
});
