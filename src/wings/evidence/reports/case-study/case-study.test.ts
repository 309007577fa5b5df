import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { factsOf } from '../../../../../test/support/case-facts.ts';
import { fileSchema, type PartnershipFile } from '../../../../commands/load/schema.ts';
import { SHARED_BY_AT_LEAST } from '../../../../disclosure/index.ts';
import { claimsOf, type ReportDocument } from '../document.ts';
import { caseStudy, headings } from './case-study.ts';
import type { CaseFacts, QuotationFact } from './facts.ts';
import { someone } from './quoted.ts';

const text = (path: string) => readFileSync(new URL(`../../../../../${path}`, import.meta.url), 'utf8');
const example = (name: string): unknown => parse(text(`examples/${name}.yaml`));
const fileOf = (given: unknown): PartnershipFile => fileSchema.parse(given);
function factsIn(given: unknown, slug?: string): CaseFacts {
  const facts = factsOf(fileOf(given), slug);
  assert.ok(facts);
  return facts;
}
const dorchester = factsIn(example('dorchester'));

/** Every line that the case study holds, with the heading it stands under. */
function linesOf(study: ReportDocument): string[] {
  return [
    `title: ${study.title}`,
    ...(study.number ? [`number: ${study.number}`] : []),
    ...study.authors.map((author) => `author: ${author}`),
    ...(study.rights ? [`rights: ${study.rights}`] : []),
    ...study.related.map((related) => `related: ${related}`),
    ...study.parts.flatMap(({ heading, groups }) =>
      groups.flatMap(({ title, claims }) =>
        claims.map((claim) =>
          [`${heading} > ${title ?? ''}`, claim.name, claim.words, claim.quoted?.attribution, claim.state?.word]
            .filter(Boolean)
            .join(' | '),
        ),
      ),
    ),
  ];
}

test('the case study has the five headed parts of CS19, in their order, and no other', () => {
  const study = caseStudy(dorchester);
  assert.deepEqual(
    study.parts.map(({ heading }) => heading),
    [...headings],
  );
  const headed = text('test/fixtures/sources/dorchester-cs19.txt').split('\n');
  assert.deepEqual(
    headed.filter((line) => headings.some((heading) => heading === line.trim())).map((line) => line.trim()),
    [...headings],
  );
});

/** What the source says, where the case study must say it, and the words to know it by. */
const [context, aims, method, outcomes, learning] = headings;
const sourceFacts: readonly (readonly [heading: string, source: string, claim: RegExp])[] = [
  [context, 'a local prison with an in-patient healthcare facility', /local prison with an in-patient healthcare/],
  [context, 'managed by the local Primary Care Trust', /local Primary Care Trust managed that facility/],
  [context, 'responsible for health care in the community', /health care in the community as well/],
  [context, 'productive at a strategic level', /Strategic level \| Productive/],
  [context, 'but not within the prison at an operational level', /Operational level \| In conflict/],
  [context, 'had worsened to the point of conflict', /poor, and had worsened to the point of conflict/],
  [
    context,
    'Prison operational staff and managers on one side',
    /Prison operational staff and managers stood on one side/,
  ],
  [context, 'the Healthcare staff, doctors, nurses and managers on the other', /healthcare staff, doctors, nurses and/],
  [
    context,
    'dramatic Prison turn-around at HMP Dorchester over the previous 4 years',
    /turning the prison around.* 4 years/,
  ],
  [
    context,
    'still working on the Bournemouth Threshold Dialogue',
    /still at work on the Bournemouth Threshold Dialogue/,
  ],
  [context, 'worked with PD extensively for some ten years', /extensively with Prison Dialogue for some 10 years/],
  [context, 'addressing conflict at organisational interfaces', /address conflict where organisations meet/],
  [context, 'He proposed that PD facilitate', /Proposed by \| The Governor of HMP Dorchester/],
  [
    context,
    'The PCT agreed and offered to fund that',
    /Funded by \| The Primary Care Trust, which agreed .* offered to fund/,
  ],
  [aims, 'started to undermine each other in a very public way', /begun to undermine each other in public/],
  [aims, 'wanted the other to understand their concerns and interests', /understand its concerns and interests/],
  [aims, 'solve the problems they had', /Each wanted its problems solved/],
  [aims, 'reduce conflict', /Both wanted less conflict/],
  [aims, 'reliant on charitable funding', /rely on charitable funding/],
  [
    aims,
    'a professional approach that added value in terms of sustainable change',
    /professional approach .* sustainable change/,
  ],
  [aims, 'contracted and paid for by those involved', /contracted and paid for by those involved/],
  [method, 'An off-site session was planned', /Session \| The off-site session/],
  [method, 'off-site', /Where it was held \| Off site/],
  [
    method,
    'strategic, professional, organisational, operational and hierarchical',
    /strategic, professional, organisational, operational and hierarchical/,
  ],
  [method, 'the prison Governor', /Prison \| Governor/],
  [method, 'a key senior manager', /Prison \| Senior manager/],
  [method, 'and middle manager attended', /Prison \| Middle manager/],
  [method, 'the senior health service manager', /Health \| Senior health service manager/],
  [method, 'a doctor', /Health \| Doctor/],
  [method, 'and senior nurse', /Health \| Senior nurse/],
  [
    method,
    'Individual conversations with each of these participants beforehand',
    /Individual conversations beforehand \| 6$/m,
  ],
  [method, 'understand their different experiences, needs and interests', /experiences, needs and interests/],
  [method, 'a picture of the whole situation and its history', /picture of the whole situation and its history/],
  [
    method,
    'build a container to enable open Dialogue about the issues',
    /container in which the issues could be talked about openly/,
  ],
  [
    method,
    'bring out all of the information and issues',
    /Open Dialogue brought out all the information and the issues/,
  ],
  [method, 'set a common vision for their partnership', /set a common vision for the partnership/],
  [
    method,
    'all participants contracting to meet their expectations of each other',
    /contracted to meet what they expected of each other/,
  ],
  [
    method,
    'practical planning that would help to bring about material changes',
    /Practical planning followed, for changes that could be seen/,
  ],
  [
    method,
    'presented ideas about partnership to stimulate the thinking',
    /Ideas about partnership were put early .* stimulate thinking/,
  ],
  [outcomes, 'a short-term solution-based intervention to contract', /delivered the intervention to contract/],
  [outcomes, 'successfully agreed at a strategic level', /agreed at a strategic level \| Agreed at strategic level/],
  [
    outcomes,
    'delivered at an operational level',
    /delivered at an operational level \| Delivered at operational level/,
  ],
  [outcomes, 'working relationships of all involved changed', /working relationships of all involved changed/],
  [
    outcomes,
    'common vision, understanding and expectation',
    /common vision, common understanding and common expectation/,
  ],
  [outcomes, 'committed to holding a regular forum', /The regular forum \| The partners have committed to it/],
  [
    outcomes,
    'this quality of conversation, relationship and effective working together',
    /quality of conversation, relationship and effective working together/,
  ],
  [
    learning,
    'each partner wants to help the others succeed in all of their goals',
    /help the others succeed in all of their goals/,
  ],
  [
    learning,
    'free up a stuck situation and refresh the relationships',
    /free a situation that is stuck and refresh its relationships/,
  ],
  [learning, 'potential was brought out through the shared vision', /Potential \| the shared vision/],
  [
    learning,
    'participation was established through the contracting about expectations and commitment',
    /Participation \| the contracting about expectations and commitment/,
  ],
  [
    learning,
    'coherence was provided by agreeing a joint plan of action',
    /Coherence \| agreeing a joint plan of action/,
  ],
  [
    learning,
    'the Dialogue session that was designed to hear and understand all of the perspectives',
    /Awareness \| the Dialogue session, which was designed to hear and understand all of the/,
  ],
];

test('every fact of the Dorchester case stands under the heading its source has it under', () => {
  const lines = linesOf(caseStudy(dorchester));
  const sources = ['dorchester-cs19.txt', 'dorchester-cs19-print.txt'].map((name) =>
    text(`test/fixtures/sources/${name}`).replaceAll(/\s+/g, ' '),
  );
  for (const [heading, words, claim] of sourceFacts) {
    for (const source of sources) assert.ok(source.includes(words), `the source does not say: ${words}`);
    const found = lines.filter((line) => line.startsWith(`${heading} >`) && claim.test(line));
    assert.equal(found.length, 1, `${found.length} lines say ${claim} under ${heading}`);
  }
});

test('its number, title, authors, rights and related cases are the source’s', () => {
  const { number, title, authors, rights, related } = caseStudy(dorchester);
  assert.deepEqual([number, title], ['CS19', 'HMP Dorchester Healthcare Partnership']);
  assert.deepEqual(authors, ['Peter Garrett', 'Jane Ball']);
  assert.match(rights ?? '', /Prison Dialogue 2014. Extracts may be quoted without prior permission/);
  assert.deepEqual(
    related.map((one) => one.slice(0, 4)),
    ['CS14', 'CS21'],
  );
});

test('how long it took is not in the source, and an engagement of our own has not said it yet', () => {
  const duration = (facts: CaseFacts) =>
    caseStudy(facts).parts[2]?.groups.find(({ title }) => title === 'Duration')?.missing;
  assert.equal(duration(dorchester), 'Not in the source');
  const ours = { ...dorchester, partnership: { ...dorchester.partnership, sourceTitle: null } };
  assert.equal(duration(ours), 'Not said yet');
});

test('an engagement of which nothing is known still has five parts, and says of each that nothing is said', () => {
  const nothing = Object.fromEntries(
    Object.entries(dorchester).map(([name, value]) => [name, Array.isArray(value) ? [] : value]),
  );
  const bare = Object.fromEntries(Object.keys(dorchester.engagement).map((name) => [name, null]));
  // every list empty, every word gone: the type is the one it had
  const facts = { ...dorchester, ...nothing, interface: null, engagement: { ...bare, id: 'e' } } as CaseFacts;
  const study = caseStudy(facts);
  assert.equal(claimsOf(study).length, 0);
  assert.deepEqual(
    study.parts.map(({ missing, groups }) => missing ?? groups.map((group) => group.missing).join()),
    [1, 2, 3, 4, 5].map((n) => (n === 3 ? Array(3).fill('Not in the source').join() : 'Not in the source')),
  );
});

// --- removing a fact --------------------------------------------------------------------------------------------------

type Path = readonly (string | number)[];
/** Every scalar and every item of a list, by where it stands. */
function places(node: unknown, at: Path = []): Path[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => {
    const here = [...at, Array.isArray(node) ? Number(name) : name];
    return [...(Array.isArray(node) || typeof value !== 'object' ? [here] : []), ...places(value, here)];
  });
}
function without(node: unknown, path: Path): unknown {
  const copy: unknown = structuredClone(node);
  let inside: unknown = copy;
  for (const step of path.slice(0, -1)) inside = Reflect.get(Object(inside), step);
  const last = path.at(-1);
  if (Array.isArray(inside) && typeof last === 'number') inside.splice(last, 1);
  else if (last !== undefined) Reflect.deleteProperty(Object(inside), last);
  return copy;
}

test('removing any one fact from the file removes exactly that fact from the report', () => {
  const file = example('dorchester');
  const before = linesOf(caseStudy(dorchester));
  const removed = new Set<string>();
  for (const path of places(file)) {
    const given = fileSchema.safeParse(without(file, path));
    const facts = given.success ? factsOf(given.data) : undefined;
    // what a row cannot be without is removed with its row, which is a place of its own
    if (!facts || isAnotherReading(path)) continue;
    const where = path.join('.');
    const after = linesOf(caseStudy(facts));
    const gone = before.filter((line) => !after.includes(line));
    const come = after.filter((line) => !before.includes(line));
    if (isCounted(path)) {
      assert.match(gone.join(), /Individual conversations beforehand \| 6/, where);
      assert.match(come.join(), /Individual conversations beforehand \| 5/, where);
    }
    // a line that lost a part of itself says nothing that it did not say before
    else
      for (const line of come)
        assert.ok(
          gone.some((was) => saysNoMore(line, was)),
          `${where} brought: ${line}`,
        );
    const most = facesOfOneRow(path);
    assert.ok(gone.length <= most, `${where} removed ${gone.length} lines: ${gone.join('\n')}`);
    for (const line of gone) removed.add(line);
  }
  // the title alone is not a fact that can be left out
  assert.deepEqual(
    before.filter((line) => !removed.has(line)),
    before.filter((line) => line.startsWith('title:')),
  );
});

/** A reading without its level is not less of a reading: it is one across levels. */
const isAnotherReading = (path: Path): boolean => path.includes('readings') && path.at(-1) === 'level';

/** A number of conversations says one less. */
const isCounted = (path: Path): boolean =>
  path.includes('conversations') && (path.at(-2) === 'conversations' || path.at(-1) === 'tier');

/** Some rows hold several facts: a session has a title, a place and a number; what was contracted was also brought. */
function facesOfOneRow(path: Path): number {
  // not a fact but where facts are looked for: without it no side has a name and no reading is this engagement's
  if (path.at(-1) === 'interface') return 9;
  if (typeof path.at(-1) === 'string' && path.at(-1) !== 'tier' && path.at(-1) !== 'state') return 1;
  const list = path.findLast((step) => typeof step === 'string' && step !== 'tier' && step !== 'state');
  return { sessions: 9, contracted: 2, forum: 3, engagements: 200, reports: 7, sides: 9 }[String(list)] ?? 1;
}

const saysNoMore = (line: string, was: string): boolean => {
  const parts = line.split(' | ').flatMap((part) => part.split(' > '));
  return parts.every((part) => was.includes(part) || headings.some((heading) => heading === part) || part === '');
};

// --- tiers and consents -----------------------------------------------------------------------------------------------

test('nothing of the facilitators, the room or the partners is in it', () => {
  // a row of every kind at every tier, each with words of its own
  const tiers = ['facilitators', 'room', 'partners', 'published'] as const;
  const plant = <T>(rows: readonly T[], make: (tier: (typeof tiers)[number], canary: string) => T): T[] => [
    ...rows,
    ...tiers.map((tier) => make(tier, `CANARY ${tier}`)),
  ];
  const facts: CaseFacts = {
    ...dorchester,
    passages: plant(dorchester.passages, (tier, words) => ({ id: tier, part: 'context', of: null, words, tier })),
    talks: plant(dorchester.talks, (tier) => ({ perspectiveId: null, state: 'held', tier })),
    seats: plant(dorchester.seats, (tier, words) => ({ id: tier, words, sideId: null, coming: 1, tier })),
    quotations: plant<QuotationFact>([], (tier, words) => ({
      ...{ id: tier, words, tier, perspectiveId: null, printedAttribution: null, source: null, tellable: 'no' },
      withdrawnAt: null,
      consents: [{ use: 'case study', narrowestId: null, withdrawnAt: null }],
    })),
    sayings: plant(dorchester.sayings, (tier, words) => ({
      ...{ id: tier, saying: 'agreed' as const, level: 'strategic' as const, ofThoseItIsFor: false, words, tier },
    })),
    vision: plant(dorchester.vision, (tier, words) => ({ id: tier, words, state: 'adopted', tier })),
    commitments: plant(dorchester.commitments, (tier, words) => ({
      ...{ id: tier, words, tier, saidByAsked: 'yes', saidByAsker: 'no' },
    })),
    actions: plant(dorchester.actions, (tier, expected) => ({
      ...{ id: tier, expected, state: 'done', agreed: true, delivered: true, tier },
    })),
    forums: plant(dorchester.forums, (tier, name) => ({
      ...{ id: tier, name, purpose: name, cadence: name, state: 'meeting', tier },
    })),
    lookBacks: plant(dorchester.lookBacks, (tier, words) => ({
      ...{
        id: tier,
        months: 6,
        heldOn: '2026-01-01',
        readBy: words,
        forumStillMeeting: 'yes',
        whatItCost: words,
        words,
      },
      ...{ strategic: 'working' as const, managerial: null, operational: null, tier },
    })),
  };
  const lines = linesOf(caseStudy(facts)).join('\n');
  for (const tier of tiers.slice(0, 3)) assert.doesNotMatch(lines, new RegExp(`CANARY ${tier}`));
  // published ones are there, one for each kind of row, so that the test can find what it looks for
  assert.equal(lines.match(/CANARY published/g)?.length, 14);
  assert.match(lines, /beforehand \| 7/);
});

test('of the session nothing of its design and of a care space nothing at all is in it', () => {
  const lines = (facts: CaseFacts) => linesOf(caseStudy(facts)).join('\n');
  assert.doesNotMatch(lines(dorchester), /Ideas about partnership, to stimulate/);
  const [session] = dorchester.sessions;
  assert.ok(session);
  const care = { ...session, id: 'care', kind: 'care space', title: 'CARE', people: 7 };
  assert.doesNotMatch(lines({ ...dorchester, sessions: [session, care] }), /CARE/);
  assert.match(lines({ ...dorchester, sessions: [{ ...session, people: 4 }] }), /Fewer than 5 people/);
});

test('talks beforehand are told by side only where five or more were held on each', () => {
  const sideOf = (name: string) => {
    const partnerId = dorchester.interface?.sides.find((side) => side.name === name)?.partnerId;
    return dorchester.perspectives.find((perspective) => perspective.partnerId === partnerId)?.id ?? null;
  };
  const beforehand = (prison: number, health: number) => {
    const talks = [...Array(prison).fill(sideOf('Prison')), ...Array(health).fill(sideOf('Health'))].map(
      (perspectiveId) => ({ perspectiveId, state: 'held', tier: 'published' as const }),
    );
    return linesOf(caseStudy({ ...dorchester, talks })).find((line) => line.includes('conversations beforehand'));
  };
  assert.match(beforehand(6, 5) ?? '', /\| 11 \(Prison 6, Health 5\)$/);
  // one from health is found by taking the other side from the whole, so neither side is told
  assert.match(beforehand(6, 1) ?? '', /\| 7$/);
  assert.match(beforehand(1, 1) ?? '', /\| Fewer than 5$/);
});

test('Looking back is there only when a look-back was held and published', () => {
  const back = {
    ...{ id: 'b', months: 6, readBy: null, forumStillMeeting: 'less often', whatItCost: null, words: null },
    ...{ strategic: 'productive' as const, managerial: null, operational: 'working' as const },
  };
  const parts = (facts: CaseFacts) => caseStudy(facts).parts.map(({ heading }) => heading);
  const of = (heldOn: string | null, tier: 'partners' | 'published') =>
    parts({ ...dorchester, lookBacks: [{ ...back, heldOn, tier }] });
  assert.equal(of(null, 'published').length, 5);
  assert.equal(of('2026-01-01', 'partners').length, 5);
  assert.deepEqual(of('2026-01-01', 'published'), [...headings, 'Looking back']);
});

test('the words of Blakenhurst stand in no case study, because they were given for its leaflet', () => {
  const facts = factsIn(example('blakenhurst'));
  assert.equal(facts.quotations.length, 5);
  assert.ok(claimsOf(caseStudy(facts)).every(({ quoted }) => quoted === undefined));
});

test('Blakenhurst has no vision, expectation, plan or forum, and its case study says nothing of them', () => {
  const lines = linesOf(caseStudy(factsIn(example('blakenhurst'))));
  assert.ok(lines.every((line) => !/> (The shared vision|What was promised|The joint plan|The forum)/.test(line)));
  assert.ok(lines.some((line) => /closed with no action/.test(line)));
});

const rung = fc.record({ people: fc.option(fc.integer({ min: 0, max: 12 })) });
const consent = fc.record({
  use: fc.constantFrom('case study', 'leaflet'),
  narrowestId: fc.option(fc.constantFrom('p0', 'p1', 'p3')),
  withdrawnAt: fc.option(fc.constant(new Date(0))),
});
test('no words stand without a consent, nor nearer to their speaker than it or than five people', () => {
  const whole = dorchester.perspectives[0];
  assert.ok(whole);
  fc.assert(
    fc.property(
      fc.array(rung, { minLength: 1, maxLength: 4 }),
      fc.array(consent, { maxLength: 3 }),
      fc.constantFrom('no', 'perhaps', 'yes, and they know'),
      fc.option(fc.constant('As printed')),
      (rungs, consents, tellable, printedAttribution) => {
        const perspectives = rungs.map(({ people }, i) => ({
          ...{ ...whole, id: `p${i}`, name: `P${i}`, people },
          widerId: i + 1 < rungs.length ? `p${i + 1}` : null,
        }));
        const quotation: QuotationFact = {
          ...{ id: 'q', words: 'EXACT', perspectiveId: 'p0', printedAttribution, source: null, tier: 'published' },
          ...{ tellable, withdrawnAt: null, consents },
        };
        const study = caseStudy({ ...dorchester, perspectives, quotations: [quotation] });
        const [shown] = claimsOf(study).filter(({ quoted }) => quoted);
        const valid = consents.filter((one) => one.use === 'case study' && one.withdrawnAt === null);
        assert.equal(shown !== undefined, valid.length > 0);
        if (!shown?.quoted || shown.quoted.attribution === someone) return;
        const nearest = Math.min(...valid.map(({ narrowestId }) => Number(narrowestId?.slice(1) ?? Infinity)));
        const place = shown.quoted.attribution === 'As printed' ? 0 : Number(shown.quoted.attribution.slice(1));
        const shared = rungs[place]?.people ?? 0;
        assert.ok(place >= nearest || shared >= SHARED_BY_AT_LEAST, `${shown.quoted.attribution} is too near`);
      },
    ),
    { numRuns: 1000 },
  );
});
