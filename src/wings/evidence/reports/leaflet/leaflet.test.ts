// The leaflet of Blakenhurst against the leaflet of Blakenhurst, part by part.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleFacts, textOf } from '../../../../../test/support/report-documents.ts';
import { claimsOf, titlesOf } from '../document.ts';
import { leaflet, leafletHeadings } from './leaflet.ts';

const source = textOf('test/fixtures/sources/blakenhurst-leaflet.txt').replaceAll(/[*#]/g, '').replaceAll(/\s+/g, ' ');
const facts = exampleFacts('blakenhurst', 'leaflet');
const headlineWords = 'We’ve all come together as one - inmates, staff and managers';
const headlineId = facts.quotations.find(({ words }) => words === headlineWords)?.id ?? null;
const made = leaflet(facts, headlineId);

const [aim, background, working, examples, outcomes, next, saying, contact] = leafletHeadings;
/** Where the leaflet must say it, what the source says, and the words to know it by. */
const sourceFacts: readonly (readonly [heading: string, source: string, claim: RegExp])[] = [
  [
    aim,
    'the provision of a quality prison healthcare service that meets with NHS standards',
    /quality healthcare service in the prison that meets NHS/,
  ],
  [aim, 'contributes to a ‘healthy prison’ overall', /contribution to a healthy prison as a whole/],
  [
    background,
    'a partnership between Prison Dialogue, HMP Blakenhurst and the Redditch and Bromsgrove PCT',
    /partnership of Prison Dialogue, HMP Blakenhurst and the Redditch and Bromsgrove PCT/,
  ],
  [background, 'joint agreement', /contract \| A joint agreement/],
  [background, 'reporting process', /agreed on it together, and report on it together/],
  [
    working,
    'Dialogue entails thinking and learning together',
    /Dialogue is thinking and learning together; conversations and relationships/,
  ],
  [working, 'conversations and relationships to shift into new patterns', /move into new patterns/],
  [
    working,
    'mixed groups of inmates, staff and managers in conversation',
    /Mixed groups of prisoners, staff and managers met in one conversation/,
  ],
  [working, 'opportunities for all of the participants’ voices to be heard', /every voice could be heard/],
  [
    working,
    'how the healthcare unit and the prison actually work',
    /how the healthcare unit and the prison really work/,
  ],
  [working, 'how people behave', /how people behave/],
  [
    working,
    'many different levels, from the individual, through the interpersonal to the organisational',
    /many levels, from one person, through what passes between people, to the organisation/,
  ],
  [
    working,
    'not action groups but a place to wonder about how things occur and how they might happen differently',
    /not an action group. It is a place to wonder/,
  ],
  [
    working,
    'cultural change can begin through the relationships that are formed',
    /a change of culture can begin, through the relationships/,
  ],
  [
    working,
    'working closely together to explore and address issues of concern',
    /working closely together on what concerns people/,
  ],
  [examples, 'the implementation of a no-smoking policy', /no-smoking policy/],
  [
    examples,
    'nursing staffs’ attitudes to informal interaction with patients/prisoners',
    /nursing staff think of informal talk with patients/,
  ],
  [examples, 'ensuring security and providing care in a prison context', /Keeping a prison secure while giving care/],
  [
    examples,
    'attitudes of prison officers to people with mental health needs',
    /prison officers think of people with mental health needs/,
  ],
  [
    outcomes,
    'improved knowledge about what is happening on the unit and why, that can form the basis of clear planning and action',
    /know better what is happening on the unit and why, which clear planning and action/,
  ],
  [
    outcomes,
    'improved relationships, communication and shared understanding on the unit',
    /Relationships, communication and shared understanding on the unit are better/,
  ],
  [
    outcomes,
    'improved patient care and understanding of individual needs',
    /Patient care, and the understanding of what each person needs/,
  ],
  [next, 'incorporate what has been learned into practice', /what was learned into practice/],
  [
    next,
    'a framework for an on-going process of communication and relationship-building, enquiry, planning and action',
    /framework for going on with communication, relationships, enquiry, planning and action/,
  ],
  [
    saying,
    'We are not being called down to Healthcare to deal with crises nearly as much as we used to be” Prison Governor',
    /^.*We are not being called down .* \| Prison Governor$/,
  ],
  [saying, 'you hear them talk and you change your mind” Nurse', /Everyone enjoys it .* \| Nurse$/],
  [saying, 'bring issues of concern to” Nurse', /how important it is .* \| Nurse$/],
  [saying, 'talk about them” Inmate', /past the uniform.* \| Inmate$/],
  [contact, 'Co-ordinator', /Prison Dialogue \| Co-ordinator/],
  [contact, 'Project Manager', /Prison Dialogue \| Project Manager/],
  [contact, 'Healthcare Manager HMP Blakenhurst', /HMP Blakenhurst \| Healthcare Manager/],
];

const lines = made.parts.flatMap(({ heading, groups }) =>
  groups.flatMap(({ claims }) =>
    claims.map((claim) =>
      [`${heading} > ${claim.name ?? ''}`, claim.words, claim.quoted?.attribution].filter(Boolean).join(' | '),
    ),
  ),
);

test('its eight parts are those of the source, in their order', () => {
  assert.deepEqual(
    made.parts.map(({ heading }) => heading),
    [...leafletHeadings],
  );
  const headed = textOf('test/fixtures/sources/blakenhurst-leaflet.txt').matchAll(/^### (.+?):?\s*$/gm);
  assert.deepEqual(
    [...headed].map(([, heading]) => heading?.toLowerCase().replace(' about the intervention', '')),
    leafletHeadings.map((heading) => heading.toLowerCase()),
  );
});

test('every fact of the source stands under the heading its source has it under', () => {
  for (const [heading, words, claim] of sourceFacts) {
    assert.ok(source.includes(words), `the source does not say: ${words}`);
    const found = lines.filter((line) => line.startsWith(`${heading} >`) && claim.test(line));
    assert.equal(found.length, 1, `${found.length} lines say ${claim} under ${heading}`);
  }
});

test('its title is the headline of the source, word for word, and what stands below it is the source’s', () => {
  assert.ok(source.includes(`“${headlineWords}”`));
  const { title, below } = titlesOf(made);
  assert.equal(title, `“${headlineWords}”`);
  assert.deepEqual(below, [
    'Dialogue as a means of facilitating partnership working and implementing new standards in prison healthcare',
  ]);
  assert.ok(source.includes(below[0] ?? '?'));
});

test('whom to ask stands by role: no name, no telephone, no address of any kind', () => {
  const all = [...claimsOf(made).flatMap(({ name, words }) => [name, words]), titlesOf(made).title].join('\n');
  assert.doesNotMatch(
    all,
    /Jane|Ball|Sarah|Hill\b|Ursula|Hare\b|@|\b0\d{3,}|Box|Lane|\b[A-Z]{1,2}\d{1,2} \d[A-Z]{2}\b/,
  );
  assert.equal(claimsOf(made).filter(({ quoted }) => quoted).length, 5);
});

test('words whose speaker takes back the leaflet are gone, and a title that was theirs is its own again', () => {
  const quotations = facts.quotations.map((one) =>
    one.id === headlineId
      ? { ...one, consents: one.consents.map((given) => ({ ...given, withdrawnAt: new Date(0) })) }
      : one,
  );
  const after = leaflet({ ...facts, quotations }, headlineId);
  assert.equal(after.headline, null);
  assert.equal(titlesOf(after).title, made.title);
  assert.ok(!JSON.stringify(after).includes(headlineWords));
});
