// What is true of a report of every kind: every line from one row, and no sentence that nobody's row and no frame gives.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { documentOf, exampleFacts, periodDocumentOf, somePut } from '../../../../test/support/report-documents.ts';
import { headings } from './case-study/case-study.ts';
import type { CaseFacts } from './case-study/facts.ts';
import { claimsOf, type Numbered, type ReportDocument } from './document.ts';
import { engagementHeadings } from './easy-read/of-engagement.ts';
import { leafletHeadings } from './leaflet/leaflet.ts';

const kinds = ['case study', 'leaflet', 'easy-read summary'] as const;
const lineOf = ({ name, words, from, quoted }: Numbered) =>
  [from.kind, from.id, name, words, quoted?.attribution].join(' | ');
const linesOf = (document: ReportDocument) => claimsOf(document).map(lineOf);

// --- one row, one claim ------------------------------------------------------------------------------------------------

/** The facts without one row. What stands under an engagement's own id is a row of it: its fields, talks and principles. */
function withoutRow<Facts extends object>(facts: Facts, { kind, id }: Numbered['from']): Facts {
  const entries = Object.entries(facts).map(([name, value]): [string, unknown] => {
    if (name === 'engagement' && kind === 'engagement')
      return [name, { ...Object.fromEntries(Object.keys(value).map((key) => [key, null])), id }];
    if ((name === 'talks' && kind === 'preparation') || (name === 'principles' && kind === 'principle'))
      return [name, []];
    if (!Array.isArray(value)) return [name, value];
    return [
      name,
      value
        .filter((row) => row.id !== id && row.item?.id !== id && row.answer?.id !== id)
        .map((row) => (row.change?.id === id ? { ...row, change: null } : row)),
    ];
  });
  // the same facts, less one
  return Object.fromEntries(entries) as Facts;
}
/** Every text of one row, changed. */
function changedRow<Facts extends object>(facts: Facts, id: string): Facts {
  const shout = (row: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        changeable.includes(name) && typeof value === 'string' ? `${value} CHANGED` : value,
      ]),
    );
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside);
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    const row = value as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(row.id === id ? shout(row) : row).map(([name, one]) => [name, inside(one)]),
    );
  };
  return inside(facts) as Facts;
}
const changeable = [
  'words',
  'title',
  'expected',
  'name',
  'broughtBy',
  'contract',
  'method',
  'proposedBy',
  'proposedTo',
  'fundedBy',
  'whenWords',
  'purpose',
  'cadence',
  'whatItCost',
];

function heldToItsRows<Facts extends object>(name: string, facts: Facts, make: (facts: Facts) => ReportDocument) {
  const before = linesOf(make(facts));
  let changed = 0;
  for (const claim of claimsOf(make(facts))) {
    const after = claimsOf(make(withoutRow(facts, claim.from)));
    assert.ok(
      !after.some(({ from }) => from.id === claim.from.id && from.kind === claim.from.kind),
      `${name}: ${lineOf(claim)} outlived its row`,
    );
    for (const line of after.map(lineOf)) assert.ok(before.includes(line), `${name}: without its row came ${line}`);
    const now = claimsOf(make(changedRow(facts, claim.from.id))).filter(({ from }) => from.id === claim.from.id);
    // a level and a state are words of ours: they change by another value, not by other letters
    if (now.some(({ words }) => words.includes('CHANGED'))) changed += 1;
  }
  return { lines: before.length, changed };
}

test('delete a row and its line goes and no other comes, in every kind of report; change its words and the line says so', () => {
  for (const example of ['dorchester', 'blakenhurst', 'larkmere'])
    for (const kind of kinds) {
      const { lines, changed } = heldToItsRows(`${kind} of ${example}`, exampleFacts(example, kind), documentOf[kind]);
      assert.ok(lines > 15 && changed > lines / 2, `${kind} of ${example}: ${changed} of ${lines}`);
    }
  for (const [kind, make] of Object.entries(periodDocumentOf)) {
    const { lines, changed } = heldToItsRows(kind, somePut, make);
    // all but the answer that was given without words
    assert.deepEqual([kind, lines, changed], [kind, 8, 7]);
  }
});

test('what was put without a published answer, or before those who put it were told, is on no poster', () => {
  const none = periodDocumentOf.poster({ ...somePut, put: [] });
  assert.deepEqual(none.notes, ['Nothing that was put in this time and answered has been published yet.']);
  assert.equal(claimsOf(none).length, 0);
});

test('nothing on a poster or in an easy-read summary of a time is a number of people or things', () => {
  for (const make of Object.values(periodDocumentOf)) {
    const said = JSON.stringify(somePut.put);
    for (const { words, state } of claimsOf(make(somePut)))
      for (const [number] of `${words} ${state?.word ?? ''}`.matchAll(/\d+/g))
        assert.ok(said.includes(number), `${number} in: ${words}`);
  }
});

// --- an engagement never seen before -----------------------------------------------------------------------------------

/** Words that no frame of ours has: Qx, Qxzq. */
const nonsense = fc
  .array(fc.stringMatching(/^Q[xzq]{1,6}$/), { minLength: 1, maxLength: 5 })
  .map((all) => all.join(' '));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const tier = fc.constantFrom('published' as const, 'partners' as const, 'facilitators' as const);
const date = fc.constantFrom('2026-01-31', '2026-05-01');
const id = fc.uuid();
const value = fc.constantFrom(
  'productive' as const,
  'working' as const,
  'under strain' as const,
  'in conflict' as const,
  'unknown' as const,
);
const level = maybe(fc.constantFrom('strategic' as const, 'managerial' as const, 'operational' as const));
const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 5 });
const unseen: fc.Arbitrary<CaseFacts> = fc.record({
  partnership: fc.record({
    name: nonsense,
    tagline: maybe(nonsense),
    fictional: fc.boolean(),
    sourceTitle: maybe(nonsense),
  }),
  report: fc.record({
    number: maybe(nonsense),
    title: nonsense,
    subtitle: maybe(nonsense),
    authors: some(nonsense),
    rights: maybe(nonsense),
    related: some(nonsense),
  }),
  engagement: fc.record({
    id,
    proposedBy: maybe(nonsense),
    proposedTo: maybe(nonsense),
    fundedBy: maybe(nonsense),
    method: maybe(nonsense),
    startsOn: maybe(date),
    endsOn: maybe(date),
    whenWords: maybe(nonsense),
    contract: maybe(nonsense),
    closedWithNoAction: fc.boolean(),
  }),
  passages: some(
    fc.record({
      id,
      part: fc.constantFrom(
        'context',
        'history',
        'aim',
        'activity',
        'participants',
        'duration',
        'topic',
        'outcome',
        'learning',
        'next phase',
        'related case',
        'contact',
      ),
      of: maybe(nonsense),
      words: nonsense,
      tier,
    }),
  ),
  contracted: some(
    fc.record({
      id,
      kind: fc.constantFrom('dialogue', 'shared vision', 'joint plan', 'other'),
      words: nonsense,
      broughtOn: maybe(date),
      broughtBy: maybe(nonsense),
    }),
  ),
  principles: some(
    fc.record({
      principle: fc.constantFrom('awareness', 'potential', 'participation', 'coherence'),
      broughtOutBy: nonsense,
    }),
  ),
  talks: some(fc.record({ perspectiveId: fc.constant(null), state: fc.constantFrom('held', 'asked'), tier })),
  sessions: some(
    fc.record({
      id,
      kind: fc.constantFrom('dialogue', 'care space'),
      title: nonsense,
      state: fc.constantFrom('planned', 'closed', 'agreed'),
      onDate: maybe(date),
      whenWords: maybe(nonsense),
      offSite: fc.boolean(),
      people: maybe(fc.nat(30)),
    }),
  ),
  seats: some(fc.record({ id, words: nonsense, sideId: fc.constant(null), coming: fc.nat(3), tier })),
  interface: maybe(
    fc.record({
      id,
      name: nonsense,
      sides: fc
        .tuple(nonsense, nonsense)
        .map((names) => names.map((name, position) => ({ id: `side${position}`, name, partnerId: null, position }))),
    }),
  ),
  readings: some(
    fc.record({
      id,
      level,
      value,
      moment: fc.constantFrom('before' as const, 'after' as const),
      readOn: maybe(date),
      sequence: fc.nat(5),
    }),
  ),
  perspectives: fc.constant([]),
  quotations: some(
    fc.record({
      id,
      words: maybe(nonsense),
      perspectiveId: fc.constant(null),
      printedAttribution: maybe(nonsense),
      source: maybe(nonsense),
      tier,
      tellable: fc.constantFrom('no', 'perhaps'),
      withdrawnAt: maybe(fc.constant(new Date(0))),
      consents: some(
        fc.record({
          use: fc.constantFrom('case study', 'leaflet'),
          narrowestId: fc.constant(null),
          withdrawnAt: maybe(fc.constant(new Date(0))),
        }),
      ),
    }),
  ),
  sayings: some(
    fc.record({
      id,
      saying: fc.constantFrom('agreed' as const, 'delivered' as const),
      level,
      ofThoseItIsFor: fc.boolean(),
      words: maybe(nonsense),
      tier,
    }),
  ),
  vision: some(fc.record({ id, words: nonsense, state: fc.constantFrom('adopted', 'proposed'), tier })),
  commitments: some(
    fc.record({
      id,
      words: nonsense,
      tier,
      saidByAsked: maybe(fc.constantFrom('yes', 'no')),
      saidByAsker: maybe(fc.constantFrom('partly', 'do not know')),
    }),
  ),
  actions: some(
    fc.record({
      id,
      expected: nonsense,
      state: fc.constantFrom('planned', 'done', 'stopped', 'TBC'),
      agreed: fc.boolean(),
      delivered: fc.boolean(),
      tier,
    }),
  ),
  forums: some(
    fc.record({
      id,
      name: nonsense,
      purpose: maybe(nonsense),
      cadence: maybe(nonsense),
      state: fc.constantFrom('committed', 'meeting', 'stopped'),
      tier,
    }),
  ),
  lookBacks: some(
    fc.record({
      id,
      months: fc.constantFrom(6, 12),
      heldOn: maybe(date),
      strategic: maybe(value),
      managerial: maybe(value),
      operational: maybe(value),
      readBy: maybe(nonsense),
      forumStillMeeting: maybe(fc.constantFrom('yes', 'no')),
      whatItCost: maybe(nonsense),
      words: maybe(nonsense),
      tier,
    }),
  ),
});

/** What is left of a sentence when the words of its row are taken out: one of ours, and always the same. */
const frame = (words: string): string =>
  words
    .replaceAll(/Q[xzq]+( Q[xzq]+)*/g, '_')
    .replaceAll(/\d+ (January|May) 2026/g, 'DAY')
    .replaceAll(/\d+/g, 'N');
const frames = new Set(
  `_|_.|DAY|N|Off site|Productive|Working|Under strain|In conflict|Not known|Fewer than N|Fewer than N people|N people
  Agreed|Delivered|Agreed at strategic level|Agreed at managerial level|Agreed at operational level|Agreed by those it is for
  Delivered at strategic level|Delivered at managerial level|Delivered at operational level|Delivered by those it is for
  The partners have committed to it|It is meeting|It has stopped|The dialogue closed with no action to follow.
  Still meeting|No longer meeting|It is being met: _|It is met in part: _|It is not being met: _|Not known: _
  This is what was going on: _.|This went before: _.|We wanted this: _.|We worked like this: _.|We met: _.|It was on DAY.|It began on DAY.|It ended on DAY.
  These people took part: _.|We did this: _.|We talked about this: _.|The partners have agreed.|It happens in daily work now.|This came of it: _.
  We all want this: _.|We promise this: _.|This is done: _.|We stopped doing this: _.|We plan this: _.|We learnt this: _.|We keep meeting: _.
  We do not meet any more: _.|We meet this often: _.|This comes next: _.|You can ask this person: _.`
    .split(/[|\n]/)
    .map((one) => one.trim()),
);
const relation =
  /^(Before|Now): (people worked well together|people got their work done together|it was hard to work together|people worked against each other|nobody could say how people worked together)( between those in charge| between the managers| in daily work)?\.$/;

test('an engagement never seen before yields all its parts, and no sentence that no row and no frame gives', () => {
  const parts = { 'case study': headings, leaflet: leafletHeadings, 'easy-read summary': engagementHeadings };
  fc.assert(
    fc.property(unseen, fc.constantFrom(...kinds), (facts, kind) => {
      const made = documentOf[kind](facts);
      const headed = made.parts.map(({ heading }) => heading).filter((heading) => heading !== 'Looking back');
      assert.deepEqual(headed, [...parts[kind]]);
      for (const part of made.parts)
        for (const { claims, missing } of part.groups) assert.ok(claims.length > 0 || missing !== null, part.heading);
      for (const { words } of claimsOf(made))
        assert.ok(frames.has(frame(words)) || relation.test(words), `nobody’s sentence: ${words}`);
      for (const { from, tier: kept } of claimsOf(made)) assert.ok(from.id !== '' && kept === 'published');
    }),
    { numRuns: 300 },
  );
});

test('what has no published row is in no report of any kind', () => {
  const hidden = fc.sample(unseen, { numRuns: 100, seed: 7 }).map((facts) => ({
    ...facts,
    passages: facts.passages.map((row) => ({ ...row, tier: 'partners' as const, words: 'SECRET' })),
    vision: facts.vision.map((row) => ({ ...row, tier: 'room' as const, words: 'SECRET' })),
    quotations: facts.quotations.map((row) => ({ ...row, consents: [], words: 'SECRET' })),
    actions: facts.actions.map((row) => ({ ...row, tier: 'partners' as const, expected: 'SECRET' })),
  }));
  for (const facts of hidden)
    for (const kind of kinds) assert.ok(!JSON.stringify(documentOf[kind](facts)).includes('SECRET'), kind);
});
