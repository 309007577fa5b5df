// Files in the shapes that other programs write. They were made here, after published descriptions and what people say of the programs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readCodebook } from './codebook.ts';
import { leftOutWords } from './left-out.ts';
import { readPackage } from './package.ts';

const guid = (n: number) => `A0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const id = (n: number) => guid(n).toLowerCase();
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const read = async (files: Record<string, string | Uint8Array>) => {
  const entries = Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]);
  const outcome = await readPackage(zipSync(Object.fromEntries(entries)));
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome;
};

test('a codebook as NVivo writes it: a mark at its beginning, colours, GUIDs in braces and large letters, sets', () => {
  const written = `\uFEFF<?xml version="1.0" encoding="utf-8"?>\r
<CodeBook xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" origin="NVivo 14"
  xsi:schemaLocation="urn:QDA-XML:codebook:1.0 Codebook.xsd" xmlns="urn:QDA-XML:codebook:1.0">\r
  <Codes>\r
    <Code color="#FF0000" isCodable="true" name="Waiting" guid="{${guid(1)}}">\r
      <Description>Hours &amp; days,\r\nunexplained</Description>\r
      <Code guid="${guid(2)}" name="At the hatch" isCodable="1" />\r
    </Code>\r
    <Code guid="${guid(3)}" isCodable="false" name="What helps" color="#0F0"/>\r
  </Codes>\r
  <Sets><Set guid="${guid(9)}" name="First look"><MemberCode guid="${guid(1)}"/></Set></Sets>\r
</CodeBook>`;
  for (const bytes of [strToU8(written), utf16(written.slice(1).replace('utf-8', 'utf-16'))]) {
    const outcome = readCodebook(bytes);
    assert.ok(outcome.ok, JSON.stringify(outcome));
    assert.deepEqual(
      outcome.codes.map(({ id: own, ...code }) => [own, Object.values(code)]),
      [
        [id(1), ['Waiting', 'Hours & days,\nunexplained', null, true, '#FF0000']],
        [id(2), ['At the hatch', '', id(1), true, null]],
        [id(3), ['What helps', '', null, false, '#0F0']],
      ],
    );
    assert.equal(leftOutWords(outcome.leftOut), '1 thing was left out: 1 set.');
  }
});

test('a codebook with a prefix before each name, the older mark of the standard, and things of the program’s own', () => {
  const written = `<q:CodeBook xmlns:q="urn:QDA-XML:codebook:1:0" xmlns:own="urn:own"><own:Version>7</own:Version><q:Codes>
    <q:Code guid="${guid(1)}" name="Waiting" isCodable="true" own:weight="3"><own:Shortcut/></q:Code></q:Codes></q:CodeBook>`;
  const outcome = readCodebook(strToU8(written));
  assert.ok(outcome.ok, JSON.stringify(outcome));
  assert.deepEqual(
    outcome.codes.map(({ name }) => name),
    ['Waiting'],
  );
  assert.equal(leftOutWords(outcome.leftOut), '2 things were left out: 2 parts that the standard does not have.');
});

const selection = (n: number, from: number, to: number, inside = '', attributes = '') =>
  `<PlainTextSelection name="x" endPosition="${to}" startPosition="${from}" guid="${guid(n)}" ${attributes}>
     ${inside}<Coding guid="${guid(n + 100)}"><CodeRef targetGUID="${guid(1)}"/></Coding></PlainTextSelection>`;
const project = (origin: string, sources: string, more = '') =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
   <Project name="Wing study" origin="${origin}" creationDateTime="2026-03-18T10:00:00Z" xmlns="urn:QDA-XML:project:1.0">
   <Users><User guid="${guid(50)}" name="Somebody" id="SB"/></Users>
   <CodeBook><Codes><Code guid="${guid(1)}" name="Waiting" isCodable="true"><NoteRef targetGUID="${guid(60)}"/></Code></Codes></CodeBook>
   <Sources>${sources}</Sources>${more}</Project>`;

test('a project as MAXQDA and QualCoder write it: the folder in small letters, notes apart, hours without a zone', async () => {
  const sources = `<TextSource guid="${guid(10)}" name="Talk" richTextPath="internal://${guid(10)}.docx" plainTextPath="internal://${guid(10)}.txt">
     ${selection(20, 0, 6, '<Description>Right at the start</Description>', `creatingUser="${guid(50)}" creationDateTime="2026-03-18T10:00:00.1234567"`)}
     ${selection(21, 6, 6)}
     ${selection(22, 2, 3, '', `creatingUser="${guid(51)}" creationDateTime="2026-03-18T10:00:00+01:00" modifiedDateTime="2026-03-19T10:00:00Z"`)}
     <PlainTextSelection guid="${guid(23)}" startPosition="0" endPosition="2"/>
     <Coding guid="${guid(24)}"><CodeRef targetGUID="${guid(1)}"/><NoteRef targetGUID="${guid(61)}"/></Coding>
     <Coding guid="${guid(25)}"><CodeRef targetGUID="${guid(99)}"/></Coding>
   </TextSource>`;
  const notes = `<Notes><Note guid="${guid(60)}" plainTextPath="internal://note.txt"/>
     <Note guid="${guid(61)}"><PlainTextContent>All of it</PlainTextContent></Note>
     <Note guid="${guid(62)}"><PlainTextContent>A diary</PlainTextContent></Note></Notes>`;
  const { project: found, leftOut } = await read({
    'project.qde': project('MAXQDA 24', sources, notes),
    [`sources/${guid(10)}.txt`]: '\uFEFFWaited.',
    'sources/note.txt': 'From the first talk',
    [`sources/${guid(10)}.docx`]: 'PK not looked at',
  });
  assert.deepEqual(found.sources, [{ id: id(10), name: 'Talk', text: 'Waited.' }]);
  assert.equal(found.codes[0]?.memo, 'From the first talk');
  assert.deepEqual(
    found.segments.map(({ from, to, coderId, memo, madeAt }) => [from, to, coderId, memo, madeAt]),
    [
      [0, 6, id(50), 'Right at the start', '2026-03-18T10:00:00.123Z'],
      [2, 3, null, '', '2026-03-18T09:00:00.000Z'],
      [0, 7, null, 'All of it', null],
    ],
  );
  assert.equal(
    leftOutWords(leftOut),
    '10 things were left out: 1 text’s bold letters, tables and other looks, 3 names of passages, 1 mark without any words, 1 day of a last change, 1 mark whose coder is not in the file, 1 passage without a code, 1 mark whose code is not in the file and 1 note.',
  );
});

test('a project as ATLAS.ti writes it: a line’s end counts one, although its text writes two letters for it', async () => {
  const sources = `<TextSource guid="${guid(10)}" name="Talk" plainTextPath="internal://talk.txt">${selection(20, 4, 7)}</TextSource>`;
  const files = { 'Sources/talk.txt': 'One\r\nTwo' };
  const atlas = await read({ 'project.qde': project('ATLAS.ti 24', sources), ...files });
  const other = await read({ 'project.qde': project('NVivo', sources), ...files });
  const words = ({
    project: {
      sources: [one],
      segments: [mark],
    },
  }: typeof atlas) => [...(one?.text ?? '')].slice(mark?.from, mark?.to).join('');
  assert.equal(words(atlas), 'Two');
  assert.equal(words(other), '\nTw');
});

test('pictures, PDFs, recordings, cases, variables, sets, links and drawings cannot be taken, and that is said', async () => {
  const other = (name: string, n: number) => `<${name} guid="${guid(n)}" path="internal://x"/>`;
  const sources = ['PictureSource', 'PDFSource', 'PDFSource', 'AudioSource', 'VideoSource']
    .map((name, n) => other(name, 30 + n))
    .join('');
  const elsewhere = `<TextSource guid="${guid(10)}" plainTextPath="absolute:///elsewhere/talk.txt"/>`;
  const more = `<Variables><Variable guid="${guid(70)}" name="Age" typeOfVariable="Integer"/></Variables>
    <Cases><Case guid="${guid(71)}"/></Cases>
    <Links><Link guid="${guid(72)}"/></Links><Sets><Set guid="${guid(73)}" name="s"/></Sets><Graphs><Graph guid="${guid(74)}"/></Graphs>
    <Description>About all of it</Description>`;
  const outcome = await read({ 'project.qde': project('NVivo', sources + elsewhere, more), 'Sources/x': 'bytes' });
  const { project: found, leftOut } = outcome;
  assert.equal(found.about, 'About all of it');
  assert.equal(
    leftOutWords(leftOut),
    '12 things were left out: 1 variable, 1 case, 1 link, 1 set, 1 drawing, 1 note, 1 picture, 2 PDFs, 1 sound recording, 1 video and 1 text that lies outside the file.',
  );
});
