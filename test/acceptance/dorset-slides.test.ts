// The Dorset example is whole: each fact of its slides is in what is loaded, and nothing is loaded that is not in its slides.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { loadPartnership } from '../../src/commands/load/load-partnership.ts';
import { testApp } from '../support/app.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const now = new Date('2026-11-21T10:00:00Z');
const app = await testApp({ clock: () => now });
after(() => app.close());

const dorset = await loadPartnership(app.db, app.handleSecret, read('examples/dorset.yaml'), now, app.seal);
assert.ok(dorset.ok, JSON.stringify(dorset));
const coLead = dorset.accounts[0]?.personId ?? '';
const here = { ...app.partnership, id: dorset.partnershipId, slug: dorset.slug, facilitatorId: coLead };
const person = await app.as({ person: coLead, in: here });

/** Without the marks of a list, of bold type and of a quotation, in small letters, one space between two words. */
const plain = (words: string) =>
  words
    .replaceAll('**', '')
    .replaceAll(/^[“"]|["”]$/gm, '')
    .replaceAll(/^\s*(-|\d\))\s+/gm, '')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()
    .replace(/[.:]$/, '')
    .trim();
const source = read('test/fixtures/sources/dorset-slides.txt');

/** What stands on every slide, and the headings that name no fact. */
const furniture = new Set(
  [
    ...['Dorset', 'Mental Health', 'Forum', 'Promoting Wellbeing & Recovery', 'Dorset HealthCare', 'University'],
    ...['NHS Foundation Trust', 'Dorset Wellbeing & Recovery Partnership', 'work on improving relational care'],
    ...['What happened ... What worked and what we are learning', 'Culture of Care', 'Where next', 'Any Questions'],
    ...['Our learning from our WaRP work lived , living and technical experience principles of co design so far'],
    ...['Shared Humanity'],
  ].map(plain),
);
const lines = source.split('\n').map(plain);
const facts = [...new Set(lines)].filter((line) => line !== '' && !furniture.has(line));

const rows = await app.scope(
  async ({ tx, partnershipId }) => ({
    passages: await tx
      .selectFrom('engagement_passage')
      .select(['part', 'of', 'words', 'source'])
      .where('partnership_id', '=', partnershipId)
      .orderBy('position')
      .execute(),
    milestones: await tx
      .selectFrom('milestone')
      .select(['title', 'words', 'when_words'])
      .where('partnership_id', '=', partnershipId)
      .orderBy('sequence')
      .execute(),
    goals: await tx.selectFrom('goal').select('words').where('partnership_id', '=', partnershipId).execute(),
    partners: await tx
      .selectFrom('partner')
      .select(['name', 'about'])
      .where('partnership_id', '=', partnershipId)
      .execute(),
    partnership: await tx
      .selectFrom('partnership')
      .selectAll()
      .where('id', '=', partnershipId)
      .executeTakeFirstOrThrow(),
  }),
  here,
);
const { passages, milestones, goals, partners, partnership } = rows;
const paragraphsOf = (words: string) => words.split('\n\n').map(plain);
const everythingLoaded = [
  partnership.name,
  partnership.source_title ?? '',
  ...partners.flatMap(({ name, about }) => [name, about ?? '']),
  ...milestones.flatMap((one) => [one.title, one.words ?? '', one.when_words ?? '']),
  ...passages.flatMap(({ of, words, source: from }) => [of ?? '', ...paragraphsOf(words), from ?? '']),
].map(plain);

/** The milestones as the slides say them: what is said of each, in pieces, because a milestone has a day and a title. */
const histories: Readonly<Record<string, readonly string[]>> = {
  'the warp established in may 2009, putting people with lived experience at the heart of mental health service design, training and delivery':
    [
      'the warp established',
      'may 2009',
      'putting people with lived experience at the heart of mental health service design, training and delivery',
    ],
  'partnership between dorset healthcare nhs and dorset mental health forum september 2010': [
    'partnership between dorset healthcare nhs and dorset mental health forum',
    'september 2010',
  ],
  'january 2011 became national imroc demonstration site': ['january 2011', 'national imroc demonstration site'],
  'development of recovery education centre, providing an opportunity for people to develop skills and understanding. latterly extended to cypf through discovery project':
    [
      'development of recovery education centre',
      'providing an opportunity for people to develop skills and understanding',
      'latterly extended to cypf through discovery project',
    ],
  'peer specialists working alongside clinical staff, pathways for people to contribute': [
    'peer specialists working alongside clinical staff',
    'pathways for people to contribute',
  ],
  'strategic influence, ensuring all transformation programmes are based on the principles of co-production': [
    'strategic influence',
    'ensuring all transformation programmes are based on the principles of co-production',
  ],
  'a system partner within the ics, modelling coproduction': [
    'a system partner within the ics',
    'modelling coproduction',
  ],
};
/** Lines that stand inside a longer one here: of an organisation, of a reference, or a heading and what it heads. */
const isLoaded = (fact: string) =>
  everythingLoaded.some((words) => words.includes(fact.replace(/[()]/g, '')) || words.includes(fact));

test('the slides have facts enough to hold the example to', () => {
  assert.ok(facts.length > 60, `${facts.length}`);
  for (const history of Object.keys(histories)) assert.ok(facts.includes(history), history);
});

test('each fact of the slides is in what is loaded', () => {
  const missing = facts.filter((fact) => !(histories[fact] ?? [fact]).every(isLoaded));
  assert.deepEqual(missing, []);
});

test('each milestone, theme, principle, line of where next and reflection that is loaded is in the slides', () => {
  const whole = plain(source).replaceAll('\n', ' ');
  const inSlides = (words: string) => whole.includes(plain(words));
  for (const { title, words } of milestones) {
    assert.ok(inSlides(title) || title === 'Dorset Mental Health Forum established', title);
    if (words) assert.ok(inSlides(words), words);
  }
  const ownHeadings = new Set(['What view seeking found', 'Where themes came from', 'The partnership']);
  for (const { of, words } of passages) {
    for (const one of paragraphsOf(words)) assert.ok(whole.includes(one), one);
    if (of && !ownHeadings.has(of)) for (const part of of.split(': ')) assert.ok(inSlides(part), part);
  }
  for (const { words } of goals) assert.ok(inSlides(words), words);
  for (const { about } of partners)
    for (const sentence of (about ?? '').split('. ')) assert.ok(inSlides(sentence), sentence);
});

test('where next has its lines in their order, and the two principles that are cut off say so', () => {
  const next = passages.filter(({ part }) => part === 'next phase').map(({ words }) => plain(words));
  const from = lines.indexOf('where next') + 1;
  assert.deepEqual(next, lines.slice(from, lines.indexOf('final reflections')).filter(Boolean));
  assert.equal(next.length, 8);
  const sweeney = passages.find(({ source: from }) => from?.startsWith('Angela Sweeney'));
  assert.equal(paragraphsOf(sweeney?.words ?? '').length, 9);
  assert.match(sweeney?.source ?? '', /cut 2\) and 7\) off .* not in the source/);
});

test('nobody living is named, and no address of anybody is given', () => {
  for (const text of [read('examples/dorset.yaml'), source]) assert.doesNotMatch(text, /\w@\w/);
});

test('the page of the work shows where its themes came from, the principles and where next', async () => {
  const { text } = await person.get('dialogues/personalised-approaches-to-risk');
  for (const words of [
    'What view seeking found',
    'Themes from complaints around communication.',
    'Staying safe from suicide guidance',
    'share power',
    'KA McKercher 2023',
    'Survivor partnership and lived experience',
    'Hope &amp; Expertise',
    'Meaningful Activities',
    'Where themes came from',
    'Final reflections',
    'Remembering the interaction is always the intervention !',
  ])
    assert.ok(text.includes(words), words);
  const forum = await person.get('partners/dorset-mental-health-forum');
  assert.match(forum.text, /Social movement and lived experience infrastructure/);
});
