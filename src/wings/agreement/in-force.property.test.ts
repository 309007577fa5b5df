// Whatever is done in whatever order, by whomever: a version is in force only when every partner it needs has signed
// exactly its words, and no promise in it loses its thread.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aroundTheTable } from '../../../test/support/around-the-table.ts';
import type { Answer, Client } from '../../../test/support/client.ts';
import { checkWords } from '../../interop/agreement/check-words.ts';

const table = await aroundTheTable({ example: true });
const { people, partners } = table;
const manager = await table.as({ role: 'partnership manager', partner: partners.trust, shownAs: 'Manager' });
const hands: readonly Client[] = [people.trust, people.prison, manager, people.facilitator];

await people.trust.post('agreement/expectations/make', {
  ...{ from: `partner:${partners.trust}`, to: `partner:${partners.prison}`, title: 'Tell us first', words: 'Tell us.' },
});
await people.prison.post('agreement/expectations/tell-us-first/answer', {
  ...{ side: 'asked', seen: 1, answer: 'accept', owner: 'The Governor' },
  ...{ 'lookOn-day': '4', 'lookOn-month': '4', 'lookOn-year': '2027' },
});

type Partner = keyof typeof partners;
type Act =
  | { readonly does: 'write' | 'freeze' | 'open again' | 'check'; readonly hand: number }
  | { readonly does: 'sign' | 'take back' | 'pen'; readonly hand: number; readonly for: Partner; readonly back: number }
  | { readonly does: 'leave' | 'come back'; readonly for: Partner };

const hand = fc.nat({ max: hands.length - 1 });
const partner = fc.constantFrom<Partner>('trust', 'prison');
const one = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constantFrom('write', 'freeze', 'check', 'open again'), hand }) },
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ does: fc.constantFrom('sign', 'take back', 'pen'), hand, for: partner },
      // how many versions before the last one is meant
      back: fc.constantFrom(0, 0, 0, 1),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('leave', 'come back'), for: partner }) },
) as fc.Arbitrary<Act>;

const rowsOf = async (slug: string) =>
  table.scope(({ tx, partnershipId }) =>
    tx
      .selectFrom('agreement_version as v')
      .innerJoin('working_agreement as a', 'a.id', 'v.agreement_id')
      .select(['v.id', 'v.number', 'v.state', 'v.digest', 'v.in_force_on as inForceOn', 'v.bytes'])
      .where('v.partnership_id', '=', partnershipId)
      .where('a.slug', '=', slug)
      .orderBy('v.number')
      .execute(),
  );
const field = ({ text }: Answer, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

let made = 0;
async function start(): Promise<string> {
  made += 1;
  const answer = await people.trust.post('agreement/working-agreements/start', {
    title: `Agreement ${made}`,
    partners: [partners.trust, partners.prison],
  });
  assert.equal(answer.status, 303);
  return `agreement-${made}`;
}

async function perform(act: Act, slug: string): Promise<void> {
  const base = `agreement/working-agreements/${slug}`;
  const who = 'hand' in act ? (hands[act.hand] ?? people.trust) : people[act.for];
  const versions = await rowsOf(slug);
  const last = versions.at(-1);
  if (act.does === 'write') {
    const page = await who.get(base);
    const section = /sections\/([0-9a-f-]{36})\/start-writing/.exec(page.text)?.[1];
    if (!section) return;
    await who.post(`${base}/sections/${section}/start-writing`);
    const form = await who.get(`${base}/sections/${section}/write`);
    await who.post(`${base}/sections/${section}/write`, {
      heading: `Heading ${versions.length}`,
      seen: field(form, 'seen'),
    });
  } else if (act.does === 'freeze') {
    const page = await who.get(`${base}/freeze`);
    await who.post(`${base}/freeze`, { digest: field(page, 'digest') });
  } else if (act.does === 'leave') {
    const on = { 'leftOn-day': '20', 'leftOn-month': '11', 'leftOn-year': '2026' };
    await who.post(`${base}/partners/${partners[act.for]}/leave`, { ...on, because: 'They said so' });
  } else if (act.does === 'come back') {
    const form = await who.get(`${base}/change`);
    await who.post(`${base}/change`, {
      ...{ title: 'Agreement', partners: [partners[act.for]], seen: field(form, 'seen') },
    });
  } else if (last) {
    const meant = 'back' in act ? (versions.at(-1 - act.back) ?? last) : last;
    const at = `${base}/versions/${meant.number}`;
    if (act.does === 'open again') await who.post(`${at}/open-again`, { because: 'A word is wrong' });
    if (act.does === 'take back') await who.post(`${at}/sign/${partners[act.for]}/take-back`);
    if (act.does === 'sign')
      // the digest of the last version, whichever is meant: it is refused on another
      await who.post(`${at}/sign/${partners[act.for]}`, {
        ...{ digest: last.digest.toString('hex'), signedAs: 'Director', read: 'yes' },
      });
    const words = checkWords(meant.digest).join(' ');
    if (act.does === 'pen')
      await who.post(`${at}/pen/${partners[act.for]}`, {
        ...{ signedAs: 'Director', checkWords: words },
        ...{ 'signedOn-day': '21', 'signedOn-month': '11', 'signedOn-year': '2026' },
      });
    if (act.does === 'check') {
      const page = await who.get(at);
      const signature = /check\/([0-9a-f-]{36})/.exec(page.text)?.[1];
      if (signature) await who.post(`${at}/check/${signature}`, { checkWords: words });
    }
  }
}

/** Read apart from the code that decides: straight from the rows. */
async function holds(slug: string): Promise<{ inForce: number }> {
  const versions = await rowsOf(slug);
  let inForce = 0;
  for (const { id, number, state, inForceOn, digest } of versions) {
    const { needs, signatures } = await table.scope(async ({ tx, partnershipId }) => ({
      needs: await tx
        .selectFrom('agreement_version_partner')
        .select('partner_id')
        .where('partnership_id', '=', partnershipId)
        .where('version_id', '=', id)
        .execute(),
      signatures: await tx
        .selectFrom('agreement_signature')
        .selectAll()
        .where('partnership_id', '=', partnershipId)
        .where('version_id', '=', id)
        .where('fell_at', 'is', null)
        .execute(),
    }));
    if (inForceOn === null) assert.ok(state !== 'in force', `version ${number}`);
    else inForce += 1;
    for (const { partner_id } of inForceOn === null ? [] : needs) {
      const signature = signatures.find((row) => row.partner_id === partner_id);
      assert.ok(signature, `version ${number} of ${slug} came into force without a signature`);
      assert.ok(signature.digest.equals(digest));
      assert.ok(signature.how === 'on screen' || signature.checked_by !== null);
      assert.ok(signature.checked_by !== signature.entered_by);
    }
    const links = await table.scope(({ tx, partnershipId }) =>
      tx
        .selectFrom('thread_link as on')
        .innerJoin('thread_link as before', 'before.to_id', 'on.from_id')
        .select('before.from_kind')
        .where('on.partnership_id', '=', partnershipId)
        .where('on.to_id', '=', id)
        .where('on.from_kind', '=', 'commitment')
        .execute(),
    );
    assert.deepEqual(
      links.map(({ from_kind }) => from_kind),
      ['expectation'],
      'the promise in it leads back to who asked for it',
    );
  }
  assert.ok(versions.filter(({ state }) => state === 'in force').length <= 1);
  assert.ok(versions.filter(({ state }) => state === 'out for signing').length <= 1);
  return { inForce };
}

test('no sequence of acts puts an agreement in force with a signature that is missing, taken back or of other words', async () => {
  let inForce = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 4, maxLength: 16 }), async (acts) => {
      const slug = await start();
      await perform({ does: 'freeze', hand: 3 }, slug);
      for (const act of acts) await perform(act, slug);
      inForce += (await holds(slug)).inForce;
    }),
    { numRuns: 25, seed: 20_261_122, endOnFailure: true },
  );
  assert.ok(inForce > 0, 'no sequence came into force, so nothing was shown');
});

test('two who sign at the same moment put it in force once', async () => {
  for (let round = 0; round < 5; round++) {
    const slug = await start();
    await perform({ does: 'freeze', hand: 3 }, slug);
    await Promise.all([
      perform({ does: 'sign', hand: 0, for: 'trust', back: 0 }, slug),
      perform({ does: 'sign', hand: 1, for: 'prison', back: 0 }, slug),
      perform({ does: 'sign', hand: 0, for: 'trust', back: 0 }, slug),
    ]);
    assert.equal((await holds(slug)).inForce, 1);
  }
});
