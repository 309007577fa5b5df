import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aroundTheTable } from '../../../test/support/around-the-table.ts';
import type { Answer } from '../../../test/support/client.ts';
import { newId } from '../../db/id.ts';

const table = await aroundTheTable({ example: true });
const { people, partners } = table;
const field = ({ text }: Answer, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

test('a partner that comes later joins by signing the words in force, and signs the next version with the others', async () => {
  const third = newId();
  await table.scope(({ tx, partnershipId }) =>
    tx
      .insertInto('partner')
      .values({ partnership_id: partnershipId, id: third, slug: 'third', name: 'A third', kind: 'provider' })
      .execute(),
  );
  const newcomer = await table.as({ role: 'representative', partner: third, level: 'managerial' });
  const base = 'agreement/working-agreements/ours';
  await people.trust.post('agreement/working-agreements/start', {
    ...{ title: 'Ours', partners: [partners.trust, partners.prison] },
  });
  const sectionId = /sections\/([0-9a-f-]{36})\/start-writing/.exec((await people.trust.get(base)).text)?.[1];
  const form = await people.trust.get(`${base}/sections/${sectionId}/write`);
  await people.trust.post(`${base}/sections/${sectionId}/write`, {
    heading: 'Together',
    words: 'x',
    seen: field(form, 'seen'),
  });
  const draft = await people.facilitator.get(base);
  const words = [...draft.text.matchAll(/sections\/([0-9a-f-]{36})\/start-writing/g)][1]?.[1];
  const second = await people.trust.get(`${base}/sections/${words}/write`);
  await people.trust.post(`${base}/sections/${words}/write`, {
    heading: 'How',
    words: 'In person.',
    seen: field(second, 'seen'),
  });
  const frozen = await people.facilitator.get(`${base}/freeze`);
  await people.facilitator.post(`${base}/freeze`, { digest: field(frozen, 'digest') });
  const sign = async (who: typeof newcomer, partner: string) => {
    const path = `${base}/versions/1/sign/${partner}`;
    const page = await who.get(path);
    return who.post(path, { digest: field(page, 'digest'), signedAs: 'Director', read: 'yes' });
  };
  const early = await sign(newcomer, third);
  assert.match(early.text, /is not among those who sign version 1/);
  await sign(people.trust, partners.trust);
  await sign(people.prison, partners.prison);
  assert.match((await sign(newcomer, third)).kept, /You have signed for A third/);
  const { text } = await people.nurse.get(`${base}/versions/1`);
  assert.match(text, /Joined by signing the version in force/);
  assert.match((await people.nurse.get(base)).text, /<li>A third<\/li>/);
});
