import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { removeWhenStopped, temporaryFolder } from '../../test/support/cluster.ts';
import { joinCluster } from '../db/cluster.ts';
import { headings } from '../wings/evidence/index.ts';

// The real command, in a process of its own, on an example of its own.
const launcher = path.join(import.meta.dirname, '..', '..', 'bin', 'common-thread');
const dataDir = temporaryFolder();
const papers = mkdtempSync(path.join(tmpdir(), 'common-thread-papers-'));
const pdf = path.join(papers, 'cs19.pdf');
after(() => {
  removeWhenStopped(dataDir);
  rmSync(papers, { recursive: true });
});

interface Ended {
  readonly code: number;
  readonly said: string;
  readonly wrong: string;
}
async function run(...args: string[]): Promise<Ended> {
  const { PATH = '', HOME = '', COMMON_THREAD_TEST_PG = '' } = process.env;
  const env = { PATH, HOME, COMMON_THREAD_TEST_PG, DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
  try {
    const { stdout, stderr } = await promisify(execFile)(launcher, [...args, '--example'], { env });
    return { code: 0, said: stdout, wrong: stderr };
  } catch (error) {
    // execFile adds what the process said to the error
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: stdout, wrong: stderr };
  }
}
const dorchester = ['report', 'case-study', '--engagement', 'dorchester-healthcare-partnership'];

test('with nothing running, it writes the Dorchester case study as a tagged PDF', async () => {
  const made = await run(...dorchester, '--pdf', pdf);
  assert.equal(made.code, 0, made.wrong);
  const bytes = readFileSync(pdf).toString('latin1');
  assert.match(bytes, /^%PDF-/);
  assert.match(bytes, /\/StructTreeRoot/);
  assert.match(bytes, /\/Alt/);
});

test('the words of the PDF are those of the case study', (t) => {
  const read = spawnSync('pdftotext', [pdf, '-'], { encoding: 'utf8' });
  if (read.error) return t.skip('pdftotext is not on this machine');
  for (const heading of headings) assert.match(read.stdout, new RegExp(heading));
  assert.match(read.stdout, /By Peter Garrett and Jane Ball[\s\S]*Page 1 of/);
});

test('while the cluster is in use it joins it, and without a file it prints the lines', async () => {
  const inUse = await joinCluster({ dataDir: path.join(dataDir, 'example') });
  try {
    const { code, said, wrong } = await run(...dorchester);
    assert.equal(code, 0, wrong);
    const found = said.split('\n').filter((line) => headings.some((heading) => heading === line));
    assert.deepEqual(found, [...headings]);
    assert.match(said, /^CS19: HMP Dorchester Healthcare Partnership/);
    assert.match(said, /4\.1 The Dorchester Healthcare Partnership was agreed at a strategic level/);
  } finally {
    await inUse.close();
  }
});

test('a made-up partnership says so in its report', async () => {
  const { said } = await run('report', 'case-study', '--engagement', 'officers-and-nurses');
  assert.match(said, /Made up\. No part of this is about a real place or a real person\./);
});

test('every kind of report is printed by its slug, from the record or as it was issued, and written as a Word file', async () => {
  const docx = path.join(papers, 'leaflet.docx');
  const leaflet = ['report', 'leaflet', '--report', 'officers-and-nurses-leaflet'];
  const made = await run(...leaflet, '--docx', docx, '--issue', '1');
  assert.equal(made.code, 0, made.wrong);
  assert.equal(readFileSync(docx).subarray(0, 2).toString('latin1'), 'PK');
  assert.match((await run(...leaflet)).said, /^LK1: Dialogues between officers and nurses/);
  const funder = await run('report', 'funder-report', '--report', 'spring-2026-for-the-funder', '--issue', '1');
  assert.match(funder.said, /Crisis call-outs: /);
  assert.match((await run('report', 'poster', '--report', 'you-said-we-did')).said, /You said, we did/);
});

test('it lists engagements, sessions and reports by their names', async () => {
  const engagements = await run('list', 'engagements');
  assert.match(
    engagements.said,
    /^dorchester-healthcare-partnership\tdorchester-healthcare-partnership\tHMP Dorchester/m,
  );
  assert.match((await run('list', 'sessions')).said, /\toff-site-session\tThe off-site session/);
  const reports = await run('list', 'reports', '--partnership', 'dorchester-healthcare-partnership');
  assert.equal(reports.said, 'dorchester-healthcare-partnership\tcs19\tHMP Dorchester Healthcare Partnership\n');
});

const wrongly: readonly (readonly [why: string, args: readonly string[], code: number, sentence: RegExp])[] = [
  ['no engagement is named', ['report', 'case-study'], 2, /--engagement/],
  ['no kind is named', ['report', 'novel', '--report', 'x'], 2, /KIND is case-study, leaflet/],
  [
    'an issue was withdrawn',
    ['report', 'case-study', '--report', 'officers-and-nurses-case-study', '--issue', '1'],
    ...([1, /There is no case study .* with an issue 1 that stands/] as const),
  ],
  ['there is no such engagement', ['report', 'case-study', '--engagement', 'x'], 1, /There is no engagement "x"/],
  ['there is no such partnership', [...dorchester, '--partnership', 'x'], 1, /There is no partnership "x"/],
  ['the file cannot be written', [...dorchester, '--pdf', '/nowhere/at/all.pdf'], 1, /cannot be written/],
  ['nobody knows such a list', ['list', 'prisoners'], 2, /engagements, sessions or reports/],
];
for (const [why, args, code, sentence] of wrongly)
  test(`it says in one sentence that ${why}`, async () => {
    const ended = await run(...args);
    assert.equal(ended.code, code);
    assert.match(ended.wrong, sentence);
  });
