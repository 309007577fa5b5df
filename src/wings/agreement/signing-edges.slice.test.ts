// What happens around a signature: names that change, papers that are looked at twice, days that have passed, words taken back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { aroundTheTable } from '../../../test/support/around-the-table.ts';
import type { Answer, Client } from '../../../test/support/client.ts';
import { newId } from '../../db/id.ts';
import { checkWords } from '../../interop/agreement/check-words.ts';
import { readAgreement } from './find-agreement.ts';
import { frozenText } from './frozen-text.ts';
import { printedSignatures } from './print-agreement/printed.ts';
import { callReview } from './store/review-calls.ts';

// in London it is already 1 July 2027
const now = new Date('2027-06-30T23:30:00Z');
const table = await aroundTheTable({ example: true, clock: () => now });
const { people, partners, perspectives, engagementId: engagement } = table;
const manager = await table.as({ role: 'partnership manager', partner: partners.trust, shownAs: 'Manager' });
const asSeat = { partnership: { name: 'Test', tagline: null, fictional: false } };

const [third, fewNurses, fewWithNobody] = [newId(), newId(), newId()];
await table.scope(async ({ tx, partnershipId }) => {
  const here = { partnership_id: partnershipId };
  await tx
    .insertInto('partner')
    .values({ ...here, id: third, slug: 'third', name: 'A third', kind: 'provider' })
    .execute();
  const few = { ...here, kind: 'health', level: 'operational', partner_id: partners.trust, people: 4 } as const;
  await tx
    .insertInto('perspective')
    .values([
      { ...few, id: fewNurses, slug: 'night-nurses', name: 'Night nurses', wider_id: perspectives.nurses },
      { ...few, id: fewWithNobody, slug: 'dentists', name: 'Dentists' },
    ])
    .execute();
});

const field = ({ text }: Answer, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
const on = (name: string, [day, month, year]: readonly [string, string, string]) => ({
  ...{ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year },
});
const base = (slug: string) => `agreement/working-agreements/${slug}`;
const read = (slug: string) =>
  table.scope(async (scope) => {
    const found = await readAgreement(scope, slug, asSeat);
    assert.ok(found);
    return found;
  });

/** An agreement between these partners with some words in it. */
async function drafted(slug: string, between: readonly string[]): Promise<void> {
  await people.trust.post('agreement/working-agreements/start', { title: slug, partners: [...between] });
  const section = (await read(slug)).agreement.sections.find(({ kind }) => kind === 'words');
  const words = { heading: 'How', words: `In person, as ${slug}.`, seen: 1 };
  assert.equal((await people.trust.post(`${base(slug)}/sections/${section?.id}/write`, words)).status, 303);
}
async function freeze(slug: string): Promise<void> {
  const page = await people.facilitator.get(`${base(slug)}/freeze`);
  const frozen = await people.facilitator.post(`${base(slug)}/freeze`, { digest: field(page, 'digest') });
  assert.equal(frozen.status, 303, frozen.text.slice(-500));
}
async function sign(slug: string, who: Client, number: number, partner: string): Promise<void> {
  const path = `${base(slug)}/versions/${number}/sign/${partner}`;
  const form = { digest: field(await who.get(path), 'digest'), signedAs: 'Director', read: 'yes' };
  assert.equal((await who.post(path, form)).status, 303);
}
const versionOf = async (slug: string, number: number) => {
  const version = (await read(slug)).versions.find((one) => one.number === number);
  assert.ok(version);
  return version;
};
async function enter(slug: string, number: number, partner: string, day: readonly [string, string, string]) {
  const words = checkWords((await versionOf(slug, number)).digest).join(' ');
  const form = { signedAs: 'Director', checkWords: words, ...on('signedOn', day) };
  return manager.post(`${base(slug)}/versions/${number}/pen/${partner}`, form);
}
const today = ['1', '7', '2027'] as const;

test('a clause says who asked for it only as widely as five people share it, drafted and frozen', async () => {
  await drafted('asked', [partners.trust, partners.prison]);
  for (const [from, title] of [
    [fewNurses, 'A lamp'],
    [fewWithNobody, 'A chair'],
  ] as const) {
    const to = `partner:${partners.prison}`;
    await people.facilitator.post('agreement/expectations/make', {
      ...{ from: `perspective:${from}`, to, title, words: `${title}, please.`, engagement },
    });
    const slug = title.toLowerCase().replace(' ', '-');
    await people.prison.post(`agreement/expectations/${slug}/answer`, {
      ...{ side: 'asked', seen: 1, answer: 'accept', owner: 'The unit manager' },
      ...on('lookOn', ['4', '4', '2028']),
    });
  }
  await freeze('asked');
  const { bytes } = await versionOf('asked', 1);
  const pages = [base('asked'), `${base('asked')}/versions/1`].map(async (path) => (await people.nurse.get(path)).text);
  for (const text of [bytes.toString(), ...(await Promise.all(pages))]) {
    const words = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? text;
    assert.match(words, /A lamp, please\./);
    assert.match(words, /A chair, please\./);
    assert.match(words, /Nurses/);
    assert.match(words, /someone who took part/);
    assert.doesNotMatch(words, /Night nurses|Dentists/);
  }
});

test('a partner that is called something else by now has still signed, on the paper too', async () => {
  await drafted('renamed', [partners.trust, partners.prison]);
  await freeze('renamed');
  await sign('renamed', people.trust, 1, partners.trust);
  const name = (to: string) =>
    table.scope(({ tx, partnershipId }) =>
      tx
        .updateTable('partner')
        .set({ name: to })
        .where('partnership_id', '=', partnershipId)
        .where('id', '=', partners.prison)
        .execute(),
    );
  await name('The Prison at Mere');
  await sign('renamed', people.prison, 1, partners.prison);
  const version = await versionOf('renamed', 1);
  const printed = printedSignatures({ ...(await read('renamed')), version });
  await name('The Prison');
  assert.deepEqual(
    printed.map(({ partner }) => partner),
    frozenText(version).signatories,
  );
  for (const { signedAs } of printed) assert.equal(signedAs, 'Director');
});

test('a paper cannot have been signed on the day before its version was made, as London has it', async () => {
  await drafted('early', [partners.trust, partners.prison]);
  await freeze('early');
  const early = await enter('early', 1, partners.trust, ['30', '6', '2027']);
  assert.match(early.text, /This version did not exist on that day/);
  assert.equal((await enter('early', 1, partners.trust, today)).status, 303);
});

test('an entry that somebody checks meanwhile is not taken out as one that nobody checked', async () => {
  await drafted('meanwhile', [partners.trust, partners.prison]);
  await freeze('meanwhile');
  await enter('meanwhile', 1, partners.trust, today);
  const version = await versionOf('meanwhile', 1);
  let answer: Promise<Answer> | undefined;
  await table.scope(async ({ tx, partnershipId }) => {
    await tx
      .selectFrom('agreement_version')
      .select('id')
      .where('partnership_id', '=', partnershipId)
      .where('id', '=', version.id)
      .forUpdate()
      .execute();
    answer = people.facilitator.post(`${base('meanwhile')}/versions/1/sign/${partners.trust}/take-back`);
    await pause(400);
    await tx
      .updateTable('agreement_signature')
      .set({ checked_by: people.prison.personId ?? '', checked_at: now })
      .where('partnership_id', '=', partnershipId)
      .where('version_id', '=', version.id)
      .execute();
  });
  assert.match((await answer)?.text ?? '', /Somebody has checked the paper meanwhile, so the signature counts/);
  assert.equal((await versionOf('meanwhile', 1)).signatures[0]?.fellBecause, null);
});

test('a paper by which a partner joins can be taken out unchecked, and is not checked on a version that was replaced', async () => {
  const slug = 'joining';
  await drafted(slug, [partners.trust, partners.prison]);
  await freeze(slug);
  await sign(slug, people.trust, 1, partners.trust);
  await sign(slug, people.prison, 1, partners.prison);
  assert.equal((await enter(slug, 1, third, today)).status, 303);
  const page = await people.facilitator.get(`${base(slug)}/versions/1`);
  assert.match(page.text, /Take the signature of A third back/);
  const back = await people.facilitator.post(`${base(slug)}/versions/1/sign/${third}/take-back`);
  assert.match(back.kept, /The signature of A third is taken back/);
  assert.equal((await enter(slug, 1, third, today)).status, 303);
  assert.match((await people.facilitator.get('')).text, /Check the paper that A third signed/);

  const { agreement } = await read(slug);
  const section = agreement.sections.find(({ kind }) => kind === 'words');
  const form = { heading: 'How', words: 'By telephone.', seen: section?.version };
  await people.trust.post(`${base(slug)}/sections/${section?.id}/write`, form);
  await freeze(slug);
  await sign(slug, people.trust, 2, partners.trust);
  await sign(slug, people.prison, 2, partners.prison);
  assert.doesNotMatch((await people.facilitator.get('')).text, /Check the paper that A third signed/);
  const first = await versionOf(slug, 1);
  const entry = first.signatures.find(({ joins, fellBecause }) => joins && fellBecause === null);
  const late = await people.facilitator.post(`${base(slug)}/versions/1/check/${entry?.id}`, {
    checkWords: checkWords(first.digest).join(' '),
  });
  assert.equal(late.status, 409);
  assert.ok((await read(slug)).agreement.signatories.every(({ partnerId }) => partnerId !== third));
});

test('a partner that leaves while the words are being frozen leaves no version behind that can never be signed by all', async () => {
  const slug = 'frozen-meanwhile';
  await drafted(slug, [partners.trust, partners.prison, third]);
  const digest = field(await people.facilitator.get(`${base(slug)}/freeze`), 'digest');
  const sent: Promise<Answer>[] = [];
  await table.scope(async ({ tx, partnershipId }) => {
    await tx
      .selectFrom('working_agreement')
      .select('id')
      .where('partnership_id', '=', partnershipId)
      .where('slug', '=', slug)
      .forUpdate()
      .execute();
    sent.push(people.facilitator.post(`${base(slug)}/freeze`, { digest }));
    await pause(300);
    const gone = { ...on('leftOn', ['30', '6', '2027']), because: 'It closes.' };
    sent.push(people.prison.post(`${base(slug)}/partners/${partners.prison}/leave`, gone));
    await pause(300);
  });
  const [frozen, left] = await Promise.all(sent);
  assert.equal(frozen?.status, 303, frozen?.text.slice(-500));
  assert.match(left?.kept ?? '', /is open again/);
  assert.equal((await versionOf(slug, 1)).state, 'opened again');
});

test('words whose day to be looked at again has passed are not frozen', async () => {
  await drafted('passed', [partners.trust, partners.prison]);
  await table.scope(({ tx, partnershipId }) =>
    tx
      .updateTable('working_agreement')
      .set({ review_on: '2027-07-01' })
      .where('partnership_id', '=', partnershipId)
      .where('slug', '=', 'passed')
      .execute(),
  );
  const { text } = await people.facilitator.get(`${base('passed')}/freeze`);
  assert.match(text, /The day on which it is looked at again has passed: 1 July 2027/);
});

test('the review day calls a partner that joined later, and none that has left', async () => {
  const slug = 'called';
  await drafted(slug, [partners.trust, partners.prison]);
  await freeze(slug);
  await sign(slug, people.trust, 1, partners.trust);
  await sign(slug, people.prison, 1, partners.prison);
  const thirds = await table.as({ role: 'representative', partner: third });
  await sign(slug, thirds, 1, third);
  const gone = { ...on('leftOn', ['30', '6', '2027']), because: 'It closes.' };
  assert.equal((await people.prison.post(`${base(slug)}/partners/${partners.prison}/leave`, gone)).status, 303);
  const { id } = await versionOf(slug, 1);
  const called = await table.scope(async (scope) => {
    await scope.tx
      .updateTable('agreement_version')
      .set({ review_on: '2027-07-01' })
      .where('partnership_id', '=', scope.partnershipId)
      .where('id', '=', id)
      .execute();
    return callReview(scope, id, '2027-07-01', now);
  });
  assert.deepEqual(called?.partnerIds.toSorted(), [partners.trust, third].toSorted());
});

test('before words are destroyed the page says which version keeps them, and they can go while it is out for signing', async () => {
  const slug = 'taken';
  await drafted(slug, [partners.trust, partners.prison]);
  const said = { perspective: perspectives.residents, words: 'Say it plainly.', couldTell: 'no' };
  await people.trust.post(`${base(slug)}/said/keep`, said);
  const link = async () =>
    /href="[^"]*\/(agreement\/working-agreements\/taken\/said\/[0-9a-f-]{36}[^"]*)"/.exec(
      (await people.trust.get(base(slug))).text,
    )?.[1] ?? '';
  const unfrozen = await people.trust.get(await link());
  assert.doesNotMatch(unfrozen.text, /They also stand in/);
  const other = { words: 'Say it plainly, as I did on Tuesday.', seen: field(unfrozen, 'seen') };
  for (const [couldTell, why] of [
    [undefined, /Say whether anyone in the building could tell who said this/],
    ['yes', /Then put it in words that nobody could tell it by/],
  ] as const)
    assert.match((await people.trust.post(await link(), { ...other, ...(couldTell && { couldTell }) })).text, why);
  await freeze(slug);
  const path = await link();
  const { text } = await people.trust.get(path);
  assert.match(text, /They also stand in version 1\. What was frozen cannot be changed/);
  const destroy = path.replace(/change$/, 'destroy');
  assert.ok(text.includes(destroy), 'the page has the button');
  assert.match((await people.trust.post(destroy)).kept, /They still stand in version 1/);
});

test('the pack of a launch does not say that it is between partners that have left', async () => {
  const slug = 'packed';
  await drafted(slug, [partners.trust, partners.prison, third]);
  const planned = await people.trust.post(`${base(slug)}/launch/set-up`, { ...on('onDate', ['1', '9', '2027']) });
  assert.equal(planned.status, 303, planned.text.slice(-800));
  const launch = (await people.trust.get(`${base(slug)}/launch`)).text;
  const pack = /href="[^"]*\/(agreement\/working-agreements\/packed\/[^"]*pack)"/.exec(launch)?.[1] ?? '';
  assert.match((await people.nurse.get(pack)).text, /<li>A third<\/li>/);
  await table.scope(({ tx, partnershipId }) =>
    tx
      .updateTable('partner')
      .set({ left_on: '2027-06-30' })
      .where('partnership_id', '=', partnershipId)
      .where('id', '=', third)
      .execute(),
  );
  assert.doesNotMatch((await people.nurse.get(pack)).text, /<li>A third<\/li>/);
});
