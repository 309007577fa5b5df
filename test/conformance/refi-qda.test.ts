// Codebooks and projects against the published schemas of REFI-QDA 1.5, read by xmllint, which shares no code with what wrote them.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { writeCodebook } from '../../src/interop/refi-qda/codebook.ts';
import { writeProject } from '../../src/interop/refi-qda/project.ts';
import { couldNot, ran } from '../support/programs.ts';
import { anyProject, codeList, largeProject } from '../support/qda-project.ts';

const skip = ran('xmllint', '--version') ? false : `REFI-QDA ${couldNot('xmllint', 'libxml2-utils')}`;
const schema = (name: string) => path.resolve(import.meta.dirname, `schemas/refi-qda-1.5/${name}.xsd`);

let folder: string;
before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'common-thread-refi-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** What xmllint has against any of them: one start of it for all. */
function wrongIn(kind: 'Codebook' | 'Project', documents: readonly string[]): string[] {
  const files = documents.map((document, nth) => {
    const file = path.join(folder, `${kind}-${nth}.xml`);
    writeFileSync(file, document);
    return file;
  });
  const { code, said } = ran('xmllint', '--nonet', '--noout', '--schema', schema(kind), ...files) ?? {
    code: -1,
    said: '',
  };
  const wrong = said.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
  assert.equal(code === 0, wrong.length === 0, said.slice(0, 2000));
  return wrong;
}
const projectText = (project: Parameters<typeof writeProject>[0]): string => {
  const written = writeProject(project);
  assert.ok(written.ok, JSON.stringify(written));
  return written.qde;
};

test('every codebook is valid by the standard', { skip }, () => {
  const documents = fc.sample(codeList(1), 150).map((codes) => {
    const written = writeCodebook(codes);
    assert.ok(written.ok, JSON.stringify(written));
    return written.text;
  });
  assert.deepEqual(wrongIn('Codebook', documents), []);
});

test('every project is valid by the standard, the empty one and a large one too', { skip }, () => {
  const documents = fc.sample(anyProject, 150).map(projectText);
  const empty = { name: '', about: '', codes: [], coders: [], sources: [], segments: [] };
  assert.deepEqual(wrongIn('Project', [...documents, projectText(empty), projectText(largeProject(1000))]), []);
});

test('the same check refuses a bad document', { skip }, () => {
  const good = projectText(largeProject(3));
  const bad = [
    good.replace('isCodable="true"', ''),
    good.replace(/guid="[^"]+"/, 'guid="7"'),
    good.replace('startPosition="', 'startPosition="about '),
    good.replace('creationDateTime="2', 'creationDateTime="yesterday 2'),
    good.replace('<CodeRef ', '<CodeRefs '),
    good.replace('urn:QDA-XML:project:1.0', 'urn:QDA-XML:codebook:1.0'),
  ];
  assert.deepEqual(wrongIn('Project', [good]), []);
  for (const one of bad) assert.notDeepEqual(wrongIn('Project', [one]), [], one.slice(0, 400));
  assert.notDeepEqual(wrongIn('Codebook', ['<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes/></CodeBook>']), []);
});
