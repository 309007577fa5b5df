// Files that were made to harm, or came to harm: each is refused in a plain sentence, and nothing grows beyond its bound.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { constants, crc32, createDeflateRaw, deflateRawSync, deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { readCodebook } from './codebook.ts';
import { packageBounds, readPackage } from './package.ts';

const [a, b, c] = ['1', '2', '3'].map((n) => `00000000-0000-7000-8000-00000000000${n}`);
const qde = (inside: string, attributes = '') =>
  `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="P" ${attributes}>${inside}</Project>`;
const qdc = (inside: string) => `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${inside}</Codes></CodeBook>`;
const code = (id: string | undefined, inside = '', name = 'Care') =>
  `<Code guid="${id}" name="${name}" isCodable="true">${inside}</Code>`;
const source = (inside: string, at = 'plainTextPath="internal://talk.txt"') =>
  `<Sources><TextSource guid="${b}" name="T" ${at}>${inside}</TextSource></Sources>`;
const mark = (from: number | string, to: number | string) =>
  `<PlainTextSelection guid="${c}" startPosition="${from}" endPosition="${to}"><Coding guid="${c}"><CodeRef targetGUID="${a}"/></Coding></PlainTextSelection>`;
const oneCode = `<CodeBook><Codes>${code(a)}</Codes></CodeBook>`;
const zip = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
    ),
  );
const withText = (project: string) => zip({ 'project.qde': project, 'Sources/talk.txt': 'Nobody asked.' });

const refusedBy = async (bytes: Uint8Array): Promise<string> => {
  const read = await readPackage(bytes);
  assert.equal(read.ok, false, 'it was taken');
  return read.ok ? '' : read.because;
};
const codebookRefused = (text: string): string => {
  const read = readCodebook(strToU8(text));
  return read.ok ? 'it was taken' : read.because;
};

test('the good file that the bad ones are made of is taken', async () => {
  const read = await readPackage(withText(qde(oneCode + source(mark(0, 13)))));
  assert.ok(read.ok, JSON.stringify(read));
  assert.deepEqual(read.project.segments.length, 1);
});

test('names that lead out of the file are refused, whether the zip has them or the project', async () => {
  const good = qde(oneCode);
  for (const name of [
    '../evil.txt',
    'Sources/../../evil.txt',
    '/etc/passwd',
    'C:/evil.txt',
    'Sources\\evil.txt',
    './x',
    'a/./b',
  ])
    assert.match(await refusedBy(zip({ 'project.qde': good, [name]: 'x' })), /outside of its own folder/, name);
  for (const path of [
    'internal://../secret.txt',
    'internal:///etc/passwd',
    '..\\secret.txt',
    'C:\\secret.txt',
    'internal://a/../b',
  ])
    assert.match(
      await refusedBy(withText(qde(oneCode + source('', `plainTextPath="${path}"`)))),
      /outside of itself/,
      path,
    );
});

test('links, passwords and two things of one name are refused', async () => {
  const text = strToU8(qde(oneCode));
  const linked = zipSync({
    'project.qde': text,
    'Sources/x.txt': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }],
  });
  assert.match(await refusedBy(linked), /a link to somewhere else/);
  assert.match(
    await refusedBy(zip({ 'project.qde': text, 'Sources/x.txt': 'x', 'sources/X.txt': 'y' })),
    /the same name/,
  );
  const locked = zip({ 'project.qde': text });
  for (const [signature, at] of [
    ['PK\u0001\u0002', 8],
    ['PK\u0003\u0004', 6],
  ] as const) {
    const from = Buffer.from(locked).indexOf(signature, 0, 'latin1');
    locked[from + at] = (locked[from + at] ?? 0) | 1;
  }
  assert.match(await refusedBy(locked), /locked with a password/);
});

/** A zip with one thing in it, which says of itself whatever is wanted. */
function handMade(name: string, packed: Uint8Array, says: { size: bigint; crc?: number }): Uint8Array {
  const large = says.size > 0xfffffffen;
  const extra = Buffer.alloc(large ? 12 : 0);
  if (large) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(says.size, 4);
  }
  const size = large ? 0xffffffff : Number(says.size);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(says.crc ?? 0, 16);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(size, 24);
  central.writeUInt16LE(name.length, 28);
  central.writeUInt16LE(extra.length, 30);
  const before = Buffer.concat([local, Buffer.from(name), packed]);
  const list = Buffer.concat([central, Buffer.from(name), extra]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(before.length, 16);
  return Buffer.concat([before, list, end]);
}

/** Ten gigabytes of nothing in ten megabytes: one packed block of it, a thousand times. */
async function tenGigabytes(): Promise<Buffer> {
  const block = await new Promise<Buffer>((resolve, reject) => {
    const packer = createDeflateRaw({ level: 9 });
    const parts: Buffer[] = [];
    packer.on('data', (part) => parts.push(part)).on('error', reject);
    packer.write(Buffer.alloc(10_000_000));
    packer.flush(constants.Z_FULL_FLUSH, () => resolve(Buffer.concat(parts)));
  });
  return Buffer.concat([...Array.from({ length: 1000 }, () => block), deflateRawSync(Buffer.alloc(0))]);
}

test('ten gigabytes in ten megabytes are refused and never unpacked beyond the bound, whatever the zip says of their size', async (t) => {
  const packed = await tenGigabytes();
  assert.ok(packed.length < 12_000_000, `${packed.length}`);
  const before = process.memoryUsage().rss;
  const started = performance.now();
  for (const size of [10_000_000_000n, 1000n, BigInt(packageBounds.unpacked - 1)])
    for (const name of ['project.qde', 'Sources/talk.txt'])
      assert.match(
        await refusedBy(handMade(name, packed, { size })),
        /larger than we can take|broken/,
        `${size} ${name}`,
      );
  const grown = (process.memoryUsage().rss - before) / 1024 / 1024;
  const took = performance.now() - started;
  assert.ok(grown < 250, `it took ${Math.round(grown)} MB`);
  t.diagnostic(`six bombs: ${Math.round(took)} ms, ${Math.round(grown)} MB more`);
});

test('a zip that is cut off, changed in one letter or no zip at all is refused', async () => {
  const good = withText(qde(oneCode));
  assert.match(await refusedBy(good.subarray(0, good.length - 30)), /broken/);
  assert.match(await refusedBy(good.subarray(0, 40)), /broken/);
  assert.match(await refusedBy(strToU8('%PDF-1.7')), /not a project of REFI-QDA/);
  assert.match(await refusedBy(deflateSync('x')), /not a project of REFI-QDA/);
  assert.match(await refusedBy(new Uint8Array()), /not a project of REFI-QDA/);
  const text = qde(oneCode);
  const wrong = handMade('project.qde', deflateRawSync(text), { size: BigInt(text.length), crc: crc32(text) ^ 1 });
  assert.match(await refusedBy(wrong), /broken/);
  assert.match(await refusedBy(zip({ 'Sources/talk.txt': 'Nobody asked.' })), /no project\.qde/);
  assert.match(await refusedBy(zip({ 'project.qde': Uint8Array.of(0x3c, 0xff, 0x3e) })), /not written in UTF-8/);
});

test('a document type is never opened: no billion laughs, and no file of this server', async () => {
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
  const doctypes = [
    `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`,
    '<!DOCTYPE x [<!ENTITY own SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">',
  ];
  for (const doctype of doctypes) {
    const inside = code(a, '<Description>&l9;&own;</Description>');
    assert.match(
      codebookRefused(`<?xml version="1.0"?>\n<!-- x -->${doctype}${qdc(inside)}`),
      /declares a document type/,
    );
    const project = qde(oneCode).replace('?>', `?>${doctype}`);
    assert.match(await refusedBy(zip({ 'project.qde': project })), /declares a document type/);
  }
  assert.match(codebookRefused(qdc(code(a, '<Description>&own;</Description>'))), /broken/);
});

test('XML that is not whole, or stands in itself without an end, is refused', () => {
  assert.match(codebookRefused(qdc(code(a)).slice(0, -4)), /broken/);
  assert.match(codebookRefused('<a><b></a></b>'), /broken/);
  assert.match(codebookRefused(''), /broken|nothing/);
  assert.match(codebookRefused('<p:CodeBook/>'), /broken/);
  assert.match(codebookRefused(`${'<x>'.repeat(200_000)}`), /deep/);
  assert.match(codebookRefused(qde(oneCode)), /not a codebook/);
});

test('places beyond the text, backwards or no numbers are refused', async () => {
  for (const [from, to] of [
    [0, 14],
    [13, 14],
    [5, 4],
    [-1, 3],
    ['a', 3],
    ['1e3', 3],
    [0, 99999999999],
  ] as const)
    assert.match(await refusedBy(withText(qde(oneCode + source(mark(from, to))))), /outside its text/, `${from} ${to}`);
});

test('two things with one GUID, one that stands in itself, and what has no GUID or no name are refused', async () => {
  assert.match(codebookRefused(qdc(code(a) + code(`{${a}}`))), /same GUID/);
  assert.match(codebookRefused(qdc(code(a, code(b, code(a))))), /same GUID/, 'a circle');
  assert.match(codebookRefused(qdc(code('7'))), /no GUID/);
  assert.match(codebookRefused(qdc(code(a, '', ' '))), /no name/);
  const twice = `<Users><User guid="${a}" name="x"/><User guid="${a}" name="y"/></Users>`;
  assert.match(await refusedBy(withText(qde(twice))), /same GUID/);
  const sources = source('').replace(
    '</Sources>',
    `<TextSource guid="${b}"><PlainTextContent/></TextSource></Sources>`,
  );
  assert.match(await refusedBy(withText(qde(oneCode + sources))), /same GUID/);
  assert.match(await refusedBy(zip({ 'project.qde': qde(source('')) })), /is not in it/);
});

test('100,000 codes are more than people made, and are refused within the bound', (t) => {
  const many = Array.from({ length: 100_000 }, (_, n) =>
    code(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`),
  ).join('');
  const before = process.memoryUsage().rss;
  const started = performance.now();
  assert.match(codebookRefused(qdc(many)), /more codes than we take: 10,000 at most/);
  const [took, grown] = [performance.now() - started, (process.memoryUsage().rss - before) / 1024 / 1024];
  assert.ok(grown < 400, `it took ${Math.round(grown)} MB`);
  t.diagnostic(`100,000 codes: ${Math.round(took)} ms, ${Math.round(grown)} MB more`);
});
