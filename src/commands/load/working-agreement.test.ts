import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { freshDatabase } from '../../../test/support/database.ts';
import { inReadHandle } from '../../db/handle.ts';
import { digestOf, readCanonical } from '../../interop/agreement/canonical.ts';
import type { AgreementText } from '../../interop/agreement/text.ts';
import { sealBy } from '../../shell/seal.ts';
import { makeHandle } from '../../shell/seats.ts';
import { loadPartnership } from './load-partnership.ts';

const secret = randomBytes(32);
const now = new Date('2026-11-21T09:00:00Z');
const db = await freshDatabase();
test.after(() => db.close());

async function versionsOf(file: string) {
  const text = readFileSync(file, 'utf8').replace('people: 3000', 'people: 60');
  const loaded = await loadPartnership(db, secret, text, now, sealBy(secret));
  assert.ok(loaded.ok, JSON.stringify(loaded));
  const { partnershipId } = loaded;
  const expiresAt = new Date(Date.now() + 60_000);
  const handle = await makeHandle(db, secret, { partnershipId, personId: null, clearance: 'facilitators', expiresAt });
  return inReadHandle(db, handle, async (tx) => ({
    agreements: await tx.selectFrom('working_agreement').select('title').execute(),
    versions: await tx
      .selectFrom('agreement_version')
      .select(['id', 'number', 'state', 'bytes', 'digest'])
      .orderBy('number')
      .execute(),
    links: await tx.selectFrom('thread_link').select(['from_kind', 'from_id', 'to_kind', 'to_id', 'how']).execute(),
    fallen: await tx.selectFrom('agreement_signature').select('id').where('fell_at', 'is not', null).execute(),
    wordings: await tx.selectFrom('agreement_section_wording').select('version').execute(),
  }));
}

const textOf = (bytes: Buffer): AgreementText => {
  const read = readCanonical(bytes);
  assert.ok(read.ok, JSON.stringify(read));
  return read.text;
};
const sectionOf = ({ parts }: AgreementText, kind: string) =>
  parts.flatMap(({ sections }) => sections).find((section) => section.kind === kind);

test('the words of a version are made from what was loaded, as it stood on its day', async () => {
  const { versions, links, fallen, wordings } = await versionsOf('examples/larkmere.yaml');
  assert.deepEqual(
    versions.map(({ number, state }) => `${number} ${state}`),
    ['1 opened again', '2 in force', '3 out for signing'],
  );
  for (const { bytes, digest, number } of versions) {
    assert.deepEqual(Buffer.from(digestOf(bytes)), digest);
    assert.equal(textOf(bytes).number, number);
  }
  const [first, second, third] = versions.map(({ bytes }) => textOf(bytes));
  assert.ok(first && second && third);
  assert.deepEqual(
    [first, second, third].map((text) => sectionOf(text, 'said')?.said.length),
    [0, 1, 3],
  );
  // what was brought to the forum in October is open in the third alone
  const open = (text: AgreementText) =>
    sectionOf(text, 'commitments')?.clauses.filter((one) => one.stands !== 'promised');
  assert.deepEqual(
    [first, second, third].map((text) => open(text)?.length),
    [0, 0, 1],
  );
  assert.notDeepEqual(sectionOf(first, 'words'), sectionOf(second, 'words'));
  assert.equal(fallen.length, 2);
  assert.ok(wordings.some(({ version }) => version === 2));
  for (const { id } of versions) {
    const made = links.filter(({ to_id }) => to_id === id).map(({ from_kind, how }) => `${from_kind} ${how}`);
    assert.equal(made.filter((one) => one === 'commitment became a clause').length, 4);
    assert.equal(made.filter((one) => one === 'vision line stands in').length, 2);
    const on = links.filter(({ from_id }) => from_id === id).map(({ to_kind, how }) => `${how} ${to_kind}`);
    assert.deepEqual(on, ['is a version of working agreement'], 'and so a launch leads back to every promise');
  }
});

test('of an agreement that a source only names, nothing is frozen and nobody has signed', async () => {
  const { agreements, versions } = await versionsOf('examples/north-east.yaml');
  assert.deepEqual([agreements, versions], [[{ title: 'Partnership working agreement' }], []]);
});

const head = `partnership: { key: bad, name: Bad }
partners:
  - { key: a, name: A, kind: agency }
  - { key: b, name: B, kind: provider }
perspectives:
  - { key: nurses, name: Nurses, kind: health }
people:
  - { key: p, shownAs: P, memberships: [{ role: representative, partner: a }] }
workingAgreements:
  - key: w
    title: W
    partners: [{ partner: a }, { partner: b }]
`;
const sections = `    sections:
      - { key: how, heading: How, words: We work. }
      - { key: seen, heading: Seen, kind: said }
`;
const version = (more: string) => `${head}${sections}    versions:
      - frozenOn: 2026-03-01
${more}`;
const signed = (who: string, on = '2026-03-02') =>
  `          - { partner: ${who}, how: on screen, as: P, on: ${on}, by: p }\n`;

const refused: Record<string, { text: string; line: number; reason: RegExp }> = {
  'gives a section words that are filled from the record': {
    text: `${head}    sections:\n      - { key: v, heading: V, kind: vision, words: Made up }\n`,
    line: 14,
    reason: /filled from the record/,
  },
  'keeps in it what staff said': {
    text: `${head}${sections}    said:\n      - { perspective: nurses, words: Yes }\n`,
    line: 17,
    reason: /service users, families and carers/,
  },
  'places a promise that nobody made': {
    text: `${head}${sections}    promises:\n      - { expectation: none, section: how }\n`,
    line: 17,
    reason: /no commitment is called "none"/,
  },
  'words a section otherwise that is not there': {
    text: version('        state: out for signing\n        otherwise:\n          - { section: nowhere, words: x }\n'),
    line: 20,
    reason: /no section is called "w\/nowhere"/,
  },
  'says in force of what one partner has not signed': {
    text: version(`        state: in force\n        inForceOn: 2026-03-05\n        signatures:\n${signed('a')}`),
    line: 19,
    reason: /in force when all have signed: the signature of "b" is not there/,
  },
  'says in force on a paper that nobody has checked': {
    text: version(
      `        state: in force\n        inForceOn: 2026-03-05\n        signatures:\n${signed('a')}          - { partner: b, how: with a pen, as: B, on: 2026-03-03, enteredBy: p }\n`,
    ),
    line: 19,
    reason: /nobody has checked its paper/,
  },
  'has a paper checked by whoever entered it': {
    text: version(
      '        state: out for signing\n        signatures:\n          - { partner: b, how: with a pen, as: B, on: 2026-03-03, enteredBy: p, checkedBy: p }\n',
    ),
    line: 20,
    reason: /never checks it/,
  },
  'is signed before it was frozen': {
    text: version(`        state: out for signing\n        signatures:\n${signed('a', '2026-02-01')}`),
    line: 20,
    reason: /signed before it was frozen/,
  },
  'is signed twice for one partner': {
    text: version(`        state: out for signing\n        signatures:\n${signed('a')}${signed('a')}`),
    line: 21,
    reason: /"a" has signed it already/,
  },
  'was opened again, and does not say why': {
    text: version('        state: opened again\n        endedOn: 2026-03-04\n'),
    line: 18,
    reason: /"opened again" needs because/,
  },
  'has words out for signing that another version followed': {
    text: version('        state: out for signing\n      - { frozenOn: 2026-04-01, state: out for signing }\n'),
    line: 18,
    reason: /only the last version is out for signing/,
  },
};

for (const [what, { text, line, reason }] of Object.entries(refused))
  test(`a data file whose agreement ${what} is refused whole, with line and reason`, async () => {
    const loaded = await loadPartnership(db, secret, text, now, sealBy(secret));
    assert.ok(!loaded.ok);
    assert.equal(loaded.faults[0]?.line, line, JSON.stringify(loaded.faults));
    assert.match(loaded.faults[0]?.reason ?? '', reason);
  });
